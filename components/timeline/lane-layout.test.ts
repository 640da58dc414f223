import { describe, expect, test } from 'vitest';
import type { EventType } from '../../lib/domain/football.ts';
import { axisTicks, keptLanes, layLanes, MAX_ROWS, placeMarks } from './lane-layout.ts';

const span = (type: EventType, start: number, end: number) => ({
  event_type: type,
  timestamp_start: start,
  timestamp_end: end,
});

const END_SEC = 5_400;

/** Many short events, in the order of time. */
function crowd(count: number, overSec: number) {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  return Array.from({ length: count }, () => {
    const start = random() * overSec;
    return span('goal', start, start + random() * 5);
  }).sort((a, b) => a.timestamp_start - b.timestamp_start);
}

describe('lanes', () => {
  test('nothing gives no lane', () => {
    expect(layLanes([], [], 1, END_SEC)).toEqual([]);
  });
  test('goalkeeper types come first, whatever the order of time', () => {
    const lanes = layLanes([span('goal', 1, 2), span('tackle', 3, 4), span('catch', 5, 6)], [], 1, END_SEC);
    expect(lanes.map((lane) => lane.type)).toEqual(['catch', 'goal', 'tackle']);
  });
  test('a type that only the truth knows has a lane too', () => {
    const lanes = layLanes([span('goal', 1, 2)], [span('penalty', 8, 9)], 1, END_SEC);
    expect(lanes.map((lane) => [lane.type, lane.items.length, lane.truths.length])).toEqual([
      ['goal', 1, 0],
      ['penalty', 0, 1],
    ]);
  });
  test('a lane that has room for all when the whole match is shown never needs more rows nearer', () => {
    const items = crowd(60, 300);
    const rowsAt = (minSec: number) => layLanes(items, [], minSec, END_SEC)[0]?.rowCount ?? 0;
    expect([rowsAt(8), rowsAt(2), rowsAt(0.1)]).toEqual([MAX_ROWS, MAX_ROWS, MAX_ROWS]);
    expect(layLanes([span('goal', 0, 1), span('goal', 9, 10)], [], 8, END_SEC)[0]?.rowCount).toBe(1);
  });
});

describe('lanes after a change', () => {
  const goal = span('goal', 1, 2);
  const events = [goal, span('catch', 5, 6)];
  const before = layLanes(events, [], 1, END_SEC);
  test('are the same ones where nothing has changed', () => {
    expect(keptLanes(before, layLanes([...events], [], 1, END_SEC))).toBe(before);
  });
  test('are new ones only where something has', () => {
    const after = keptLanes(before, layLanes([goal, span('catch', 5, 7)], [], 1, END_SEC));
    expect(after.map((lane) => before.includes(lane))).toEqual([false, true]);
  });
  test('follow those that come and go', () => {
    expect(keptLanes(before, layLanes([goal], [], 1, END_SEC))).toEqual([before[1]]);
    expect(keptLanes([before[1] as (typeof before)[0]], before)).toEqual(before);
    expect(keptLanes(before, [])).toEqual([]);
  });
});

describe('marks', () => {
  test.each([0.1, 2, 20])('of a row never touch and hold every item once, at %d s a mark', (minSec) => {
    const items = crowd(300, 300);
    const marks = placeMarks(items, minSec, END_SEC);
    expect(marks.flatMap((mark) => mark.items).sort((a, b) => a.timestamp_start - b.timestamp_start)).toEqual(items);
    for (const a of marks) {
      expect(a.row).toBeLessThan(MAX_ROWS);
      for (const b of marks) {
        if (a === b || a.row !== b.row || a.items[0].timestamp_start > b.items[0].timestamp_start) continue;
        const [first] = a.items;
        expect(Math.max(first.timestamp_end, first.timestamp_start + minSec)).toBeLessThanOrEqual(
          b.items[0].timestamp_start,
        );
      }
    }
  });
  test('what does not overlap shares one row and stands alone', () => {
    expect(
      placeMarks([span('goal', 0, 1), span('goal', 4, 5)], 1, END_SEC).map(({ row, items }) => [row, items.length]),
    ).toEqual([
      [0, 1],
      [0, 1],
    ]);
  });
  test('have their room before the end of the match: what begins in the last of it is at once', () => {
    const last = [span('goal', 90, 91), span('goal', 95, 96), span('goal', 99, 100)];
    expect(placeMarks(last, 10, 100).map(({ row, items }) => [row, items.length])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });
  test('two at once are both seen; a third joins', () => {
    const at = (start: number) => span('goal', start, start + 2);
    expect(placeMarks([at(0), at(0.5)], 1, END_SEC).map(({ items }) => items.length)).toEqual([1, 1]);
    expect(placeMarks([at(0), at(0.5), at(0.7)], 1, END_SEC).map(({ items }) => items.length)).toEqual([1, 2]);
  });
});

describe('axis', () => {
  test.each([
    [0, 0, 10],
    [0, 90, 0],
  ])('%d to %d s at %d pixels a second has no ticks', (fromSec, toSec, scale) => {
    expect(axisTicks(fromSec, toSec, scale)).toHaveLength(0);
  });
  test('labels stay apart, on a phone and near by, and begin at a round moment', () => {
    for (const [fromSec, toSec, scale] of [
      [0, 90, 2.8],
      [0, 5400, 0.05],
      [1234.5, 1300, 40],
      [3000.1, 3004, 350],
    ] as const) {
      const ticks = axisTicks(fromSec, toSec, scale);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks[0]).toBeGreaterThanOrEqual(fromSec);
      expect(ticks.at(-1)).toBeLessThanOrEqual(toSec);
      if (ticks[1] !== undefined) expect((ticks[1] - (ticks[0] ?? 0)) * scale).toBeGreaterThanOrEqual(70);
    }
  });
});
