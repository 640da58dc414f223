import { listReelVersions } from '../../../../../../lib/usecases/list-reel-versions.ts';
import { route } from '../../../../../_server/route.ts';
import { ROUTES } from '../../../../../_server/routes.ts';

export const GET = route(ROUTES.listReelVersions, async ({ deps, params, reply }) =>
  reply(200, { versions: await listReelVersions(deps, { jobId: params.job_id, reelType: params.reel_type }) }),
);
