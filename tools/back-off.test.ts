import { expect, test } from 'vitest';
import { afterCrash, NO_CRASHES } from './back-off.ts';

test('waits longer after each quick crash, never above half a minute', () => {
  const waits: number[] = [];
  let crashes = NO_CRASHES;
  for (let times = 0; times < 8; times += 1) {
    crashes = afterCrash(crashes, 10);
    waits.push(crashes.waitMs);
  }
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
});

test('forgets the past once the child has been well for a minute', () => {
  expect(afterCrash({ count: 6, waitMs: 30_000 }, 60_000)).toEqual({ count: 1, waitMs: 1000 });
});
