import { describe, expect, test } from 'vitest';
import { composed, fitHomography, inverted, mapPoint } from './homography.ts';
import type { Homography } from './pitch-view.ts';
import type { PlanePoint } from './radial-lens.ts';

const MAP: Homography = [0.01, 0.002, 0.1, -0.001, -0.008, 0.9, 0.0004, 0.006, 1];
const PLACES: readonly PlanePoint[] = [
  [0, 0],
  [105, 0],
  [105, 68],
  [0, 68],
  [52.5, 34],
  [16.5, 13.84],
];
const pairsOf = (places: readonly PlanePoint[]) => places.map((from) => ({ from, to: mapPoint(MAP, from) }));
const goesLike = (found: Homography | null) =>
  found !== null &&
  [[3, 60] as const, [80, 5] as const].every((place) => {
    const [x, y] = mapPoint(found, place);
    const [u, v] = mapPoint(MAP, place);
    return Math.hypot(x - u, y - v) < 1e-9;
  });

describe('a map of planes', () => {
  test('is found from four points and from more, in any order', () => {
    expect(goesLike(fitHomography(pairsOf(PLACES.slice(0, 4))))).toBe(true);
    expect(goesLike(fitHomography(pairsOf(PLACES)))).toBe(true);
    expect(goesLike(fitHomography(pairsOf(PLACES).reverse()))).toBe(true);
    const [a, b, c, d] = PLACES;
    if (a && b && c && d) expect(goesLike(fitHomography(pairsOf([a, c, b, d])))).toBe(true);
  });

  test('goes there and back', () => {
    const [x, y] = mapPoint(composed(inverted(MAP), MAP), [31, 12]);
    expect(x).toBeCloseTo(31, 9);
    expect(y).toBeCloseTo(12, 9);
  });

  test('is told by no three points, no line of points, and no line with one beside it', () => {
    const line: PlanePoint[] = [
      [0, 0],
      [0, 20],
      [0, 48],
      [0, 68],
    ];
    expect(fitHomography(pairsOf(PLACES.slice(0, 3)))).toBeNull();
    expect(fitHomography(pairsOf(line))).toBeNull();
    expect(fitHomography(pairsOf([...line.slice(0, 3), [50, 30]]))).toBeNull();
  });

  test('is not told by one point clicked four times', () => {
    expect(fitHomography(PLACES.slice(0, 4).map((from) => ({ from, to: [0.5, 0.5] })))).toBeNull();
  });
});
