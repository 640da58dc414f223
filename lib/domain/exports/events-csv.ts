import { labelsText } from '../labels-text.ts';
import { furtherLabels } from './event-labels.ts';
import type { ExportedEvent, ExportedMatch } from './exported-event.ts';

const COLUMNS = [
  ['number', ({ number }) => number],
  ['start_s', ({ startSec }) => seconds(startSec)],
  ['key_s', ({ keySec }) => seconds(keySec)],
  ['end_s', ({ endSec }) => seconds(endSec)],
  ['event', ({ label }) => label],
  ['type', ({ type }) => type],
  ['outcome', ({ outcome }) => outcome],
  ['team', ({ team }) => team],
  ['track', ({ trackId }) => trackId],
  ['confidence', ({ confidence }) => confidence.toFixed(3)],
  ['state', ({ state }) => state],
  ['source', ({ source }) => source],
  ['reels', ({ reels }) => reels.join(' ')],
  ['comment', ({ comment }) => comment],
  ['id', ({ id }) => id],
  ['code', ({ code, label }) => (code === label ? '' : code)],
  ['labels', ({ labels }) => labelsText(furtherLabels(labels))],
] as const satisfies readonly (readonly [string, (event: ExportedEvent) => string | number])[];

/** Without it Excel takes UTF-8 for the letters of the local code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** One row an event, all of them, rejected ones too: the state says which. RFC 4180; times in seconds with milliseconds. */
export function eventsCsv({ events }: Pick<ExportedMatch, 'events'>): string {
  const rows = events.map((event) => COLUMNS.map(([, read]) => csvCell(read(event))));
  const header = COLUMNS.map(([name]) => name);
  return `${BYTE_ORDER_MARK}${[header, ...rows].map((row) => `${row.join(',')}\r\n`).join('')}`;
}

const seconds = (sec: number) => sec.toFixed(3);

/** A text that a spreadsheet would take for a formula is kept a text by an apostrophe (OWASP, CSV injection). */
export function csvCell(value: string | number): string {
  const text = String(value);
  // One that begins with apostrophes before such a sign gets one more, so that a reader can take exactly one away.
  const safe = typeof value === 'string' && /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
