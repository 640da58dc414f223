import { EVENT_TYPES, isGoalkeeperEventType } from '../football.ts';
import type { RowColour } from '../imported-as.ts';
import { eventLabels } from './event-labels.ts';
import { type ExportedEvent, type ExportedMatch, notRejected } from './exported-event.ts';

/** Sixteen bits a channel, as Sportscode has them: a row of the goalkeeper is green, the others are blue. */
const GOALKEEPER_ROW: RowColour = [6168, 27756, 16448];
const OTHER_ROW: RowColour = [14392, 25700, 42148];

/**
 * Sportscode's timeline, as Hudl Sportscode, Nacsport, LongoMatch and others read it: an instance an event, in decimal seconds from the start
 * of the file; a group may be repeated. Rejected events are left out: the format has no state, and what is in it is taken as so.
 */
export function sportscodeXml({ events }: Pick<ExportedMatch, 'events'>): string {
  const instances = notRejected(events);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<file>\n  <ALL_INSTANCES>\n',
    ...instances.map(instanceOf),
    '  </ALL_INSTANCES>\n  <ROWS>\n',
    ...rowsOf(instances),
    '  </ROWS>\n</file>\n',
  ].join('');
}

/** A row for each code, in the order of our types; a colour that came with an import stays. */
function rowsOf(instances: readonly ExportedEvent[]): string[] {
  const byType = EVENT_TYPES.flatMap((type) => instances.filter((event) => event.type === type));
  const firstOf = new Map([...byType].reverse().map((event) => [event.code, event]));
  const codes = [...new Set(byType.map(({ code }) => code))];
  return codes.map((code) => {
    const event = firstOf.get(code);
    const usual = event && isGoalkeeperEventType(event.type) ? GOALKEEPER_ROW : OTHER_ROW;
    const [red, green, blue] = event?.imported?.colour ?? usual;
    return `    <row><code>${escaped(code)}</code><R>${red}</R><G>${green}</G><B>${blue}</B></row>\n`;
  });
}

function instanceOf(event: ExportedEvent): string {
  return [
    '    <instance>\n',
    `      <ID>${event.number}</ID><start>${event.startSec.toFixed(3)}</start><end>${event.endSec.toFixed(3)}</end>`,
    `<code>${escaped(event.code)}</code>\n`,
    ...eventLabels(event).map(
      ({ group, text }) => `      <label><group>${escaped(group)}</group><text>${escaped(text)}</text></label>\n`,
    ),
    '    </instance>\n',
  ].join('');
}

/** XML 1.0 has no way at all to say most control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what must go
const UNSAYABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

function escaped(text: string): string {
  return text
    .replace(UNSAYABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}
