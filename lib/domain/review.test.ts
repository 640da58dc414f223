import { describe, expect, it, test } from 'vitest';
import type { MatchEvent } from './event.ts';
import { changesReels, type HumanLayer, NO_LAYER, saysSomething, standingEvent } from './review.ts';
import { carryOver } from './review-carry-over.ts';

const event = (id: string, changes: Partial<MatchEvent> = {}): MatchEvent => ({
  event_id: id,
  job_id: 'j',
  source_file: '/m.mp4',
  event_type: 'catch',
  timestamp_start: 10,
  timestamp_end: 12,
  confidence: 0.8,
  reel_targets: ['goalkeeper'],
  player_track_id: 3,
  is_goalkeeper_event: true,
  frame_start: 250,
  frame_end: 300,
  reviewed: false,
  review_override: null,
  metadata: { key_sec: 11 },
  ...changes,
});

describe('standingEvent', () => {
  it('is the source where nobody has said anything', () => {
    expect(standingEvent(event('a'), null, 25)).toEqual(event('a'));
    expect(standingEvent(event('a'), NO_LAYER, 25)).toEqual(event('a'));
  });

  it('keeps the frames of times that did not move', () => {
    const moved = standingEvent(event('a'), { ...NO_LAYER, timestampEnd: 13 }, 25);
    expect([moved.frame_start, moved.frame_end]).toEqual([250, 325]);
    expect(moved.metadata.model).toEqual({ event_type: 'catch', timestamp_start: 10, timestamp_end: 12 });
  });

  it('never ends before it starts, though one end was moved past the other later on', () => {
    const moved = standingEvent(event('a'), { ...NO_LAYER, timestampStart: 14 }, 25);
    expect(moved.timestamp_end).toBe(14);
  });
});

test.each<[string, Partial<HumanLayer>, boolean]>([
  ['nothing', {}, false],
  ['an emptied comment', { comment: '' }, false],
  ['a comment', { comment: 'late' }, true],
  ['a decision', { decision: 'rejected' }, true],
  ['a moved start of zero', { timestampStart: 0 }, true],
  ['a favourite', { isFavourite: true }, true],
])('a layer with %s', (_name, change, expected) => {
  expect(saysSomething({ ...NO_LAYER, ...change })).toBe(expected);
});

describe('changesReels', () => {
  const before = event('a');
  it.each<[string, Partial<MatchEvent>, boolean]>([
    ['nothing', {}, false],
    ['a confirmation', { review_override: true, reviewed: true }, false],
    ['a rejection', { review_override: false, reviewed: true }, true],
    ['another type', { event_type: 'punch' }, true],
    ['another end', { timestamp_end: 12.2 }, true],
  ])('%s', (_name, change, expected) => {
    expect(changesReels(before, { ...before, ...change })).toBe(expected);
  });
});

describe('carryOver', () => {
  const at = (id: string, keySec: number, type: MatchEvent['event_type'] = 'catch') =>
    event(id, { metadata: { key_sec: keySec }, event_type: type });

  it('is empty where either side is', () => {
    expect(carryOver([], [at('n', 1)]).size).toBe(0);
    expect(carryOver([at('o', 1)], []).size).toBe(0);
  });

  it('takes the nearest of the same type within two seconds, each once', () => {
    const continued = carryOver(
      [at('o1', 10), at('o2', 11), at('o3', 50)],
      [at('n1', 11.2), at('n2', 9.5), at('n3', 50, 'punch'), at('n4', 52.5)],
    );
    expect(Object.fromEntries(continued)).toEqual({ o1: 'n2', o2: 'n1' });
  });
});
