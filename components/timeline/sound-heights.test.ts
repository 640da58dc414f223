import { describe, expect, test } from 'vitest';
import { soundHeights, soundRange, spacedOut } from './sound-heights.ts';

const curveOf = (levelDb: number[]) => ({ stepSec: 0.1, levelDb, tonePct: levelDb.map(() => 0) });

describe('heights of the sound', () => {
  const curve = curveOf([-60, -40, -20, -90, -40, -60]);
  const range = soundRange(curve);

  test('silence has no range', () => {
    expect(soundRange(curveOf([]))).toBeNull();
    expect(soundRange(curveOf([-90, -90]))).toBeNull();
  });
  test('each column shows the loudest moment in it', () => {
    if (!range) throw new Error('no range');
    const [first, second, third] = soundHeights(curve, range, 0, 0.6, 3);
    expect(second).toBe(1);
    expect(first).toBeCloseTo(third ?? 0, 6);
  });
  test('near by, one step fills several columns; beyond the end there is nothing', () => {
    if (!range) throw new Error('no range');
    const near = soundHeights(curve, range, 0.2, 0.1, 4);
    expect([...near]).toEqual([1, 1, 1, 1]);
    expect([...soundHeights(curve, range, 5, 1, 2)]).toEqual([0, 0]);
  });
  test('a steady sound is no storm', () => {
    const steady = soundRange(curveOf([-40, -40, -39]));
    expect((steady?.highDb ?? 0) - (steady?.lowDb ?? 0)).toBeGreaterThan(12);
  });
});

test('of a flurry the first stays', () => {
  expect(spacedOut([1, 1.2, 1.9, 2.1, 9], 1)).toEqual([1, 2.1, 9]);
});
