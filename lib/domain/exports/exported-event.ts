import type { MatchEvent } from '../event.ts';
import { EVENT_LABELS, type EventType } from '../football.ts';
import { type EventLabel, type ImportedAs, importedAs } from '../imported-as.ts';
import type { EventState } from '../label-fields.ts';
import type { Clocked } from '../match-clock.ts';
import type { FileOnClock } from '../match-files.ts';
import { outcomeOf } from '../review.ts';
import type { NamedTeams } from '../squad.ts';

/** An event as other programs are told it: the values that stand, what the model said beside them. */
export type ExportedEvent = {
  readonly number: number;
  readonly id: string;
  readonly type: EventType;
  readonly label: string;
  /** The word of the file that it was imported from, as long as nobody gave it another type; else our own. */
  readonly code: string;
  /** Seconds from the first picture that a player shows. */
  readonly startSec: number;
  readonly keySec: number;
  readonly endSec: number;
  readonly outcome: string;
  readonly team: string;
  readonly trackId: string;
  /** 0..1 */
  readonly confidence: number;
  readonly state: EventState;
  readonly source: string;
  readonly reels: readonly string[];
  readonly comment: string;
  /** As the file had them that it was imported from. */
  readonly labels: readonly EventLabel[];
  readonly imported: ImportedAs | null;
  /** All there is to say of it. */
  readonly standing: MatchEvent;
};

/** The video that the events are about, and where they come from. */
export type ExportedMatch = {
  readonly jobId: string;
  readonly title: string;
  readonly video: {
    readonly filename: string;
    readonly durationSec: number;
    /** Frames per second; 0 while it is not known. */
    readonly fps: number;
    readonly widthPx: number;
    readonly heightPx: number;
    readonly sizeBytes: number;
    readonly sha256: string;
  };
  /** In order, where the match is several; `video` is then all of them under the name of the first. */
  readonly files: readonly FileOnClock[];
  /** The run that found them last. */
  readonly run: {
    readonly runId: string;
    readonly runType: string;
    readonly executionProvider: string | null;
    /** ISO 8601 */
    readonly completedAt: string | null;
  } | null;
  /** What staff said of the match; the halves as they lie in the video, none while nobody has marked them. */
  readonly setup: NamedTeams & Clocked & { readonly date: string | null; readonly competition: string };
  readonly events: readonly ExportedEvent[];
};

/** Events in the order of time, numbered from one. */
export function exportedEvents(events: readonly MatchEvent[]): ExportedEvent[] {
  return [...events]
    .sort((a, b) => a.timestamp_start - b.timestamp_start || a.event_id.localeCompare(b.event_id))
    .map((event, index) => exportedEvent(event, index + 1));
}

/** What is told where a format has no state and takes everything as so. */
export function notRejected(events: readonly ExportedEvent[]): readonly ExportedEvent[] {
  return events.filter(({ state }) => state !== 'rejected');
}

function exportedEvent(event: MatchEvent, number: number): ExportedEvent {
  const { metadata } = event;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const keySec = typeof metadata.key_sec === 'number' ? metadata.key_sec : event.timestamp_start;
  const imported = importedAs(metadata);
  return {
    number,
    id: event.event_id,
    type: event.event_type,
    label: EVENT_LABELS[event.event_type],
    code: codeOf(event, imported),
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
    labels: imported?.labels ?? [],
    imported,
    standing: event,
  };
}

/** A code says what an event was when it came; another type since then makes it wrong. */
function codeOf(event: MatchEvent, imported: ImportedAs | null): string {
  const own = EVENT_LABELS[event.event_type];
  if (!imported?.code) return own;
  const { model } = event.metadata;
  const isRetyped =
    typeof model === 'object' && model !== null && 'event_type' in model && model.event_type !== event.event_type;
  return isRetyped ? own : imported.code;
}

function stateOf({ review_override }: MatchEvent): EventState {
  if (review_override === null) return 'to review';
  return review_override ? 'confirmed' : 'rejected';
}
