import { revokeShareLink } from '../../../../lib/usecases/revoke-share-link.ts';
import { route } from '../../../_server/route.ts';
import { ROUTES } from '../../../_server/routes.ts';

export const DELETE = route(ROUTES.revokeShareLink, async ({ deps, params, reply }) => {
  await revokeShareLink(deps, params.link_id);
  return reply(204);
});
