import { getClipSet } from '../../../../../../lib/usecases/get-clip-set.ts';
import { route } from '../../../../../_server/route.ts';
import { ROUTES } from '../../../../../_server/routes.ts';

export const GET = route(ROUTES.getClipSet, async ({ deps, params, reply }) =>
  reply(200, await getClipSet(deps, params.job_id, params.clip_set_id)),
);
