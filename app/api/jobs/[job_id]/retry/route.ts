import { retryJob } from '../../../../../lib/usecases/retry-job.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const POST = route(ROUTES.retryJob, async ({ deps, params, reply }) =>
  reply(200, await retryJob(deps, params.job_id)),
);
