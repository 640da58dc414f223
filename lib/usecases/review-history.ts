import type { ReviewHistory } from '../contracts/review.ts';
import { AppError } from '../domain/errors.ts';
import type { EventRepository } from '../ports/event-repository.ts';

/** Who said what about an event, and when; newest first. @throws {AppError} `not_found` */
export async function reviewHistory(
  deps: { events: Pick<EventRepository, 'history'> },
  jobId: string,
  eventId: string,
): Promise<ReviewHistory> {
  const past = await deps.events.history(jobId, eventId);
  if (past === null) throw new AppError('not_found', 'There is no such event in this job.');
  return past.map((review) => ({
    at: review.at,
    by: review.by,
    decision: review.decision,
    event_type: review.eventType,
    timestamp_start: review.timestampStart,
    timestamp_end: review.timestampEnd,
    comment: review.comment,
    favourite: review.isFavourite,
    player: review.player,
    removed: review.isRemoved,
  }));
}
