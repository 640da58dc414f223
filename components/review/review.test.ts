import { describe, expect, test } from 'vitest';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { loopRange, movedEdge, spanAround } from './edges.ts';
import { countReviewed, EVERYTHING, filterEvents, neighbour, nextUnreviewed } from './event-filter.ts';
import { eventSentence } from './event-state.ts';
import { evidenceRows } from './evidence.ts';

const event = (id: string, start: number, more: Partial<MatchEvent> = {}): MatchEvent => ({
  event_id: id,
  job_id: 'job',
  source_file: '/nas/a.mp4',
  event_type: 'catch',
  timestamp_start: start,
  timestamp_end: start + 1,
  confidence: 0.5,
  reel_targets: ['goalkeeper'],
  player_track_id: null,
  is_goalkeeper_event: true,
  frame_start: 0,
  frame_end: 0,
  reviewed: false,
  review_override: null,
  metadata: {},
  ...more,
});
const ids = (events: readonly MatchEvent[]) => events.map(({ event_id }) => event_id).join('');

describe('filter and order', () => {
  const events = [
    event('c', 30, { confidence: 0.2 }),
    event('a', 10, { event_type: 'goal', reel_targets: ['highlights'], confidence: 0.9 }),
    event('b', 20, { review_override: true }),
    event('d', 40, { review_override: false }),
  ];
  test('nothing to filter', () => expect(filterEvents([], EVERYTHING)).toEqual([]));
  test.each([
    [{}, 'abcd'],
    [{ order: 'doubtful' }, 'cbda'],
    [{ state: 'undecided' }, 'ac'],
    [{ state: 'rejected' }, 'd'],
    [{ kind: 'goalkeeper' }, 'bcd'],
    [{ kind: 'goal' }, 'a'],
    [{ minConfidence: 0.5 }, 'abd'],
  ] as const)('%o', (change, expected) => {
    expect(ids(filterEvents(events, { ...EVERYTHING, ...change }))).toBe(expected);
  });
  test('counting what is reviewed', () => expect([countReviewed([]), countReviewed(events)]).toEqual([0, 2]));
});

describe('moving on', () => {
  const events = [
    event('a', 1),
    event('b', 2, { review_override: true }),
    event('c', 3),
    event('d', 4, { review_override: false }),
  ];
  test.each([
    [null, 'a'],
    ['a', 'c'],
    ['c', 'a'],
    ['d', 'a'],
    ['gone', 'a'],
  ])('after %s comes %s', (after, next) => {
    expect(nextUnreviewed(events, after)?.event_id).toBe(next);
  });
  test('backwards', () => expect(nextUnreviewed(events, 'd', -1)?.event_id).toBe('c'));
  test('when only this one is left, there is no next', () => expect(nextUnreviewed([event('a', 1)], 'a')).toBeNull());
  test('neighbours end at the ends', () => {
    expect(neighbour(events, 'a', -1)).toBeNull();
    expect(neighbour(events, 'd', 1)).toBeNull();
    expect(neighbour(events, null, 1)?.event_id).toBe('a');
    expect(neighbour([], null, 1)).toBeNull();
  });
});

describe('edges', () => {
  const span = { timestamp_start: 10, timestamp_end: 12 };
  test.each([
    ['start', 11, 11, 12],
    ['end', 15.12345, 10, 15.123],
    ['start', 20, 20, 20.2],
    ['end', 5, 4.8, 5],
    ['start', -3, 0, 12],
    ['end', 500, 10, 90],
    ['start', 90, 89.8, 90],
    ['end', 0, 0, 0.2],
  ] as const)('%s to %d', (edge, to, start, end) => {
    const moved = movedEdge(span, edge, to, 90);
    expect([moved.timestamp_start, moved.timestamp_end]).toEqual([start, end]);
  });
  test('a moment is looped with its run-up, inside the video', () => {
    expect(loopRange({ timestamp_start: 41, timestamp_end: 41 }, 90)).toEqual({ startSec: 40, endSec: 42.2 });
    expect(loopRange({ timestamp_start: 0, timestamp_end: 89.9 }, 90)).toEqual({ startSec: 0, endSec: 90 });
  });
  test('an added event stays inside the video', () => {
    expect(spanAround(0, 90)).toEqual({ timestamp_start: 0, timestamp_end: 1 });
    expect(spanAround(90, 90)).toEqual({ timestamp_start: 89, timestamp_end: 90 });
  });
});

describe('evidence', () => {
  test.each([undefined, null, 'text', ['list'], {}])('%o says nothing', (value) =>
    expect(evidenceRows(value)).toEqual([]),
  );
  test('names and units become words', () => {
    expect(
      evidenceRows({
        ball_speed_mps: 18.46,
        closestOpponentM: 0.7,
        isInBox: true,
        touches: 14,
        turn_deg: 95,
        cue: 'ball_stops',
        deep: { a: 1 },
        bad: Number.NaN,
        team: 'home',
      }),
    ).toEqual([
      { name: 'Ball speed', value: '18.5 m/s' },
      { name: 'Closest opponent', value: '0.70 m' },
      { name: 'In box', value: 'yes' },
      { name: 'Touches', value: '14' },
      { name: 'Turn', value: '95°' },
      { name: 'Cue', value: 'ball stops' },
      { name: 'Team', value: 'home' },
    ]);
  });
});

test('an event in one sentence', () => {
  expect(eventSentence(event('a', 41, { review_override: true, metadata: { model: {} } }))).toBe(
    'Catch, at 0:41, confidence 50 %, confirmed, corrected',
  );
  expect(eventSentence(event('a', 41, { metadata: { source: 'human' } }))).toBe(
    'Catch, at 0:41, added by hand, to review',
  );
});
