import { describe, expect, test } from 'vitest';
import { eventsCsv } from './events-csv.ts';
import { matchEvent as event, exportedMatch } from './exported-match.fixture.ts';
import { sportscodeXml } from './sportscode-xml.ts';

const goal = event({
  ...{ event_id: '5f0c6cf0-6a53-5a0e-8f6a-0d7c5c1c2a12', event_type: 'goal', timestamp_start: 12, timestamp_end: 14 },
  ...{ reel_targets: ['goalkeeper', 'highlights'], review_override: true, player_track_id: null },
  metadata: { source: 'human', comment: '=SUM(A1) <"Tor" & mehr>, später\u0007' },
});
const rejected = event({ event_type: 'tackle', timestamp_start: 90, timestamp_end: 91, review_override: false });
const all = exportedMatch([event({}), rejected, goal]);

describe('CSV', () => {
  const [header, ...rows] = eventsCsv(all).replace('\uFEFF', '').trimEnd().split('\r\n');

  test('begins with a mark that Excel knows, then one row an event in the order of time', () => {
    expect(eventsCsv(all).startsWith('\uFEFFnumber,start_s')).toBe(true);
    expect(header?.split(',')).toHaveLength(17);
    expect(rows.map((row) => row.split(',').slice(0, 6).join(','))).toEqual([
      '1,12.000,12.000,14.000,Goal,goal',
      '2,61.240,61.800,63.000,Diving save,shot_stop_diving',
      '3,90.000,90.000,91.000,Tackle,tackle',
    ]);
    expect(rows[2]).toContain(',rejected,');
  });

  test('a comment is no formula, and stays in its cell', () => {
    expect(rows[0]).toContain(`"'=SUM(A1) <""Tor"" & mehr>, später`);
  });
});

describe('Sportscode XML', () => {
  const xml = sportscodeXml(all);

  test('decimal seconds, a row of 16-bit colours for each code, nothing rejected', () => {
    expect(xml).toContain('<ID>2</ID><start>61.240</start><end>63.000</end><code>Diving save</code>');
    expect(xml.match(/<instance>/g)).toHaveLength(2);
    expect([...xml.matchAll(/<row><code>([^<]+)<\/code><R>\d{1,5}<\/R>/g)].map(([, code]) => code)).toEqual([
      'Diving save',
      'Goal',
    ]);
    expect(xml).not.toContain('Tackle');
  });

  test('groups may be repeated, and texts are escaped', () => {
    expect(xml.match(/<group>Reel<\/group>/g)).toHaveLength(3);
    expect(xml).toContain('<text>=SUM(A1) &lt;&quot;Tor&quot; &amp; mehr&gt;, später</text>');
  });

  test('a match without events is a file without instances', () => {
    expect(sportscodeXml({ events: [] })).toContain('<ALL_INSTANCES>\n  </ALL_INSTANCES>');
  });
});

test('an outcome belongs to the type that the model saw', () => {
  const retyped = event({ metadata: { outcome: 'parried', model: { event_type: 'catch' } } });
  expect(exportedMatch([retyped]).events[0]?.outcome).toBe('');
  const moved = event({
    metadata: { outcome: 'parried', model: { event_type: 'shot_stop_diving', timestamp_start: 60 } },
  });
  expect(exportedMatch([moved]).events[0]?.outcome).toBe('parried');
});
