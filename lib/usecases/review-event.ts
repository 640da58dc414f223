import type { ReviewEventBody } from '../contracts/portal.ts';
import { AppError } from '../domain/errors.ts';
import type { MatchEvent } from '../domain/event.ts';
import { changesReels, type HumanLayer, NO_LAYER, standingEvent } from '../domain/review.ts';
import type { EventRepository } from '../ports/event-repository.ts';

/**
 * Say something about an event: what is not said stays as it was. The source's values are kept beside.
 * @throws {AppError} `not_found`, or `invalid_input` when it would end before it starts
 */
export async function reviewEvent(
  deps: { events: EventRepository },
  input: { jobId: string; eventId: string; userId: string | null; change: ReviewEventBody },
): Promise<MatchEvent> {
  const found = await deps.events.find(input.jobId, input.eventId);
  if (found === null) throw new AppError('not_found', 'There is no such event in this job.');
  const { source, layer: before, fps } = found;
  const layer = applyChange(before ?? NO_LAYER, source, input.change);
  const endSec = layer.timestampEnd ?? source.timestamp_end;
  if (endSec < (layer.timestampStart ?? source.timestamp_start)) {
    throw new AppError('invalid_input', 'The event would end before it starts.');
  }
  return deps.events.addReview(input.eventId, {
    layer,
    userId: input.userId,
    changesReels: changesReels(standingEvent(source, before, fps), standingEvent(source, layer, fps)),
  });
}

/** A value set back to the source's is no override any more. */
function applyChange(before: HumanLayer, source: MatchEvent, change: ReviewEventBody): HumanLayer {
  const keepIfOther = <Value>(value: Value | null, sourceValue: Value) => (value === sourceValue ? null : value);
  return {
    decision: change.decision ?? before.decision,
    eventType: keepIfOther(change.event_type ?? before.eventType, source.event_type),
    timestampStart: keepIfOther(change.timestamp_start ?? before.timestampStart, source.timestamp_start),
    timestampEnd: keepIfOther(change.timestamp_end ?? before.timestampEnd, source.timestamp_end),
    comment: change.comment ?? before.comment,
  };
}
