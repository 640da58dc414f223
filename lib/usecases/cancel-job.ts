import type { Job } from '../contracts/job.ts';
import type { JobQueue } from '../ports/job-queue.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import { getJob } from './get-job.ts';

/**
 * Stop what waits or works for a job; the job is then failed with words that say who stopped it. Nothing at work: nothing changes.
 * @throws {AppError} `not_found`
 */
export async function cancelJob(
  deps: { jobs: JobRepository; queue: Pick<JobQueue, 'cancel'> },
  input: { jobId: string; userName: string },
): Promise<Job> {
  await getJob(deps, input.jobId);
  const stopped = await deps.jobs.cancelRuns(input.jobId, `Cancelled by ${input.userName}.`);
  for (const runId of stopped) await deps.queue.cancel('run.execute', runId);
  return getJob(deps, input.jobId);
}
