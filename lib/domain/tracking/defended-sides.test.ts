import { describe, expect, test } from 'vitest';
import { defenderAt, findDefendedSides, type TeamsLook } from './defended-sides.ts';

/** A look a second; attacks and counter-attacks swing about the mean. */
function minutes(from: number, to: number, mean: number): TeamsLook[] {
  return Array.from({ length: (to - from) * 60 }, (_, index) => ({
    ptsSec: from * 60 + index,
    homeMinusAwayNorm: mean + 0.15 * Math.sin(index / 9),
  }));
}

describe('defended sides', () => {
  test('the team that keeps to the left defends the left goal, whatever a single attack looks like', () => {
    const sides = findDefendedSides(minutes(0, 5, -0.05));
    expect(defenderAt(sides, 0, 'left')).toBe('home');
    expect(defenderAt(sides, 200, 'right')).toBe('away');
  });

  test('ends change at half-time', () => {
    const sides = findDefendedSides([...minutes(0, 45, -0.06), ...minutes(60, 105, 0.05)]);
    expect(defenderAt(sides, 44 * 60, 'left')).toBe('home');
    expect(defenderAt(sides, 61 * 60, 'left')).toBe('away');
    expect(defenderAt(sides, 100 * 60, 'right')).toBe('home');
  });

  test('a spell of pressure is no change of ends', () => {
    const sides = findDefendedSides([...minutes(0, 20, -0.06), ...minutes(20, 25, 0.05), ...minutes(25, 45, -0.06)]);
    expect(defenderAt(sides, 23 * 60, 'left')).toBe('home');
  });

  test('without looks nothing is told', () => {
    expect(defenderAt(findDefendedSides([]), 0, 'left')).toBeNull();
  });
});
