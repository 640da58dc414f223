import type { ReviewEventBody } from '../contracts/portal.ts';
import { AppError } from '../domain/errors.ts';
import type { MatchEvent } from '../domain/event.ts';
import type { EventRepository } from '../ports/event-repository.ts';
import { changedEvents } from './change-events.ts';

/**
 * Say something about an event: what is not said stays as it was. The source's values are kept beside.
 * @param input.ifVersion the version (`metadata.version`) it is meant for; null for whatever stands
 * @throws {AppError} `not_found`, `changed_meanwhile`, or `invalid_input` when it would end before it starts
 */
export async function reviewEvent(
  deps: { events: EventRepository },
  input: { jobId: string; eventId: string; userId: string | null; change: ReviewEventBody; ifVersion: string | null },
): Promise<MatchEvent> {
  const { jobId, eventId, userId, change, ifVersion } = input;
  const [written] = await deps.events.change({ jobId, eventIds: [eventId], userId }, (found) =>
    changedEvents([{ eventId, change, ifVersion }], found),
  );
  if (!written) throw new AppError('internal', 'The review was not kept.');
  return written;
}
