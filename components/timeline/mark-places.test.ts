import { describe, expect, test } from 'vitest';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { EventType } from '../../lib/domain/football.ts';
import type { EventLane } from './event-lane.ts';
import { layLanes } from './lane-layout.ts';
import { laneHeightPx, MARK_MIN_PX, MARK_PX, markTopPx } from './lane-size.ts';
import { marksOf } from './mark-layout.ts';
import { eachMarkInSight, leastMarkSec, type MarkPlace, markAt, placeOf, selectedMark } from './mark-places.ts';
import { showing, wholeMatch } from './view-state.ts';

const event = (event_id: string, event_type: EventType, start: number, end: number, review: boolean | null = null) =>
  ({
    event_id,
    event_type,
    timestamp_start: start,
    timestamp_end: end,
    confidence: 0.5,
    review_override: review,
    metadata: { source: 'model' },
  }) as unknown as MatchEvent;

const DURATION_SEC = 1_000;
const WIDTH_PX = 500;
const whole = { ...wholeMatch(DURATION_SEC), widthPx: WIDTH_PX };
const MIN_SEC = leastMarkSec(WIDTH_PX / DURATION_SEC);

/** Two catches side by side, three goals at once of which two find room, and one at the very end. */
const EVENTS = [
  event('a', 'catch', 100, 110),
  event('b', 'catch', 300, 400),
  event('c', 'goal', 500, 504),
  event('d', 'goal', 501, 505),
  event('e', 'goal', 502, 506, true),
  event('f', 'goal', 998, 1_000),
];
const LANES: readonly EventLane[] = layLanes(EVENTS, [], MIN_SEC, 1_000);

function shown(view = whole) {
  const all: { ids: string; place: MarkPlace }[] = [];
  eachMarkInSight(LANES, view, MIN_SEC, false, (mark, place) =>
    all.push({ ids: mark.items.map(({ event_id }) => event_id).join(''), place }),
  );
  return all;
}

describe('marks in sight', () => {
  test('lie lane under lane, at their moments, a crowd as one', () => {
    const second = laneHeightPx(1, false);
    expect(shown()).toEqual([
      { ids: 'a', place: { leftPx: 50, widthPx: MARK_MIN_PX, topPx: markTopPx(0) } },
      { ids: 'b', place: { leftPx: 150, widthPx: 50, topPx: markTopPx(0) } },
      { ids: 'c', place: { leftPx: 250, widthPx: MARK_MIN_PX, topPx: second + markTopPx(0) } },
      { ids: 'de', place: { leftPx: 250.5, widthPx: MARK_MIN_PX, topPx: second + markTopPx(1) } },
      { ids: 'f', place: { leftPx: WIDTH_PX - MARK_MIN_PX, widthPx: MARK_MIN_PX, topPx: second + markTopPx(0) } },
    ]);
  });
  test('are those that reach into the view, and no others', () => {
    expect(shown(showing(whole, 350, 100)).map(({ ids }) => ids)).toEqual(['b']);
    expect(shown(showing(whole, 420, 60)).map(({ ids }) => ids)).toEqual([]);
  });
  test('never lie beyond the end of the match', () => {
    const near = showing(whole, 990, 10);
    expect(placeOf(near, 999.9, 1_000).leftPx).toBe(WIDTH_PX - MARK_MIN_PX);
  });
});

describe('the mark at a place', () => {
  const at = (xPx: number, yPx: number) =>
    markAt(LANES, whole, MIN_SEC, false, { xPx, yPx })?.items[0].event_id ?? null;
  test('is what is painted there', () => {
    for (const { ids, place } of shown())
      expect(at(place.leftPx + place.widthPx / 2, place.topPx + MARK_PX / 2)).toBe(ids[0]);
  });
  test('is none beside, above and below', () => {
    expect(at(40, markTopPx(0) + 5)).toBeNull();
    expect(at(60, 1)).toBeNull();
    expect(at(160, markTopPx(0) + MARK_PX + 1)).toBeNull();
  });
});

describe('the selected mark', () => {
  test('is found within a crowd too, at the height of its crowd', () => {
    expect(selectedMark(LANES, MIN_SEC, 'e', false)).toEqual({
      event: EVENTS[4],
      topPx: laneHeightPx(1, false) + markTopPx(1),
    });
  });
  test('is none where none is selected, or it is not here', () => {
    expect(selectedMark(LANES, MIN_SEC, null, false)).toBeNull();
    expect(selectedMark(LANES, MIN_SEC, 'gone', false)).toBeNull();
  });
});

describe('the marks of a lane', () => {
  const lane = { items: LANES[1]?.items ?? [], untilSec: 1_000 };
  test('are laid once for each step of the zoom', () => {
    expect(marksOf(lane, MIN_SEC)).toBe(marksOf(lane, MIN_SEC));
    expect(marksOf(lane, MIN_SEC / 2)).not.toBe(marksOf(lane, MIN_SEC));
    expect(marksOf({ ...lane }, MIN_SEC)).not.toBe(marksOf(lane, MIN_SEC));
  });
  test('are forgotten after many other steps, and laid alike again', () => {
    const before = marksOf(lane, MIN_SEC);
    for (let step = 1; step <= 60; step += 1) marksOf(lane, MIN_SEC + step);
    expect(marksOf(lane, MIN_SEC)).not.toBe(before);
    expect(marksOf(lane, MIN_SEC)).toEqual(before);
  });
  test('tell by sign, edge and fill how it stands with their events', () => {
    const [lone, crowd] = marksOf(lane, MIN_SEC);
    expect(lone?.look).toEqual({ text: '○', tone: 'mark', isDashed: false, ink: 'ink', fillPct: 27 });
    expect(crowd?.look).toEqual({ text: '2', tone: 'mark', isDashed: false, ink: 'ink', fillPct: null });
    const [rejected] = marksOf({ items: [event('r', 'goal', 1, 2, false)], untilSec: 1_000 }, 1);
    expect(rejected?.look).toEqual({ text: '✕', tone: 'danger', isDashed: true, ink: 'danger', fillPct: 8 });
    const done = marksOf(
      {
        items: [event('p', 'goal', 1, 9, true), event('q', 'goal', 1, 9, true), event('s', 'goal', 1, 9, false)],
        untilSec: 1_000,
      },
      1,
    );
    expect(done.map(({ look: { text, tone } }) => [text, tone])).toEqual([
      ['●', 'accent'],
      ['2', 'accent'],
    ]);
  });
});
