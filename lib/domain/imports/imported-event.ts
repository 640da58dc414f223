import type { MatchEvent } from '../event.ts';
import { EVENT_LABELS, isGoalkeeperEventType } from '../football.ts';
import { type ImportedAs, isRecord } from '../imported-as.ts';
import type { EventState } from '../label-fields.ts';
import { reelTargetsOf } from '../reel-membership.ts';
import type { Decision } from '../review.ts';
import type { PlannedRow } from './import-plan.ts';
import type { ImportFormat } from './imported-row.ts';

/** A new event with what is said about it from the first. */
export type ImportedEvent = {
  readonly event: MatchEvent;
  readonly decision: Decision;
  readonly comment: string | null;
};

const DECISION_OF: Readonly<Record<EventState, Decision>> = {
  confirmed: 'confirmed',
  rejected: 'rejected',
  'to review': 'undecided',
};

/** JSON nested deeper than this is no event of ours; its provenance is not kept. */
const DEEPEST = 24;

/**
 * The event that a row becomes. A person brings it, so it is confirmed; only a file that says otherwise (ours, or a label "Status") is believed.
 * @returns null for a row that is not to be added
 */
export function importedEvent(
  { row, state, type, startSec, keySec, endSec }: PlannedRow,
  about: {
    readonly eventId: string;
    readonly jobId: string;
    readonly sourceFile: string;
    readonly fps: number;
    readonly format: ImportFormat;
  },
): ImportedEvent | null {
  if (state !== 'new' || type === null || startSec === null || endSec === null) return null;
  const { fields } = row;
  const event: MatchEvent = {
    event_id: about.eventId,
    job_id: about.jobId,
    source_file: about.sourceFile,
    event_type: type,
    timestamp_start: startSec,
    timestamp_end: endSec,
    confidence: Math.min(1, Math.max(0, fields.confidence ?? 1)),
    reel_targets: reelTargetsOf(type, fields.outcome),
    player_track_id: null,
    is_goalkeeper_event: isGoalkeeperEventType(type),
    frame_start: Math.floor(startSec * about.fps),
    frame_end: Math.floor(endSec * about.fps),
    reviewed: true,
    review_override: true,
    metadata: {
      ...(keySec === null ? {} : { key_sec: keySec }),
      ...(fields.outcome === null ? {} : { outcome: storable(fields.outcome) }),
      ...(fields.team === null ? {} : { team: storable(fields.team) }),
      imported: storable({
        format: about.format,
        code: row.code === EVENT_LABELS[type] ? '' : row.code,
        labels: row.labels,
        colour: row.colour,
        original: row.original,
      } satisfies ImportedAs),
    },
  };
  const comment = fields.comment === null ? null : String(storable(fields.comment));
  return { event, decision: DECISION_OF[fields.state ?? 'confirmed'], comment };
}

/** Without what a database cannot keep in text: NUL, and halves of characters. */
function storable(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.replaceAll('\u0000', '').toWellFormed();
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => storable(item, depth + 1));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [String(storable(key)), storable(item, depth + 1)]),
  );
}
