import type { JobStatus } from '../domain/job-status.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import { noSuchJob } from './get-job.ts';

/** @throws {AppError} `not_found` */
export async function getJobStatus(
  deps: { jobs: Pick<JobRepository, 'status'> },
  jobId: string,
): Promise<{ status: JobStatus; progress_pct: number }> {
  const found = await deps.jobs.status(jobId);
  if (found === null) throw noSuchJob();
  return { status: found.status, progress_pct: found.progressPct };
}
