import type { MatchView, ReviewEventBody } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { isGoalkeeperEventType } from '../../lib/domain/football.ts';
import { type ReelMembership, reelTargetsOf } from '../../lib/domain/reel-membership.ts';

const OVERRIDE = { confirmed: true, rejected: false, undecided: null } as const;

/** The event as it will stand once the server agrees. What the model said is kept, as the server keeps it. */
export function reviewedEvent(event: MatchEvent, change: ReviewEventBody, reels?: ReelMembership): MatchEvent {
  const override = change.decision === undefined ? event.review_override : OVERRIDE[change.decision];
  const type = change.event_type ?? event.event_type;
  const isReshaped =
    change.event_type !== undefined || change.timestamp_start !== undefined || change.timestamp_end !== undefined;
  const model = {
    event_type: event.event_type,
    timestamp_start: event.timestamp_start,
    timestamp_end: event.timestamp_end,
  };
  return {
    ...event,
    event_type: type,
    timestamp_start: change.timestamp_start ?? event.timestamp_start,
    timestamp_end: change.timestamp_end ?? event.timestamp_end,
    reviewed: change.decision === undefined ? event.reviewed : override !== null,
    review_override: override,
    ...(change.event_type === undefined
      ? {}
      : { is_goalkeeper_event: isGoalkeeperEventType(type), reel_targets: reelTargetsOf(type, null, reels) }),
    metadata:
      isReshaped && event.metadata.source !== 'human' && event.metadata.model === undefined
        ? { ...event.metadata, model }
        : event.metadata,
  };
}

/** The match with one event changed. Whether a reel is stale by it is the server's to say. */
export function withReview(match: MatchView, eventId: string, change: ReviewEventBody): MatchView {
  const before = match.events.find((event) => event.event_id === eventId);
  return before ? withEvent(match, reviewedEvent(before, change, match.reel_events)) : match;
}

/** The match with this event in place of the one of the same id, whatever else has changed meanwhile. */
export function withEvent(match: MatchView, event: MatchEvent): MatchView {
  return {
    ...match,
    events: match.events.map((other) => (other.event_id === event.event_id ? mutable(event) : other)),
  };
}

export function isChanged(event: MatchEvent, change: ReviewEventBody): boolean {
  if (change.comment !== undefined) return true;
  const after = reviewedEvent(event, change);
  return (
    after.review_override !== event.review_override ||
    after.reviewed !== event.reviewed ||
    after.event_type !== event.event_type ||
    after.timestamp_start !== event.timestamp_start ||
    after.timestamp_end !== event.timestamp_end
  );
}

/** The wire type of an event list has mutable arrays. */
function mutable(event: MatchEvent): MatchView['events'][number] {
  return { ...event, reel_targets: [...event.reel_targets], metadata: { ...event.metadata } };
}
