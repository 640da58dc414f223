import { importCsv } from './events-csv.ts';
import { importEventsJson, isEventsFile } from './events-json.ts';
import { brokenFile, type ImportedFile } from './imported-row.ts';
import { readJson } from './json-text.ts';
import { annotationsOf, importSoccerNet } from './soccernet-json.ts';
import { importSportscode } from './sportscode-xml.ts';

export const MOST_ROWS = 20_000;

/** Formats that we write and do not read, by how they begin. */
const WRITTEN_ONLY: readonly (readonly [RegExp, string])[] = [
  [/^WEBVTT/, 'WebVTT'],
  [/^;FFMETADATA/, 'FFmetadata'],
  [/^TITLE:/, 'an EDL'],
];

/**
 * Events of a file of any format that is read; the text tells which it is.
 * @throws {AppError} `invalid_input` that says where the file is broken, or what may be given instead
 */
export function readImport(text: string): ImportedFile {
  const plain = text.replace(/^\uFEFF/, '');
  if (plain.trim() === '') throw brokenFile('There is no text in it.');
  const file = parsed(plain);
  if (file.rows.length === 0) throw brokenFile('The file can be read, but there is no event in it.');
  if (file.rows.length > MOST_ROWS) {
    throw brokenFile(`The file has ${file.rows.length} events; ${MOST_ROWS} at once are taken. Split it.`);
  }
  return file;
}

function parsed(text: string): ImportedFile {
  const begin = text.trimStart();
  if (begin.startsWith('<')) return importSportscode(text);
  if (begin.startsWith('{') || begin.startsWith('[')) return importJson(text);
  const known = WRITTEN_ONLY.find(([sign]) => sign.test(begin));
  if (known) throw brokenFile(`This is ${known[1]}, which tells too little to be read. ${INSTEAD}`);
  return importCsv(text);
}

function importJson(text: string): ImportedFile {
  const file = readJson(text);
  if (isEventsFile(file)) return importEventsJson(file);
  if (annotationsOf(file)) return importSoccerNet(file);
  throw brokenFile(`This JSON is of no kind that is read. ${INSTEAD}`);
}

const INSTEAD = 'Give Sportscode XML, a table (CSV), SoccerNet’s JSON or events.json of this portal.';
