import type { Job } from '../contracts/job.ts';
import { AppError } from '../domain/errors.ts';
import type { JobRepository } from '../ports/job-repository.ts';

/** @throws {AppError} `not_found` */
export async function getJob(deps: { jobs: Pick<JobRepository, 'find'> }, jobId: string): Promise<Job> {
  const job = await deps.jobs.find(jobId);
  if (job === null) throw noSuchJob();
  return job;
}

export function noSuchJob(): AppError {
  return new AppError('not_found', 'There is no such job.');
}
