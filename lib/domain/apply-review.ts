import type { MatchEvent } from './event.ts';
import type { EventType } from './football.ts';
import type { Decision, HumanLayer } from './review.ts';

/** What one change says; what is not said stays as it was. Names as on the wire. */
export type ReviewChange = {
  readonly decision?: Decision | undefined;
  readonly event_type?: EventType | undefined;
  readonly timestamp_start?: number | undefined;
  readonly timestamp_end?: number | undefined;
  readonly comment?: string | undefined;
  readonly favourite?: boolean | undefined;
  readonly player?: string | undefined;
  readonly removed?: boolean | undefined;
};

/** The human layer after a change. A value set back to the source's is no override any more. */
export function applyChange(before: HumanLayer, source: MatchEvent, change: ReviewChange): HumanLayer {
  const keepIfOther = <Value>(value: Value | null, sourceValue: Value) => (value === sourceValue ? null : value);
  return {
    decision: change.decision ?? before.decision,
    eventType: keepIfOther(change.event_type ?? before.eventType, source.event_type),
    timestampStart: keepIfOther(change.timestamp_start ?? before.timestampStart, source.timestamp_start),
    timestampEnd: keepIfOther(change.timestamp_end ?? before.timestampEnd, source.timestamp_end),
    comment: change.comment ?? before.comment,
    isFavourite: change.favourite ?? before.isFavourite,
    player: change.player === undefined ? before.player : change.player.trim() || null,
    isRemoved: change.removed ?? before.isRemoved,
  };
}
