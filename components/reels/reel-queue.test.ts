import { expect, test } from 'vitest';
import { clipShowing, placeInQueue, queueOf, queueSec } from './reel-queue.ts';

/* Out of order, as a reel may be: seconds 60 to 70, then 10 to 15. */
const queue = queueOf([
  { start_sec: 60, end_sec: 70 },
  { start_sec: 10, end_sec: 15 },
]);

test.each([
  [-1, { index: 0, offsetSec: 0 }],
  [0, { index: 0, offsetSec: 0 }],
  [9.5, { index: 0, offsetSec: 9.5 }],
  [10, { index: 1, offsetSec: 0 }],
  [99, { index: 1, offsetSec: 5 }],
])('%d s of the reel', (sec, place) => {
  expect(placeInQueue(queue, sec)).toEqual(place);
});

test('a moment of the match is shown by the clip that has it', () => {
  expect([60, 69.9, 70, 10, 9].map((sec) => clipShowing(queue, sec))).toEqual([0, 0, -1, 1, -1]);
});

test('an empty reel has no length and nowhere to go', () => {
  expect(queueSec(queue)).toBe(15);
  expect(queueSec([])).toBe(0);
  expect(placeInQueue([], 4)).toEqual({ index: 0, offsetSec: 0 });
});
