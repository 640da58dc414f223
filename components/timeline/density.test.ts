import { expect, test } from 'vitest';
import { barsPath, densityOf } from './density.ts';

const at = (sec: number, isKeeper = false) => ({ timestamp_start: sec, is_goalkeeper_event: isKeeper });

test('each event is counted once, goalkeeper events apart, also at the very end and beyond', () => {
  const { keeper, others } = densityOf([at(0), at(1), at(50, true), at(100), at(120)], 100, 4);
  expect(others).toEqual([1, 0, 0, 1]);
  expect(keeper).toEqual([0, 0, 0.5, 0]);
});

test('no events and no match are no trouble', () => {
  expect(densityOf([], 100, 2)).toEqual({ keeper: [0, 0], others: [0, 0] });
  expect(densityOf([at(3)], 0, 2).others).toEqual([1, 0]);
});

test('a single event among many still shows', () => {
  expect(barsPath([0, 0.01, 1], 20, -10)).toBe('M1 20h1v-2h-1zM2 20h1v-10h-1z');
});
