import { replayJob } from '../../../../../lib/usecases/replay-job.ts';
import { route } from '../../../../_server/route.ts';
import { ROUTES } from '../../../../_server/routes.ts';

export const POST = route(ROUTES.replayJob, async ({ deps, params, body, reply }) =>
  reply(200, await replayJob(deps, params.job_id, body)),
);
