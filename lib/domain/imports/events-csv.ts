import { EVENT_TYPES } from '../football.ts';
import type { EventLabel } from '../imported-as.ts';
import { fieldsOfLabels, type LabelFields, stateOfWord } from '../label-fields.ts';
import { labelsOfText } from '../labels-text.ts';
import { type Column, columnsOf } from './csv-columns.ts';
import { type CsvRow, readCsv } from './csv-reader.ts';
import { BLANK_ROW, brokenFile, type ImportedFile, type ImportedRow } from './imported-row.ts';
import { noTime, secondsOf } from './time-text.ts';

/** Our own table has these columns; a table of somebody else does not have all of them. */
const OWN_COLUMNS = ['start_s', 'key_s', 'end_s', 'type', 'state', 'outcome', 'confidence'];
const BY_POSITION: readonly Column[] = ['start', 'end', 'code'];

/**
 * A table of events: ours, or any with a column of starts; by the names of its columns, or without a header as LosslessCut has it: start, end, name.
 * Columns that mean nothing to us become labels of their name.
 * @throws {AppError} `invalid_input`
 */
export function importCsv(text: string): ImportedFile {
  const { rows } = readCsv(text);
  const [first, ...rest] = rows;
  if (!first) throw brokenFile('The table is empty.');
  const columns = columnsOf(first.cells);
  if (columns.includes('start')) {
    const isOurs = OWN_COLUMNS.every((name) => first.cells.includes(name));
    const table = { header: first.cells, columns, isOurs };
    return { format: isOurs ? 'touchline-csv' : 'csv', rows: rest.map((row) => rowOf(row, table)), notes: [] };
  }
  const hasTimes = [first.cells[0], first.cells[1]].some((cell) => cell !== undefined && secondsOf(cell) !== null);
  if (!hasTimes || first.cells.length < 2) {
    throw brokenFile(
      'No event can be read from this text. It is no Sportscode XML and no JSON; a table needs a column named “start”, or start, end and name as its first three columns.',
    );
  }
  const table = { header: [], columns: BY_POSITION, isOurs: false };
  return {
    format: 'csv',
    rows: rows.map((row) => rowOf(row, table)),
    notes: ['The table has no header: its columns are read as start, end and name.'],
  };
}

type Table = {
  readonly header: readonly string[];
  readonly columns: readonly (Column | null)[];
  readonly isOurs: boolean;
};

function rowOf({ line, cells: raw }: CsvRow, table: Table): ImportedRow {
  const cells = raw.map(unguarded);
  const cell = (column: Column) => cells[table.columns.indexOf(column)]?.trim() ?? '';
  const own = (name: string) => (table.isOurs ? (cells[table.header.indexOf(name)] ?? '') : '');
  const labels = table.isOurs ? labelsOfText(own('labels')) : labelsOf(cells, table);
  const code = own('code') || own('event') || codeOf(cells, table) || cell('type');
  const type = table.isOurs || EVENT_TYPES.some((known) => known === cell('type')) ? cell('type') : '';
  return {
    ...BLANK_ROW,
    ...timesOf(cell, code),
    place: `line ${line}`,
    code,
    type: EVENT_TYPES.find((known) => known === type) ?? null,
    labels,
    fields: table.isOurs ? ownFields(own) : { ...fieldsOfLabels(labels), comment: cell('comment') || null },
    original: table.isOurs ? { event_id: own('id'), source: own('source'), track: own('track') } : null,
  };
}

/** LosslessCut leaves the start empty for the beginning of the video; an empty end is a moment. */
function timesOf(cell: (column: Column) => string, code: string): Partial<ImportedRow> {
  const [start, end, duration] = [cell('start'), cell('end'), cell('duration')];
  const startSec = start === '' && end !== '' ? 0 : secondsOf(start);
  const durationSec = end === '' ? secondsOf(duration) : null;
  const endSec = durationSec !== null && startSec !== null ? startSec + durationSec : secondsOf(end);
  const problem =
    startSec === null
      ? noTime('start', start)
      : endSec === null && end !== ''
        ? noTime('end', end)
        : code === ''
          ? 'It has no name.'
          : null;
  return { startSec, endSec, keySec: secondsOf(cell('key')), problem };
}

function codeOf(cells: readonly string[], { columns }: Table): string {
  return cells.find((cell, index) => columns[index] === 'code' && cell.trim() !== '')?.trim() ?? '';
}

/** Columns without a meaning of ours; without a header they have no name either. */
function labelsOf(cells: readonly string[], { header, columns }: Table): EventLabel[] {
  const codeAt = cells.findIndex((cell, index) => columns[index] === 'code' && cell.trim() !== '');
  return cells.flatMap((text, index) => {
    const column = columns[index] ?? null;
    if (column === 'labels') return labelsOfText(text);
    const isFurther =
      column === null || (column === 'code' && index !== codeAt) || (column === 'type' && codeAt !== -1);
    return isFurther && text.trim() !== '' ? [{ group: header[index]?.trim() ?? '', text: text.trim() }] : [];
  });
}

function ownFields(own: (name: string) => string): LabelFields {
  const confidence = Number(own('confidence') || Number.NaN);
  return {
    outcome: own('outcome') || null,
    team: own('team') || null,
    state: stateOfWord(own('state')),
    confidence: confidence >= 0 && confidence <= 1 ? confidence : null,
    comment: own('comment') || null,
  };
}

/** Without the apostrophe that keeps a spreadsheet from taking a text for a formula. */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
