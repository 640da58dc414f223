import { openSharedReel } from '../../../../lib/usecases/open-shared-reel.ts';
import { route } from '../../../_server/route.ts';
import { ROUTES } from '../../../_server/routes.ts';
import { unlisted } from '../../../_server/unlisted.ts';

export const GET = route(ROUTES.getShared, async ({ deps, params, reply }) =>
  unlisted(reply(200, await openSharedReel(deps, params.token))),
);
