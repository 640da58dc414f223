import { EVENTS_FILE_FORMAT, EVENTS_FILE_VERSION } from '../events-file.ts';
import { EVENT_LABELS, EVENT_TYPES } from '../football.ts';
import { isRecord, readImportedAs } from '../imported-as.ts';
import { stateOfWord } from '../label-fields.ts';
import { BLANK_ROW, brokenFile, type ImportedFile, type ImportedRow } from './imported-row.ts';

type Json = Readonly<Record<string, unknown>>;

/** True for our own `events.json`, of whatever version. */
export function isEventsFile(file: unknown): file is Json {
  return isRecord(file) && file.format === EVENTS_FILE_FORMAT;
}

/**
 * Our own JSON. What is unknown is passed over; where an event came from is kept beside it.
 * @throws {AppError} `invalid_input`, for a newer version too
 */
export function importEventsJson(file: Json): ImportedFile {
  const version = file.format_version;
  if (typeof version !== 'number' || version > EVENTS_FILE_VERSION) {
    throw brokenFile(
      `The file says format version ${String(version)}; this portal reads version ${EVENTS_FILE_VERSION}. Update the portal, or export again from this one.`,
    );
  }
  if (!Array.isArray(file.events)) throw brokenFile('The file has no list named “events”.');
  return {
    format: 'touchline-json',
    rows: file.events.map((event: unknown, index) => rowOf(event, `event ${index + 1}`)),
    notes: [],
  };
}

function rowOf(event: unknown, place: string): ImportedRow {
  if (!isRecord(event)) return { ...BLANK_ROW, place, problem: 'It is no event.' };
  const type = EVENT_TYPES.find((known) => known === event.event_type) ?? null;
  const startSec = numberOf(event.timestamp_start);
  const endSec = numberOf(event.timestamp_end);
  const imported = isRecord(event.imported) ? readImportedAs(event.imported) : null;
  return {
    ...BLANK_ROW,
    place,
    code: imported?.code || (type ? EVENT_LABELS[type] : textOf(event.event_type)),
    type,
    startSec,
    endSec,
    keySec: numberOf(event.key_sec),
    labels: imported?.labels ?? [],
    fields: {
      outcome: textOf(event.outcome) || null,
      team: textOf(event.team) || null,
      state: stateOfWord(textOf(event.state)),
      confidence: numberOf(event.confidence),
      comment: textOf(event.comment) || null,
    },
    colour: imported?.colour ?? null,
    // The first provenance is the true one: an event that went from hand to hand keeps where it began.
    original: imported?.original ?? provenanceOf(event),
    problem: startSec === null || endSec === null ? 'It has no timestamp_start and timestamp_end in seconds.' : null,
  };
}

function provenanceOf({ event_id, source, source_values, review, confidence, player_track_id, metadata }: Json): Json {
  return { event_id, source, source_values, review, confidence, player_track_id, metadata };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const numberOf = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
