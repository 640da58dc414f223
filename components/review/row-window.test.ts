import { expect, test } from 'vitest';
import { rowWindow } from './row-window.ts';

test('a short list is drawn whole', () => {
  expect(rowWindow(200, 44, 5000, 400)).toEqual({ from: 0, to: 200 });
});

test.each([
  [0, 0, 50],
  [44 * 1000, 980, 1030],
  [44 * 1990, 1950, 2000],
  [44 * 5000, 1950, 2000],
])('of two thousand rows, %d px down, those in sight and twenty to each side', (scrolledPx, from, to) => {
  expect(rowWindow(2000, 44, scrolledPx, 440)).toEqual({ from, to });
});
