import { describe, expect, test } from 'vitest';
import type { EventType } from '../../lib/domain/football.ts';
import { axisTicks, layLanes, placeInRows, spanPercent } from './lane-layout.ts';

const span = (type: EventType, start: number, end: number) => ({
  event_type: type,
  timestamp_start: start,
  timestamp_end: end,
});

describe('lanes', () => {
  test('nothing gives no lane', () => {
    expect(layLanes([], [], 1)).toEqual([]);
  });
  test('goalkeeper types come first, whatever the order of time', () => {
    const lanes = layLanes([span('goal', 1, 2), span('tackle', 3, 4), span('catch', 5, 6)], [], 1);
    expect(lanes.map((lane) => lane.type)).toEqual(['catch', 'goal', 'tackle']);
  });
  test('a type that only the truth knows has a lane too', () => {
    const lanes = layLanes([span('goal', 1, 2)], [span('penalty', 8, 9)], 1);
    expect(lanes.map((lane) => [lane.type, lane.placed.length, lane.truths.length])).toEqual([
      ['goal', 1, 0],
      ['penalty', 0, 1],
    ]);
  });
});

describe('rows', () => {
  test('marks of a row never touch, also when the events are moments', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647;
    };
    const items = Array.from({ length: 200 }, () => {
      const start = random() * 300;
      return span('goal', start, start + random() * 5);
    });
    const placed = placeInRows(items, 2);
    expect(placed).toHaveLength(200);
    for (const a of placed) {
      for (const b of placed) {
        if (a === b || a.row !== b.row || a.item.timestamp_start > b.item.timestamp_start) continue;
        expect(Math.max(a.item.timestamp_end, a.item.timestamp_start + 2)).toBeLessThanOrEqual(b.item.timestamp_start);
      }
    }
  });
  test('what does not overlap shares one row', () => {
    expect(placeInRows([span('goal', 4, 5), span('goal', 0, 1)], 1).map(({ row }) => row)).toEqual([0, 0]);
  });
});

describe('axis', () => {
  test.each([
    [0, 800, 0],
    [90, 0, 0],
  ])('%d s on %d px has no ticks', (durationSec, widthPx, count) => {
    expect(axisTicks(durationSec, widthPx)).toHaveLength(count);
  });
  test('labels stay apart on a phone and in a long match', () => {
    for (const [durationSec, widthPx] of [
      [90, 250],
      [5400, 250],
      [5400, 1200],
      [5400, 20_000],
    ] as const) {
      const ticks = axisTicks(durationSec, widthPx);
      expect(((ticks[1] ?? durationSec) / durationSec) * widthPx).toBeGreaterThanOrEqual(70);
      expect(ticks.at(-1)).toBeLessThanOrEqual(durationSec);
    }
  });
});

test.each([
  [10, 20, 100, { left: 10, width: 10 }],
  [90, 120, 100, { left: 90, width: 10 }],
  [-5, 5, 100, { left: 0, width: 5 }],
  [20, 10, 100, { left: 20, width: 0 }],
  [1, 2, 0, { left: 0, width: 0 }],
])('span %d to %d of %d', (start, end, duration, expected) => {
  const { left, width } = spanPercent(start, end, duration);
  expect(left).toBeCloseTo(expected.left, 9);
  expect(width).toBeCloseTo(expected.width, 9);
});
