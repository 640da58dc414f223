import type { AddEventBody } from '../contracts/portal.ts';
import { AppError } from '../domain/errors.ts';
import type { MatchEvent } from '../domain/event.ts';
import type { EventRepository } from '../ports/event-repository.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { Secrets } from '../ports/secrets.ts';
import { getJob } from './get-job.ts';
import { humanEvent } from './human-event.ts';

/**
 * Add an event that a person saw. It counts as confirmed.
 * @throws {AppError} `not_found`, or `invalid_input` when it begins after the end of the video
 */
export async function addEvent(
  deps: { jobs: Pick<JobRepository, 'find'>; events: EventRepository; secrets: Secrets },
  input: { jobId: string; userId: string | null; event: AddEventBody },
): Promise<MatchEvent> {
  const { jobId, userId } = input;
  const event = humanEvent(await getJob(deps, jobId), deps.secrets.newUuid(), input.event);
  const added = [{ event, comment: input.event.comment ?? null }];
  const [written] = await deps.events.change({ jobId, userId, eventIds: [] }, () => ({
    reviews: [],
    added,
    changesReels: true,
  }));
  if (!written) throw new AppError('internal', 'The event was not kept.');
  return written;
}
