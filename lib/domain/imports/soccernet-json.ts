import { EVENT_LABELS, EVENT_TYPES } from '../football.ts';
import { type EventLabel, isRecord, readImportedAs } from '../imported-as.ts';
import { type LabelFields, NO_FIELDS, stateOfWord } from '../label-fields.ts';
import { BLANK_ROW, brokenFile, type ImportedFile, type ImportedRow } from './imported-row.ts';

type Json = Readonly<Record<string, unknown>>;

const KNOWN = new Set(['gameTime', 'label', 'position', 'position_ms', 'team', 'confidence', 'half', 'touchline']);
/** Clock and position of one moment may differ by this much: the clock has whole seconds only. */
const CLOCK_SLACK_SEC = 2;

/** Annotations or predictions of SoccerNet; null: it is some other JSON. */
export function annotationsOf(file: unknown): readonly unknown[] | null {
  if (!isRecord(file)) return null;
  const list = file.annotations ?? file.predictions;
  return Array.isArray(list) ? list : null;
}

/**
 * SoccerNet's action spotting, versions 1 and 2 (`position` in milliseconds of the half, as text) and predictions, and the newer `position_ms`.
 * @throws {AppError} `invalid_input`
 */
export function importSoccerNet(file: unknown): ImportedFile {
  const annotations = annotationsOf(file);
  if (!annotations) throw brokenFile('This JSON has no list named “annotations” or “predictions”.');
  return {
    format: 'soccernet-json',
    rows: annotations.map((annotation, index) => rowOf(annotation, `annotation ${index + 1}`)),
    notes: [],
  };
}

function rowOf(annotation: unknown, place: string): ImportedRow {
  if (!isRecord(annotation)) return { ...BLANK_ROW, place, problem: 'It is no annotation.' };
  const label = textOf(annotation.label);
  const told = isRecord(annotation.touchline) ? ownRow(annotation.touchline) : null;
  if (told) return { ...BLANK_ROW, ...told, place, code: told.code || label };
  const moment = momentOf(annotation);
  const problem = moment === null ? 'It has no position in milliseconds and no gameTime (“1 - 12:34”).' : null;
  return {
    ...BLANK_ROW,
    place,
    code: label,
    startSec: moment?.sec ?? null,
    keySec: moment?.sec ?? null,
    half: moment?.half ?? null,
    isTeamOfMatch: true,
    labels: Object.entries(annotation).flatMap(labelOf),
    fields: fieldsOf(annotation),
    problem: problem ?? (label === '' ? 'It has no label.' : null),
  };
}

/** Positions count from the start of the half, in some versions from the start of the match; the clock tells which. */
function momentOf({ gameTime, position, position_ms, half }: Json): { sec: number; half: number | null } | null {
  const clock = /^\s*(\d)\s*-\s*(\d+):(\d+(?:\.\d+)?)\s*$/.exec(textOf(gameTime));
  const clockSec = clock ? Number(clock[2]) * 60 + Number(clock[3]) : null;
  const said = Math.max(1, Math.trunc(numberOf(clock?.[1] ?? half) ?? 1));
  const ms = [position_ms, position].map(numberOf).find((value) => value !== null) ?? null;
  if (ms === null) return clockSec === null ? null : { sec: clockSec, half: said };
  const sec = ms / 1000;
  const isOfMatch = clockSec !== null && Math.abs(sec - clockSec) > CLOCK_SLACK_SEC;
  return { sec, half: isOfMatch ? null : said };
}

function fieldsOf({ team, confidence }: Json): LabelFields {
  const sure = numberOf(confidence);
  return {
    ...NO_FIELDS,
    team: team === 'home' || team === 'away' ? team : null,
    confidence: sure !== null && sure >= 0 && sure <= 1 ? sure : null,
  };
}

function labelOf([key, value]: readonly [string, unknown]): EventLabel[] {
  const isSaid = (typeof value === 'string' && value !== '') || typeof value === 'number';
  return isSaid && !KNOWN.has(key) && value !== 'visible' ? [{ group: key, text: String(value) }] : [];
}

/** What our own export says beside SoccerNet's keys. */
function ownRow(told: Json): Partial<ImportedRow> | null {
  const { start_sec, end_sec, key_sec } = told;
  const type = EVENT_TYPES.find((known) => known === told.event_type);
  if (!type || typeof start_sec !== 'number' || typeof end_sec !== 'number') return null;
  const { code, labels } = readImportedAs(told);
  return {
    type,
    code: code || EVENT_LABELS[type],
    startSec: start_sec,
    endSec: end_sec,
    keySec: numberOf(key_sec),
    labels,
    fields: {
      outcome: textOf(told.outcome) || null,
      team: textOf(told.team) || null,
      state: stateOfWord(textOf(told.state)),
      confidence: numberOf(told.confidence),
      comment: textOf(told.comment) || null,
    },
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}
