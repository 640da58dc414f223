import { getJob } from '../../../../lib/usecases/get-job.ts';
import { route } from '../../../_server/route.ts';
import { ROUTES } from '../../../_server/routes.ts';

export const GET = route(ROUTES.getJob, async ({ deps, params, reply }) =>
  reply(200, await getJob(deps, params.job_id)),
);
