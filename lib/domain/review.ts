import type { MatchEvent } from './event.ts';
import { type EventType, isGoalkeeperEventType } from './football.ts';
import { type ReelMembership, reelTargetsOf } from './reel-membership.ts';

/** What a person says about an event. `undecided` takes a decision back. */
export const DECISIONS = ['confirmed', 'rejected', 'undecided'] as const;
export type Decision = (typeof DECISIONS)[number];

/** The human layer over an event, whole as of one moment; null where the source's value stands. */
export type HumanLayer = {
  readonly decision: Decision;
  readonly eventType: EventType | null;
  readonly timestampStart: number | null;
  readonly timestampEnd: number | null;
  readonly comment: string | null;
  /** Among the best of the match. */
  readonly isFavourite: boolean;
  /** Who did it, as people write it; null where nobody said. */
  readonly player: string | null;
  /** Of an event that a person added: taken back. */
  readonly isRemoved: boolean;
};

export const NO_LAYER: HumanLayer = {
  decision: 'undecided',
  eventType: null,
  timestampStart: null,
  timestampEnd: null,
  comment: null,
  isFavourite: false,
  player: null,
  isRemoved: false,
};

/** False for a layer that has been taken back to nothing: as if nobody had ever said a word. */
export function saysSomething(layer: HumanLayer): boolean {
  const { decision, eventType, timestampStart, timestampEnd, comment, isFavourite, player, isRemoved } = layer;
  const values = [eventType, timestampStart, timestampEnd, player, comment || null];
  return decision !== 'undecided' || isFavourite || isRemoved || values.some((value) => value !== null);
}

/** `review_override` of a decision: true stands, false is rejected, null is open. */
export function overrideOf(decision: Decision): boolean | null {
  if (decision === 'undecided') return null;
  return decision === 'confirmed';
}

/**
 * The event as it stands: the reviewer's values where there are any, the source's in `metadata.model` once they differ.
 * @param fps frames per second, for the frame numbers of moved times; those of the source are kept where times are
 * @param reels which events each reel of the job shows now, whatever it was when the event was found
 */
export function standingEvent(
  event: MatchEvent,
  layer: HumanLayer | null,
  fps: number,
  reels?: ReelMembership,
): MatchEvent {
  if (layer === null) return { ...event, reel_targets: reelTargetsOf(event.event_type, outcomeOf(event), reels) };
  const type = layer.eventType ?? event.event_type;
  const startSec = layer.timestampStart ?? event.timestamp_start;
  const endSec = Math.max(startSec, layer.timestampEnd ?? event.timestamp_end);
  const review_override = overrideOf(layer.decision);
  const changed =
    type !== event.event_type || startSec !== event.timestamp_start || endSec !== event.timestamp_end
      ? { model: sourceValues(event) }
      : {};
  return {
    ...event,
    event_type: type,
    timestamp_start: startSec,
    timestamp_end: endSec,
    frame_start: startSec === event.timestamp_start ? event.frame_start : Math.floor(startSec * fps),
    frame_end: endSec === event.timestamp_end ? event.frame_end : Math.floor(endSec * fps),
    reel_targets: reelTargetsOf(type, type === event.event_type ? outcomeOf(event) : null, reels),
    is_goalkeeper_event: type === event.event_type ? event.is_goalkeeper_event : isGoalkeeperEventType(type),
    reviewed: review_override !== null,
    review_override,
    metadata: { ...event.metadata, ...changed, ...remarksOf(layer) },
  };
}

/** What a layer says beside type, times and decision. */
function remarksOf({ comment, isFavourite, player, isRemoved }: HumanLayer): Record<string, unknown> {
  return {
    ...(comment ? { comment } : {}),
    ...(isFavourite ? { favourite: true } : {}),
    ...(player ? { player } : {}),
    ...(isRemoved ? { removed: true } : {}),
  };
}

/** True for an event that reels may show. */
export function stands(event: MatchEvent): boolean {
  return event.review_override !== false && event.metadata.removed !== true;
}

/** What an event ended in, as long as it is of the type that its source gave it: another type ended in nobody knows what. */
export function outcomeOf({ event_type, metadata }: MatchEvent): string | null {
  const { model, outcome } = metadata;
  const sourceType =
    typeof model === 'object' && model !== null && 'event_type' in model ? model.event_type : event_type;
  return typeof outcome === 'string' && sourceType === event_type ? outcome : null;
}

function sourceValues(event: MatchEvent) {
  return {
    event_type: event.event_type,
    timestamp_start: event.timestamp_start,
    timestamp_end: event.timestamp_end,
  };
}

/** True when a reel made before would differ from one made after. */
export function changesReels(before: MatchEvent, after: MatchEvent): boolean {
  return (
    before.event_type !== after.event_type ||
    before.timestamp_start !== after.timestamp_start ||
    before.timestamp_end !== after.timestamp_end ||
    stands(before) !== stands(after)
  );
}
