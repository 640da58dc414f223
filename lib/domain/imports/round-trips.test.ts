import { describe, expect, test } from 'vitest';
import type { MatchEvent } from '../event.ts';
import { eventsCsv } from '../exports/events-csv.ts';
import { eventsJson } from '../exports/events-json.ts';
import type { ExportedMatch } from '../exports/exported-event.ts';
import { exportedMatch, matchEvent } from '../exports/exported-match.fixture.ts';
import { soccerNetJson } from '../exports/soccernet-json.ts';
import { sportscodeXml } from '../exports/sportscode-xml.ts';
import { NO_LAYER, standingEvent } from '../review.ts';
import { halfStarts } from '../soccernet-halves.ts';
import { importText } from './import-text.fixture.ts';
import { readXml, type XmlElement } from './xml-reader.ts';

const said = {
  confirmed: { reviewed: true, review_override: true },
  rejected: { reviewed: true, review_override: false },
} as const;
const EVENTS: readonly MatchEvent[] = [
  matchEvent({}),
  matchEvent({
    ...{ event_type: 'goal', timestamp_start: 12.345, timestamp_end: 14, ...said.confirmed, confidence: 1 },
    ...{ player_track_id: null, is_goalkeeper_event: false, reel_targets: ['highlights'] },
    metadata: { source: 'human', comment: '=1+1, "quoted" <Tor & mehr>\nsecond line | a: b', key_sec: 13.5 },
  }),
  matchEvent({
    ...{ event_type: 'shot_stop_standing', timestamp_start: 300.1, timestamp_end: 302.2, ...said.confirmed },
    metadata: {
      source: 'human',
      imported: {
        format: 'sportscode-xml',
        code: 'GK Save; "A"',
        labels: [
          { group: 'Technique', text: 'Dive' },
          { group: 'Technique', text: 'Two hands' },
          { group: 'A:b|c\\', text: "'=x: y | z\\" },
          { group: '', text: 'no group' },
        ],
        colour: [0, 40_000, 20_000],
        original: null,
      },
    },
  }),
  matchEvent({
    ...{ event_type: 'tackle', timestamp_start: 500, timestamp_end: 501, ...said.rejected, confidence: 0.25 },
    ...{ is_goalkeeper_event: false, reel_targets: ['highlights'], metadata: { source: 'model', key_sec: 500.4 } },
  }),
];

const FORMATS = [
  ['our JSON', eventsJson, true],
  ['our table', eventsCsv, true],
  ['Sportscode', sportscodeXml, false],
  ['SoccerNet', soccerNetJson, false],
] as const satisfies readonly (readonly [string, (match: ExportedMatch) => string, boolean])[];

/** What an event means, without whose it is: where it came from is kept elsewhere. */
function meaning(match: ExportedMatch) {
  return match.events.map(({ type, code, startSec, endSec, outcome, team, confidence, state, reels, comment }) => ({
    ...{ type, code, startSec, endSec, outcome, team, state, reels, comment },
    confidence: confidence.toFixed(2),
  }));
}

describe.each(FORMATS)('%s', (_, write, hasRejected) => {
  const before = exportedMatch(EVENTS.filter((event) => hasRejected || event.review_override !== false));
  const first = write(before);
  const after = exportedMatch(importText(first));

  test('brings every event back with what is said of it', () => {
    expect(meaning(after)).toEqual(meaning(before));
  });

  test('keeps labels as they were, repeated ones too', () => {
    const labels = after.events.find(({ startSec }) => startSec === 300.1)?.labels ?? [];
    expect(labels).toEqual(expect.arrayContaining([...(before.events[2]?.labels ?? [])]));
  });

  test('says the same when it is written again, and again', () => {
    const second = write(after);
    const third = write(exportedMatch(importText(second)));
    expect(meaning(exportedMatch(importText(second)))).toEqual(meaning(before));
    expect(withoutOwner(third)).toBe(withoutOwner(second));
  });
});

describe('SoccerNet by the halves of the set-up', () => {
  const periods = [
    { label: 'First half', start_sec: 20, end_sec: 200, start_minute: 0, end_minute: 45 },
    { label: 'Second half', start_sec: 280, end_sec: 600, start_minute: 45, end_minute: 90 },
  ];
  const before = exportedMatch(
    EVENTS.filter((event) => event.review_override !== false),
    {},
    { periods },
  );
  const text = soccerNetJson(before);

  test('brings everything back, what came before the kick-off too', () => {
    expect(before.events[0]?.keySec).toBeLessThan(20);
    expect(meaning(exportedMatch(importText(text)))).toEqual(meaning(before));
  });

  test('brings key moments back to the millisecond when another program has dropped our keys', () => {
    const file = JSON.parse(text);
    const bare = {
      annotations: file.annotations.map(({ touchline: _ours, ...rest }: Record<string, unknown>) => rest),
    };
    const mapping = new Map([
      ['Diving save', 'shot_stop_diving' as const],
      ['Standing save', 'shot_stop_standing' as const],
    ]);
    const halfStartsSec = halfStarts(periods, null);
    const after = exportedMatch(importText(JSON.stringify(bare), { offsetSec: 0, halfStartsSec, mapping }));
    const keys = (match: ExportedMatch) => match.events.slice(1).map(({ type, keySec }) => [type, keySec.toFixed(3)]);
    expect(keys(after)).toEqual(keys(before));
  });
});

/** Our formats tell whose an event is: ids are given anew. */
const withoutOwner = (text: string) => text.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'id');

describe('a timeline of another program', () => {
  const TIMELINE = `<?xml version="1.0" encoding="UTF-8"?>
<file>
  <ALL_INSTANCES>
    <instance>
      <ID>1</ID><start>3795.240</start><end>3807.000</end><code>GK Save</code>
      <label><group>Outcome</group><text>Parried safe</text></label>
      <label><group>Technique</group><text>Dive</text></label>
      <label><group>Technique</group><text>Two hands</text></label>
      <label><group>Zone</group><text>Low left</text></label>
      <label><group>Period</group><text>2</text></label>
      <label><group>Status</group><text>Confirmed</text></label>
    </instance>
  </ALL_INSTANCES>
  <ROWS>
    <row><code>GK Save</code><R>0</R><G>40000</G><B>20000</B></row>
  </ROWS>
</file>
`;
  const [event] = importText(TIMELINE);

  test('is written back unchanged', () => {
    expect(plain(readXml(sportscodeXml(exportedMatch(event ? [event] : []))))).toEqual(plain(readXml(TIMELINE)));
  });

  test('tells what people changed here since', () => {
    if (!event) throw new Error('Nothing was imported.');
    const layer = { eventType: 'catch', decision: 'undecided', comment: 'held' } as const;
    const changed = standingEvent(event, { ...NO_LAYER, ...layer }, 25);
    const xml = sportscodeXml(exportedMatch([changed]));
    expect(xml).toContain('<code>Catch</code>');
    expect(xml).toContain('<group>Status</group><text>to review</text>');
    expect(xml).toContain('<group>Comment</group><text>held</text>');
    expect(xml).toContain('<group>Outcome</group><text>Parried safe</text>');
  });
});

function plain({ name, text, children }: XmlElement): unknown {
  return { name, text: text.trim(), children: children.map(plain) };
}
