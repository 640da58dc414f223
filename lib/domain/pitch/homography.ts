import { normalEquations, solveLinear } from './least-squares.ts';
import type { Homography } from './pitch-view.ts';
import type { PlanePoint } from './radial-lens.ts';

/** A point of one plane and where it lies in the other. */
export type PointPair = { readonly from: PlanePoint; readonly to: PlanePoint };

/** The weight by which `mapPoint` divides: its sign tells the sides of the horizon apart, its zero is the horizon. */
export function horizonWeight(map: Homography, [x, y]: PlanePoint): number {
  return map[6] * x + map[7] * y + map[8];
}

/** Where a point goes; not finite on the horizon itself. */
export function mapPoint(map: Homography, point: PlanePoint): PlanePoint {
  const [x, y] = point;
  const weight = horizonWeight(map, point);
  return [(map[0] * x + map[1] * y + map[2]) / weight, (map[3] * x + map[4] * y + map[5]) / weight];
}

/** First `inner`, then `outer`. */
export function composed(outer: Homography, inner: Homography): Homography {
  const at = (row: number, column: number) =>
    [0, 1, 2].reduce((sum, k) => sum + (outer[row * 3 + k] ?? 0) * (inner[k * 3 + column] ?? 0), 0);
  return [at(0, 0), at(0, 1), at(0, 2), at(1, 0), at(1, 1), at(1, 2), at(2, 0), at(2, 1), at(2, 2)];
}

export function determinant([a, b, c, d, e, f, g, h, i]: Homography): number {
  return a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
}

/** The way back (the adjugate: scaled by the determinant, as only the direction counts). */
export function inverted([a, b, c, d, e, f, g, h, i]: Homography): Homography {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

/** Middle at 0, mean distance √2: figures of one size, on which the equations are well conditioned. */
export function normalisation(points: readonly PlanePoint[]): Homography {
  const mean = (index: 0 | 1) => points.reduce((sum, point) => sum + point[index], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = points.reduce((sum, point) => sum + Math.hypot(point[0] - x, point[1] - y), 0) / points.length;
  const scale = Math.SQRT2 / Math.max(spread, 1e-12);
  return [scale, 0, -scale * x, 0, scale, -scale * y, 0, 0, 1];
}

/**
 * The map of planes that takes `from` to `to` best (normalised direct linear transformation, algebraic least squares).
 * All `from` points must lie on one side of the horizon, as points seen by a camera do. The order of the pairs does not matter.
 * @returns null with fewer than four pairs, or when they lie too nearly in a line to tell
 */
export function fitHomography(pairs: readonly PointPair[]): Homography | null {
  if (pairs.length < 4) return null;
  const fromMiddle = normalisation(pairs.map((pair) => pair.from));
  const toMiddle = normalisation(pairs.map((pair) => pair.to));
  const rows: number[][] = [];
  const right: number[] = [];
  for (const { from, to } of pairs) {
    const [x, y] = mapPoint(fromMiddle, from);
    const [u, v] = mapPoint(toMiddle, to);
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]);
    right.push(u, v);
  }
  const { matrix, vector } = normalEquations(rows, right);
  // The middle of seen points is seen: its weight is not zero, so it may be set to one.
  const found = solveLinear(matrix, vector);
  if (!found) return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = found;
  const map = composed(inverted(toMiddle), composed([a, b, c, d, e, f, g, h, 1], fromMiddle));
  return isTellingFourCorners(map, pairs) ? scaledToOne(map) : null;
}

/** Three points in a line and a fourth leave a map that flattens a plane: its determinant vanishes. */
function isTellingFourCorners(map: Homography, pairs: readonly PointPair[]): boolean {
  const largest = Math.max(...map.map(Math.abs));
  if (!Number.isFinite(largest) || largest === 0) return false;
  const fromMiddle = normalisation(pairs.map((pair) => pair.from));
  const toMiddle = normalisation(pairs.map((pair) => pair.to));
  const plain = composed(toMiddle, composed(map, inverted(fromMiddle)));
  const size = Math.max(...plain.map(Math.abs));
  return Math.abs(determinant(plain)) > 1e-5 * size ** 3;
}

/** The same map with entries of a readable size. */
export function scaledToOne(map: Homography): Homography {
  const length = Math.sqrt(map.reduce((sum, value) => sum + value * value, 0));
  const [a, b, c, d, e, f, g, h, i] = map;
  const by = (value: number) => value / length;
  return [by(a), by(b), by(c), by(d), by(e), by(f), by(g), by(h), by(i)];
}
