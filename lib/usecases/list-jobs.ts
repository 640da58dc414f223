import type { JobListItem } from '../contracts/portal.ts';
import type { JobRepository } from '../ports/job-repository.ts';

/** All jobs, newest first. */
export function listJobs(deps: { jobs: Pick<JobRepository, 'list'> }): Promise<readonly JobListItem[]> {
  return deps.jobs.list();
}
