import { regenerateReels } from '../../../../../lib/usecases/regenerate-reels.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const POST = route(ROUTES.regenerateReels, async ({ deps, params, body, reply }) =>
  reply(200, await regenerateReels(deps, params.job_id, body?.assemble)),
);
