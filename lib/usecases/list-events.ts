import type { MatchEvent } from '../domain/event.ts';
import type { EventRepository } from '../ports/event-repository.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import { getJob } from './get-job.ts';

/** A job's events as they stand, rejected ones too. @throws {AppError} `not_found` */
export async function listEvents(
  deps: { jobs: Pick<JobRepository, 'find'>; events: Pick<EventRepository, 'listStanding'> },
  jobId: string,
): Promise<readonly MatchEvent[]> {
  await getJob(deps, jobId);
  return deps.events.listStanding(jobId);
}
