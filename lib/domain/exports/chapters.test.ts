import { describe, expect, test } from 'vitest';
import { exportedMatch, matchEvent } from './exported-match.fixture.ts';
import { ffmetadata } from './ffmetadata.ts';
import { losslessCutCsv } from './losslesscut-csv.ts';
import { webVtt } from './web-vtt.ts';

const imported = (code: string) => ({ imported: { format: 'csv', code, labels: [] } });
const match = exportedMatch([
  matchEvent({ event_type: 'goal', timestamp_start: 3661.5, timestamp_end: 3670, metadata: { outcome: 'goal' } }),
  matchEvent({ timestamp_start: 10, timestamp_end: 15, metadata: imported('A --> B & <C>\nD') }),
  matchEvent({ event_type: 'tackle', timestamp_start: 12, timestamp_end: 12, metadata: imported('x=1;#2\\3') }),
  matchEvent({ event_type: 'catch', timestamp_start: 12, timestamp_end: 20, metadata: {} }),
  matchEvent({ event_type: 'punch', timestamp_start: 40, timestamp_end: 41, review_override: false }),
]);

describe('WebVTT', () => {
  const vtt = webVtt(match);

  test('cues in the order of time, hours told, nothing rejected', () => {
    expect(vtt.startsWith('WEBVTT\n\n1\n00:00:10.000 --> 00:00:15.000\n')).toBe(true);
    expect([...vtt.matchAll(/^(\S+) --> (\S+)$/gm)].map(([, start]) => start)).toEqual([
      '00:00:10.000',
      '00:00:12.000',
      '00:00:12.000',
      '01:01:01.500',
    ]);
    expect(vtt).not.toContain('Punch');
  });

  test('a text neither ends its cue nor opens another', () => {
    expect(vtt).toContain('\nA --&gt; B &amp; &lt;C&gt; D\n');
    expect(vtt.match(/-->/g)).toHaveLength(4);
  });

  test('a moment lasts, or it would be dropped', () => {
    expect(vtt).toContain('00:00:12.000 --> 00:00:12.001');
  });

  test('a second is never told as sixty', () => {
    expect(webVtt(exportedMatch([matchEvent({ timestamp_start: 59.9996, timestamp_end: 61 })]))).toContain(
      '00:01:00.000 -->',
    );
  });
});

describe('FFmetadata', () => {
  const text = ffmetadata(match);

  test('chapters follow one another without a gap: what begins together is one, what overlaps is cut', () => {
    const chapters = [...text.matchAll(/START=(\d+)\nEND=(\d+)\ntitle=(.*)/g)];
    expect(chapters.map(([, start, end, title]) => [Number(start), Number(end), title === '…'])).toEqual([
      [0, 10_000, true],
      [10_000, 12_000, false],
      [12_000, 20_000, false],
      [20_000, 3_661_500, true],
      [3_661_500, 3_670_000, false],
      [3_670_000, 5_400_000, true],
    ]);
    expect(text.match(/TIMEBASE=1\/1000/g)).toHaveLength(6);
  });

  test('signs of the format are told by a backslash, and no text breaks its line', () => {
    expect(text.startsWith(';FFMETADATA1\ntitle=Home vs Away\n')).toBe(true);
    expect(text).toContain('x\\=1\\;\\#2\\\\3');
    expect(text).toContain('title=A --> B & <C> D\n');
  });
});

test('LosslessCut: no header, no mark, start and end in seconds', () => {
  const csv = losslessCutCsv(match);
  expect(csv.split('\n')).toEqual([
    '10.000,15.000,A --> B & <C> D',
    expect.stringMatching(/^12\.000,/),
    expect.stringMatching(/^12\.000,/),
    '3661.500,3670.000,Goal (goal)',
    '',
  ]);
});
