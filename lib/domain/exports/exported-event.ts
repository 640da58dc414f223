import type { MatchEvent } from '../event.ts';
import { EVENT_LABELS } from '../football.ts';
import { outcomeOf } from '../review.ts';

/** An event as other programs are told it: the values that stand, what the model said beside them. */
export type ExportedEvent = {
  readonly number: number;
  readonly id: string;
  readonly type: string;
  readonly label: string;
  /** Seconds from the first picture that a player shows. */
  readonly startSec: number;
  readonly keySec: number;
  readonly endSec: number;
  readonly outcome: string;
  readonly team: string;
  readonly trackId: string;
  /** 0..1 */
  readonly confidence: number;
  readonly state: 'confirmed' | 'rejected' | 'to review';
  readonly source: string;
  readonly reels: readonly string[];
  readonly comment: string;
};

/** Events in the order of time, numbered from one. */
export function exportedEvents(events: readonly MatchEvent[]): ExportedEvent[] {
  return [...events]
    .sort((a, b) => a.timestamp_start - b.timestamp_start || a.event_id.localeCompare(b.event_id))
    .map((event, index) => exportedEvent(event, index + 1));
}

function exportedEvent(event: MatchEvent, number: number): ExportedEvent {
  const { metadata } = event;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const keySec = typeof metadata.key_sec === 'number' ? metadata.key_sec : event.timestamp_start;
  return {
    number,
    id: event.event_id,
    type: event.event_type,
    label: EVENT_LABELS[event.event_type],
    startSec: event.timestamp_start,
    keySec: Math.min(event.timestamp_end, Math.max(event.timestamp_start, keySec)),
    endSec: event.timestamp_end,
    outcome: outcomeOf(event) ?? '',
    team: text(metadata.team),
    trackId: event.player_track_id === null ? '' : String(event.player_track_id),
    confidence: event.confidence,
    state: stateOf(event),
    source: text(metadata.source),
    reels: event.reel_targets,
    comment: text(metadata.comment),
  };
}

function stateOf({ review_override }: MatchEvent): ExportedEvent['state'] {
  if (review_override === null) return 'to review';
  return review_override ? 'confirmed' : 'rejected';
}
