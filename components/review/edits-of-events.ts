import type { MatchEvent } from '../../lib/domain/event.ts';
import { type EventType, isGoalkeeperEventType } from '../../lib/domain/football.ts';
import { type ReelMembership, reelTargetsOf } from '../../lib/domain/reel-membership.ts';
import type { EventEdit } from './edit-steps.ts';

/** Edits of one or two events that are more than a value; pure, so that undo can be proved. */

/** A part shorter than this would be no clip. */
export const LEAST_PART_SEC = 0.2;

const toMs = (sec: number) => Math.round(sec * 1000) / 1000;

type Split = { readonly edits: readonly EventEdit[]; readonly added: readonly MatchEvent[] };

/** One event becomes two at a moment inside it; null where a part would be too short. @param newId of the second part */
export function splitAt(event: MatchEvent, atSec: number, newId: string, fps: number): Split | null {
  const sec = toMs(atSec);
  if (sec - event.timestamp_start < LEAST_PART_SEC || event.timestamp_end - sec < LEAST_PART_SEC) return null;
  const span = { timestamp_start: sec, timestamp_end: event.timestamp_end };
  return {
    edits: [{ event, change: { timestamp_end: sec } }],
    added: [humanEvent(event, newId, event.event_type, span, fps)],
  };
}

/** The next event of the same type, for a merge; null where there is none. */
export function nextOfType(event: MatchEvent, events: readonly MatchEvent[]): MatchEvent | null {
  const later = events.filter(
    (other) =>
      other.event_id !== event.event_id &&
      other.event_type === event.event_type &&
      other.review_override !== false &&
      other.timestamp_start >= event.timestamp_start,
  );
  return later.toSorted((a, b) => a.timestamp_start - b.timestamp_start)[0] ?? null;
}

/** Two events become the first one: it takes in both spans, the other is rejected, or taken back where a person had added it. */
export function merged(event: MatchEvent, other: MatchEvent): readonly EventEdit[] {
  const span = {
    timestamp_start: Math.min(event.timestamp_start, other.timestamp_start),
    timestamp_end: Math.max(event.timestamp_end, other.timestamp_end),
  };
  const gone = other.metadata.source === 'human' ? { removed: true } : { decision: 'rejected' as const };
  return [
    { event, change: span },
    { event: other, change: gone },
  ];
}

/** An event as it will stand once the server has it. */
export function humanEvent(
  like: Pick<MatchEvent, 'job_id' | 'source_file'>,
  eventId: string,
  type: EventType,
  span: Pick<MatchEvent, 'timestamp_start' | 'timestamp_end'>,
  fps: number,
  reels?: ReelMembership,
): MatchEvent {
  return {
    event_id: eventId,
    job_id: like.job_id,
    source_file: like.source_file,
    event_type: type,
    ...span,
    confidence: 1,
    reel_targets: reelTargetsOf(type, null, reels),
    player_track_id: null,
    is_goalkeeper_event: isGoalkeeperEventType(type),
    frame_start: Math.floor(span.timestamp_start * fps),
    frame_end: Math.floor(span.timestamp_end * fps),
    reviewed: true,
    review_override: true,
    metadata: { source: 'human' },
  };
}
