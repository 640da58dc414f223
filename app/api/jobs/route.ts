import { listJobs } from '../../../lib/usecases/list-jobs.ts';
import { submitJob } from '../../../lib/usecases/submit-job.ts';
import { route } from '../../_server/route.ts';
import { ROUTES } from '../../_server/routes.ts';

export const POST = route(ROUTES.submitJob, async ({ deps, body, user, reply }) => {
  const submission = {
    nasPath: body.nas_path,
    reelTypes: body.reel_types,
    userId: user.userId,
    venueId: body.venue_id,
    effort: body.effort,
    furtherFiles: body.further_files?.map(({ nas_path, begins }) => ({ nasPath: nas_path, begins })),
  };
  const { job, isNew } = await submitJob(deps, submission);
  return reply(isNew ? 201 : 200, job);
});

export const GET = route(ROUTES.listJobs, async ({ deps, reply }) => reply(200, { jobs: await listJobs(deps) }));
