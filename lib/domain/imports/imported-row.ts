import { AppError } from '../errors.ts';
import type { EventType } from '../football.ts';
import type { EventLabel, RowColour } from '../imported-as.ts';
import { type LabelFields, NO_FIELDS } from '../label-fields.ts';

export const IMPORT_FORMATS = ['touchline-json', 'touchline-csv', 'sportscode-xml', 'csv', 'soccernet-json'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** An event as a file tells it. Times: seconds as the file counts them, before any shift; null where it says none that can be read. */
export type ImportedRow = {
  /** Where in the file, for people: "line 7", "instance 3, line 40". */
  readonly place: string;
  /** The file's own word for it. */
  readonly code: string;
  /** Where the file says one of our types outright. */
  readonly type: EventType | null;
  readonly startSec: number | null;
  /** null with a start: a moment, not a span. */
  readonly endSec: number | null;
  readonly keySec: number | null;
  /** Times count from the start of this half, from 1; null: from the start of the video. */
  readonly half: number | null;
  /** `fields.team` is a team of the match; otherwise it is the side of the picture, as our own files have it. */
  readonly isTeamOfMatch: boolean;
  readonly labels: readonly EventLabel[];
  readonly fields: LabelFields;
  readonly colour: RowColour | null;
  /** Of our own formats: what of the event's provenance has no other place. */
  readonly original: Readonly<Record<string, unknown>> | null;
  /** Why it cannot be taken as it is. */
  readonly problem: string | null;
};

export type ImportedFile = {
  readonly format: ImportFormat;
  readonly rows: readonly ImportedRow[];
  /** What a user should know of the file as a whole. */
  readonly notes: readonly string[];
};

export const BLANK_ROW: Omit<ImportedRow, 'place'> = {
  code: '',
  type: null,
  startSec: null,
  endSec: null,
  keySec: null,
  half: null,
  isTeamOfMatch: false,
  labels: [],
  fields: NO_FIELDS,
  colour: null,
  original: null,
  problem: null,
};

/** A file that cannot be read at all; `what` says where and what to do. */
export function brokenFile(what: string): AppError {
  return new AppError('invalid_input', what);
}
