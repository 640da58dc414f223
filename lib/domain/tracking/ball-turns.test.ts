import { describe, expect, test } from 'vitest';
import { isWithinReach, type PathPoint, turnCost } from './ball-turns.ts';

/** A place on the ball's way, metres and seconds. */
function at(ptsSec: number, x: number, y: number, before: PathPoint | null, isTouchable = false): PathPoint {
  return { ptsSec, x, y, metresPerUnit: 1, isWithinReach: isTouchable, before };
}

describe('turnCost', () => {
  const start = at(0, 0, 0, null);

  test('straight on costs nothing, nor does a bounce', () => {
    const rolling = at(0.2, 4, 0, start);
    expect(turnCost(rolling, at(0.4, 8, 0, rolling))).toBe(0);
    expect(turnCost(rolling, at(0.4, 7, 0.8, rolling))).toBe(0);
  });

  test('a sharp turn costs where nobody is, and the more the sharper', () => {
    const alone = at(0.2, 4, 0, start);
    const slight = turnCost(alone, at(0.4, 6, 2, alone));
    const sharp = turnCost(alone, at(0.4, 2, 2, alone));
    expect(slight).toBeGreaterThan(0);
    expect(sharp).toBeGreaterThan(slight);
  });

  test('somebody may turn it, but not a moment after another touch', () => {
    const met = at(0.2, 4, 0, start, true);
    expect(turnCost(met, at(0.4, 0, 0, met))).toBe(0);
    const metAgain = at(0.4, 0, 0, met, true);
    expect(turnCost(metAgain, at(0.6, 6, 0, metAgain))).toBeGreaterThan(0);
    const metLater = at(0.6, -4, 0, met, true);
    expect(turnCost(metLater, at(0.8, 4, 0, metLater))).toBe(0);
  });

  test('after a long hole nobody knows how it came', () => {
    const late = at(1.5, 4, 0, start);
    expect(turnCost(late, at(1.7, -9, 0, late))).toBe(0);
  });
});

describe('isWithinReach', () => {
  const someone = { trackId: 1, confidence: 0.9, box: [0.5, 0.4, 0.02, 0.1] as const };

  test('beside the feet and above the head, in metres', () => {
    const near = (x: number, y: number) => isWithinReach([x - 0.004, y - 0.007, 0.008, 0.014], [someone], 18, 16 / 9);
    expect(near(0.55, 0.49)).toBe(true);
    expect(near(0.58, 0.49)).toBe(false);
    expect(near(0.51, 0.33)).toBe(true);
    expect(near(0.51, 0.25)).toBe(false);
  });
});
