import { afterEach, expect, test, vi } from 'vitest';
import { latestEvery } from './latest-every.ts';

afterEach(() => void vi.useRealTimers());

test('the first goes at once, of those that follow the latest, and none after the end', () => {
  vi.useFakeTimers();
  const got: number[] = [];
  const seek = latestEvery<number>(100, (value) => got.push(value));
  for (const value of [1, 2, 3]) seek.tell(value);
  expect(got).toEqual([1]);
  vi.advanceTimersByTime(100);
  expect(got).toEqual([1, 3]);
  vi.advanceTimersByTime(500);
  seek.tell(4);
  seek.tell(5);
  seek.stop();
  vi.advanceTimersByTime(500);
  expect(got).toEqual([1, 3, 4]);
});
