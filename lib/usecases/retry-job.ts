import type { Job } from '../contracts/job.ts';
import { AppError } from '../domain/errors.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import { getJob } from './get-job.ts';

/**
 * Do a job again: a retry run that resumes at the first missing artifact, the job back at pending. What people said of its
 * events still stands.
 * @throws {AppError} `not_found`, or `conflict` while a run of the job waits or works
 */
export async function retryJob(deps: { jobs: JobRepository }, jobId: string): Promise<Job> {
  await getJob(deps, jobId);
  const started = await deps.jobs.startRun(jobId, { runType: 'retry' });
  if (!started) throw new AppError('conflict', 'This job is still at work. Wait for it, or cancel it first.');
  return getJob(deps, jobId);
}
