import { getScenes } from '../../../../../lib/usecases/get-scenes.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const GET = route(ROUTES.getScenes, async ({ deps, params, reply }) =>
  reply(200, { scenes: await getScenes(deps, params.job_id) }),
);
