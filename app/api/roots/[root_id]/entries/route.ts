import { browseRoot } from '../../../../../lib/usecases/browse-root.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const GET = route(ROUTES.browseRoot, async ({ deps, params, query, reply }) =>
  reply(200, await browseRoot(deps, { rootId: params.root_id, path: query.path })),
);
