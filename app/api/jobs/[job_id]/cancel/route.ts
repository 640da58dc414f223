import { cancelJob } from '../../../../../lib/usecases/cancel-job.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const POST = route(ROUTES.cancelJob, async ({ deps, params, user, reply }) =>
  reply(200, await cancelJob(deps, { jobId: params.job_id, userName: user.name })),
);
