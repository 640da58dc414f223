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
    metadata: {
      ...event.metadata,
      ...(isReshaped && event.metadata.source !== 'human' && event.metadata.model === undefined ? { model } : {}),
      ...remarks(change),
    },
  };
}

function remarks({ comment, favourite, player, removed }: ReviewEventBody): Record<string, unknown> {
  return {
    ...(comment === undefined ? {} : { comment }),
    ...(favourite === undefined ? {} : { favourite }),
    ...(player === undefined ? {} : { player: player.trim() }),
    ...(removed === undefined ? {} : { removed }),
  };
}

type Changes = {
  readonly edits: readonly { readonly event: MatchEvent; readonly change: ReviewEventBody }[];
  readonly added: readonly MatchEvent[];
};

/** The match as it will stand once the server agrees. Whether a reel is stale by it is the server's to say. */
export function withChanges(match: MatchView, { edits, added }: Changes): MatchView {
  const shown = new Map(match.events.map((event) => [event.event_id, event]));
  for (const { event, change } of edits) {
    const after = reviewedEvent(shown.get(event.event_id) ?? event, change, match.reel_events);
    shown.set(event.event_id, mutable(after));
  }
  for (const event of added) shown.set(event.event_id, mutable(event));
  return withAll(match, [...shown.values()].filter(isKept));
}

/** The match with the events that were touched as they were before, whatever else has changed meanwhile. */
export function withEvents(match: MatchView, { edits, added }: Changes, before: readonly MatchEvent[]): MatchView {
  const touched = new Set([...edits.map(({ event }) => event.event_id), ...added.map((event) => event.event_id)]);
  const others = match.events.filter((event) => !touched.has(event.event_id));
  const restored = before.filter((event) => touched.has(event.event_id)).map(mutable);
  return withAll(match, [...others, ...restored]);
}

const isKept = (event: MatchEvent) => event.metadata.removed !== true;

/** What was not touched stays the same object: rows and marks of other events are not drawn again. */
function withAll(match: MatchView, events: MatchView['events']): MatchView {
  const inOrder = events.toSorted(
    (a, b) => a.timestamp_start - b.timestamp_start || a.event_id.localeCompare(b.event_id),
  );
  return { ...match, events: inOrder };
}

/** The wire type of an event list has mutable arrays. */
function mutable(event: MatchEvent): MatchView['events'][number] {
  return { ...event, reel_targets: [...event.reel_targets], metadata: { ...event.metadata } };
}
