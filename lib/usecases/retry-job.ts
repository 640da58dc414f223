import type { Job } from '../contracts/job.ts';
import { AppError } from '../domain/errors.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import { getJob, noSuchJob } from './get-job.ts';

/**
 * Do a job again: a retry run that resumes at the first missing artifact, the job back at pending. A replay that failed is
 * retried from where it began, so that what people said still stands.
 * @throws {AppError} `not_found`, or `conflict` while a run of the job waits or works
 */
export async function retryJob(deps: { jobs: JobRepository }, jobId: string): Promise<Job> {
  const record = await deps.jobs.record(jobId);
  if (record === null) throw noSuchJob();
  const last = record.runs[0];
  const wasReplay = last?.status === 'failed' && record.reels.length > 0 && last.run_type !== 'initial';
  const started = await deps.jobs.startRun(jobId, {
    runType: 'retry',
    replayFromStage: wasReplay ? 'segment' : null,
  });
  if (!started) throw new AppError('conflict', 'This job is still at work. Wait for it, or cancel it first.');
  return getJob(deps, jobId);
}
