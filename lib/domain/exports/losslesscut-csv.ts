import { csvCell } from './csv-cell.ts';
import { eventTitle } from './event-title.ts';
import { type ExportedMatch, notRejected } from './exported-event.ts';

/** LosslessCut's segments: start and end in seconds, a name; no header and no byte order mark, which older versions take for a segment. */
export function losslessCutCsv({ events }: Pick<ExportedMatch, 'events'>): string {
  return notRejected(events)
    .map((event) => `${event.startSec.toFixed(3)},${event.endSec.toFixed(3)},${csvCell(eventTitle(event))}\n`)
    .join('');
}
