import { describe, expect, test } from 'vitest';
import type { Inventory } from './reel-inventory.ts';
import { faultsOf, type ReelExpectation } from './verify-reel.ts';

const picture = (index: number) => ({ ptsSec: index / 25, isKey: index % 50 === 0 });
const sound = (index: number) => ({ ptsSec: (index * 1024) / 48_000, isKey: true });
/** Two clips of four seconds. */
const GOOD: Inventory = {
  pictures: Array.from({ length: 200 }, (_, index) => picture(index)),
  sounds: Array.from({ length: 375 }, (_, index) => sound(index)),
  hasSubtitles: true,
  frameSec: 0.04,
  durationSec: 8,
  isFalling: [],
};
const EXPECTED: ReelExpectation = {
  durationSec: 8,
  startsSec: [0, 4],
  frames: 200,
  hasSubtitles: true,
  toleranceSec: 0,
};

describe('a reel is looked at before anyone gets it', () => {
  test('a good one passes', () => {
    expect(faultsOf(GOOD, EXPECTED)).toEqual([]);
    expect(faultsOf(GOOD, { ...EXPECTED, frames: null, hasSubtitles: false })).toEqual([]);
  });
  test.each<[string, Partial<Inventory>]>([
    ['no sound track', { sounds: [] }],
    ['no subtitle track', { hasSubtitles: false }],
    ['pictures last', { pictures: GOOD.pictures.slice(0, 198) }],
    ['199 pictures instead of 200', { pictures: GOOD.pictures.toSpliced(70, 1) }],
    ['sound lasts', { sounds: GOOD.sounds.slice(0, 366) }],
    [
      'no key frame where clips begin: 4 s',
      { pictures: GOOD.pictures.map((one, at) => (at === 100 ? { ...one, isKey: false } : one)) },
    ],
    ['timestamps of stream 0 do not rise', { isFalling: ['0'] }],
  ])('%s', (fault, change) => {
    expect(faultsOf({ ...GOOD, ...change }, EXPECTED).join()).toContain(fault);
  });
});
