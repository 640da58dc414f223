import { labelsText } from '../labels-text.ts';
import { csvCell, csvText } from './csv-cell.ts';
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

/** One row an event, all of them, rejected ones too: the state says which. RFC 4180; times in seconds with milliseconds. */
export function eventsCsv({ events }: Pick<ExportedMatch, 'events'>): string {
  const rows = events.map((event) => COLUMNS.map(([, read]) => csvCell(read(event))));
  return csvText([COLUMNS.map(([name]) => name), ...rows]);
}

const seconds = (sec: number) => sec.toFixed(3);
