import { getJobStatus } from '../../../../../lib/usecases/get-job-status.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const GET = route(ROUTES.getJobStatus, async ({ deps, params, reply }) =>
  reply(200, await getJobStatus(deps, params.job_id)),
);
