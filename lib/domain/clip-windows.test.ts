import { describe, expect, test } from 'vitest';
import { CLIP_PADDING } from './clip-padding.ts';
import { computeClips, computeReelClips } from './clip-windows.ts';
import type { MatchEvent } from './event.ts';
import { EVENT_TYPES } from './football.ts';
import { madeUpEvent as event, madeUpMatch, seededRandom } from './made-up-match.fixture.ts';

const windowsOf = (events: readonly MatchEvent[]) =>
  computeClips(events, 90, 'highlights', 5, 3).map((clip) => [clip.start_sec, clip.end_sec, clip.events]);

describe('a match in several files', () => {
  const settings = { padding: {}, mergeGapSec: 1, cutsSec: [45] };
  const clipsOf = (...events: MatchEvent[]) =>
    computeReelClips(events, 90, 'highlights', settings).map(({ start_sec, end_sec, events: ids }) => [
      start_sec,
      end_sec,
      ids,
    ]);
  const at = (event_id: string, startSec: number, endSec: number) =>
    event({ event_id, event_type: 'goal', timestamp_start: startSec, timestamp_end: endSec });

  test('no clip shows what another file does, nor is joined to its clips', () => {
    const [before, after] = [clipsOf(at('a', 43, 44)), clipsOf(at('b', 46, 47))];
    expect([before[0]?.[1], after[0]?.[0]]).toEqual([45, 45]);
    expect(clipsOf(at('a', 43, 44), at('b', 46, 47))).toEqual([...before, ...after]);
    // The first moment of a file, told a hair before it begins.
    expect(clipsOf(at('b', 44.9999, 46))[0]?.[0]).toBe(45);
  });

  test('what goes over from one to the other by a person’s word is left whole', () => {
    expect(clipsOf(at('a', 43, 44), at('c', 44, 46))).toMatchObject([
      [expect.any(Number), expect.any(Number), ['a', 'c']],
    ]);
    expect(clipsOf(at('c', 44, 46))[0]?.[1]).toBeGreaterThan(46);
  });
});

describe('computeClips', () => {
  test('no events, no clips', () => expect(windowsOf([])).toEqual([]));

  test('pads, and clamps to the video', () => {
    expect(windowsOf([event()])).toEqual([[25, 35, ['e1']]]);
    expect(windowsOf([event({ timestamp_start: 2, timestamp_end: 2 })])).toEqual([[0, 5, ['e1']]]);
    expect(windowsOf([event({ timestamp_start: 89, timestamp_end: 95 })])).toEqual([[84, 90, ['e1']]]);
  });

  test('says which reel and which file', () => {
    expect(computeClips([event()], 90, 'highlights', 0, 0)).toEqual([
      { source_file: '/nas/match.mp4', start_sec: 30, end_sec: 32, events: ['e1'], reel_type: 'highlights' },
    ]);
  });

  test('merges what overlaps or nearly touches, in whatever order it came', () => {
    const first = event({ event_id: 'a', timestamp_start: 10, timestamp_end: 11 });
    const touching = event({ event_id: 'b', timestamp_start: 20, timestamp_end: 21 }); // 14 to 15: a gap of one second
    const apart = event({ event_id: 'c', timestamp_start: 30.5, timestamp_end: 31 }); // 24 to 25.5
    expect(windowsOf([apart, touching, first])).toEqual([
      [5, 24, ['a', 'b']],
      [25.5, 34, ['c']],
    ]);
  });

  test('a long event swallows a short one and keeps its own end', () => {
    const long = event({ event_id: 'long', timestamp_start: 10, timestamp_end: 60 });
    const short = event({ event_id: 'short', timestamp_start: 20, timestamp_end: 21 });
    expect(windowsOf([short, long])).toEqual([[5, 63, ['long', 'short']]]);
  });

  test('leaves out rejected events and those of other reels; unreviewed and confirmed ones stay', () => {
    const events = [
      event({ event_id: 'rejected', review_override: false, reviewed: true }),
      event({ event_id: 'other', reel_targets: ['goalkeeper'] }),
      event({ event_id: 'confirmed', review_override: true, reviewed: true }),
      event({ event_id: 'both', reel_targets: ['goalkeeper', 'highlights'] }),
    ];
    expect(windowsOf(events)).toEqual([[25, 35, ['confirmed', 'both']]]);
  });

  test('an event outside the video leaves no clip of its padding', () => {
    expect(windowsOf([event({ timestamp_start: 92, timestamp_end: 93 })])).toEqual([]);
    expect(windowsOf([event({ timestamp_start: Number.NaN })])).toEqual([]);
    expect(computeClips([event()], 0, 'highlights', 5, 5)).toEqual([]);
  });

  test('never merges across files', () => {
    const other = event({ event_id: 'e2', source_file: '/nas/second-half.mp4' });
    expect(computeClips([event(), other], 90, 'highlights', 5, 5)).toHaveLength(2);
  });
});

describe('computeReelClips', () => {
  test('every type has room before and after', () => {
    for (const type of EVENT_TYPES) expect(CLIP_PADDING[type].preSec).toBeGreaterThan(0);
    for (const type of EVENT_TYPES) expect(CLIP_PADDING[type].postSec).toBeGreaterThan(0);
  });

  test('takes each type its own padding, unless the run says otherwise', () => {
    const both = [
      event({ event_type: 'goal' }),
      event({ event_type: 'tackle', timestamp_start: 70, timestamp_end: 71 }),
    ];
    const padding = { tackle: { preSec: 1, postSec: 0 } };
    expect(computeReelClips(both, 90, 'highlights', { padding, mergeGapSec: 0 })).toMatchObject([
      { start_sec: 30 - CLIP_PADDING.goal.preSec, end_sec: 32 + CLIP_PADDING.goal.postSec },
      { start_sec: 69, end_sec: 71 },
    ]);
  });

  test('laws over random matches', () => {
    const random = seededRandom(20260501);
    for (let round = 0; round < 300; round += 1) {
      const durationSec = random() * 600;
      const mergeGapSec = random() * 3;
      const events = madeUpMatch(random);
      const clips = computeReelClips(events, durationSec, 'highlights', { padding: {}, mergeGapSec });
      checkLaws(events, clips, durationSec, mergeGapSec);
    }
  });
});

function checkLaws(
  events: readonly MatchEvent[],
  clips: ReturnType<typeof computeReelClips>,
  durationSec: number,
  mergeGapSec: number,
): void {
  clips.forEach((clip, index) => {
    expect(clip.start_sec).toBeGreaterThanOrEqual(0);
    expect(clip.end_sec).toBeLessThanOrEqual(durationSec);
    expect(clip.end_sec).toBeGreaterThan(clip.start_sec);
    const next = clips[index + 1];
    if (next) expect(next.start_sec - clip.end_sec).toBeGreaterThan(mergeGapSec);
  });
  const shown = clips.flatMap((clip) => clip.events);
  expect(new Set(shown).size).toBe(shown.length);
  for (const { event_id, timestamp_start, timestamp_end, reel_targets, review_override } of events) {
    const wanted = reel_targets.includes('highlights') && review_override !== false;
    const isInside = timestamp_end >= 0 && timestamp_start <= durationSec;
    const clip = clips.find((candidate) => candidate.events.includes(event_id));
    expect(clip !== undefined).toBe(wanted && isInside);
    if (!clip) continue;
    expect(clip.start_sec).toBeLessThanOrEqual(Math.max(0, timestamp_start));
    expect(clip.end_sec).toBeGreaterThanOrEqual(Math.min(durationSec, timestamp_end));
  }
}
