import { EVENT_TYPES, isGoalkeeperEventType } from '../football.ts';
import type { ExportedEvent } from './exported-event.ts';

/** Sixteen bits a channel, as Sportscode has them: a row of the goalkeeper is green, the others are blue. */
const GOALKEEPER_ROW = { R: 6168, G: 27756, B: 16448 } as const;
const OTHER_ROW = { R: 14392, G: 25700, B: 42148 } as const;

/**
 * Sportscode's timeline, as Hudl Sportscode, Nacsport, LongoMatch and others read it: an instance an event, in decimal seconds from the start
 * of the file; a group may be repeated. Rejected events are left out: the format has no state, and what is in it is taken as so.
 */
export function sportscodeXml(events: readonly ExportedEvent[]): string {
  const instances = events.filter(({ state }) => state !== 'rejected');
  const types = EVENT_TYPES.filter((type) => instances.some((event) => event.type === type));
  const rows = types.map((type) => {
    const code = instances.find((event) => event.type === type)?.label ?? type;
    const { R, G, B } = isGoalkeeperEventType(type) ? GOALKEEPER_ROW : OTHER_ROW;
    return `    <row><code>${escaped(code)}</code><R>${R}</R><G>${G}</G><B>${B}</B></row>\n`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n<file>\n  <ALL_INSTANCES>\n',
    ...instances.map(instanceOf),
    '  </ALL_INSTANCES>\n  <ROWS>\n',
    ...rows,
    '  </ROWS>\n</file>\n',
  ].join('');
}

function instanceOf(event: ExportedEvent): string {
  const labels = [
    ['Outcome', event.outcome],
    ['Team', event.team],
    ['Status', event.state],
    ['Confidence', `${Math.round(event.confidence * 100)} %`],
    ...event.reels.map((reel) => ['Reel', reel] as const),
    ['Comment', event.comment],
  ] as const;
  return [
    '    <instance>\n',
    `      <ID>${event.number}</ID><start>${event.startSec.toFixed(3)}</start><end>${event.endSec.toFixed(3)}</end>`,
    `<code>${escaped(event.label)}</code>\n`,
    ...labels
      .filter(([, text]) => text !== '')
      .map(([group, text]) => `      <label><group>${group}</group><text>${escaped(text)}</text></label>\n`),
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
    .replaceAll('"', '&quot;');
}
