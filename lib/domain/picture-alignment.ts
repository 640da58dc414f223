import type { SignalPicture } from './signal-picture.ts';

/** A point at p, in pixels about the picture's middle, stood at p * scale + (xPx, yPx) before. */
export type Shift = { readonly xPx: number; readonly yPx: number; readonly scale: number };

/** Differences of this size (grey levels) count half: what moved by itself must not pull the camera along. */
const DOUBT_LEVEL = 8;
/** A zoom faster than this between two looks is a mismatch. */
const MAX_SCALE_STEP = 0.25;

/** Value between pixels; NaN outside. */
function sample({ widthPx, heightPx, data }: SignalPicture, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left + 1 >= widthPx || top + 1 >= heightPx) return Number.NaN;
  const partX = x - left;
  const partY = y - top;
  const at = top * widthPx + left;
  const upper = (data[at] ?? 0) * (1 - partX) + (data[at + 1] ?? 0) * partX;
  const lower = (data[at + widthPx] ?? 0) * (1 - partX) + (data[at + widthPx + 1] ?? 0) * partX;
  return upper * (1 - partY) + lower * partY;
}

/** Correlation (-1..1) of the masked pixels of `now` with where they stood in `before`; 0 when fewer than a tenth of the picture overlaps. */
export function likeness(before: SignalPicture, now: SignalPicture, mask: Float32Array, shift: Shift): number {
  const { widthPx, heightPx } = now;
  const middleX = (widthPx - 1) / 2;
  const middleY = (heightPx - 1) / 2;
  const isWhole = shift.scale === 1 && Number.isInteger(shift.xPx) && Number.isInteger(shift.yPx);
  let both = 0;
  let nowSquared = 0;
  let beforeSquared = 0;
  let count = 0;
  for (let y = 0; y < heightPx; y++) {
    const fromY = middleY + (y - middleY) * shift.scale + shift.yPx;
    if (fromY < 0 || fromY >= heightPx) continue;
    for (let x = 0; x < widthPx; x++) {
      const at = y * widthPx + x;
      if (!mask[at]) continue;
      const fromX = middleX + (x - middleX) * shift.scale + shift.xPx;
      if (fromX < 0 || fromX >= widthPx) continue;
      const b = isWhole ? (before.data[fromY * widthPx + fromX] ?? 0) : sample(before, fromX, fromY);
      if (Number.isNaN(b)) continue;
      const n = now.data[at] ?? 0;
      both += n * b;
      nowSquared += n * n;
      beforeSquared += b * b;
      count += 1;
    }
  }
  if (count < now.data.length / 10 || nowSquared === 0 || beforeSquared === 0) return 0;
  return both / Math.sqrt(nowSquared * beforeSquared);
}

/** Refine a shift by up to `steps` of Gauss-Newton on the weighted differences. A step that leads nowhere ends the search. */
export function alignFurther(
  before: SignalPicture,
  now: SignalPicture,
  mask: Float32Array,
  start: Shift,
  steps: number,
): Shift {
  let shift = start;
  for (let step = 0; step < steps; step++) {
    const change = solve(normalEquations(before, now, mask, shift));
    if (!change) return shift;
    const [scale, xPx, yPx] = [shift.scale + change[0], shift.xPx + change[1], shift.yPx + change[2]];
    const moved = Math.hypot(xPx - start.xPx, yPx - start.yPx);
    if (Math.abs(scale - 1) > MAX_SCALE_STEP || moved > now.widthPx / 8) return shift;
    shift = { scale, xPx, yPx };
    if (Math.hypot(change[1], change[2]) < 0.01 && Math.abs(change[0]) * now.widthPx < 0.02) break;
  }
  return shift;
}

/** Upper triangle of J'WJ (ss, sx, sy, xx, xy, yy), then -J'Wr (s, x, y). */
type Equations = readonly number[];

function normalEquations(before: SignalPicture, now: SignalPicture, mask: Float32Array, shift: Shift): Equations {
  const { widthPx, heightPx } = now;
  const middleX = (widthPx - 1) / 2;
  const middleY = (heightPx - 1) / 2;
  // Nine sums in nine variables: this loop is most of what camera motion costs.
  let [ss, sx, sy, xx, xy, yy, s, x, y] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let row = 1; row < heightPx - 1; row++) {
    const fromY = middleY + (row - middleY) * shift.scale + shift.yPx;
    for (let column = 1; column < widthPx - 1; column++) {
      const at = row * widthPx + column;
      if (!mask[at]) continue;
      const fromX = middleX + (column - middleX) * shift.scale + shift.xPx;
      // Gradients of `now` stand for those of `before`: alike once aligned, and they need no sampling.
      const gradientX = ((now.data[at + 1] ?? 0) - (now.data[at - 1] ?? 0)) / 2;
      const gradientY = ((now.data[at + widthPx] ?? 0) - (now.data[at - widthPx] ?? 0)) / 2;
      if (gradientX === 0 && gradientY === 0) continue;
      const difference = sample(before, fromX, fromY) - (now.data[at] ?? 0);
      if (Number.isNaN(difference)) continue;
      const doubt = difference / DOUBT_LEVEL;
      const weight = 1 / (1 + doubt * doubt);
      const byScale = gradientX * (column - middleX) + gradientY * (row - middleY);
      ss += weight * byScale * byScale;
      sx += weight * byScale * gradientX;
      sy += weight * byScale * gradientY;
      xx += weight * gradientX * gradientX;
      xy += weight * gradientX * gradientY;
      yy += weight * gradientY * gradientY;
      s -= weight * byScale * difference;
      x -= weight * gradientX * difference;
      y -= weight * gradientY * difference;
    }
  }
  return [ss, sx, sy, xx, xy, yy, s, x, y];
}

/** Cramer's rule for the symmetric 3x3 system; null when it says nothing. */
function solve(sums: Equations): readonly [scale: number, xPx: number, yPx: number] | null {
  const [ss = 0, sx = 0, sy = 0, xx = 0, xy = 0, yy = 0, s = 0, x = 0, y = 0] = sums;
  const determinant = ss * (xx * yy - xy * xy) - sx * (sx * yy - xy * sy) + sy * (sx * xy - xx * sy);
  if (!(Math.abs(determinant) > 1e-6)) return null;
  return [
    (s * (xx * yy - xy * xy) - sx * (x * yy - xy * y) + sy * (x * xy - xx * y)) / determinant,
    (ss * (x * yy - xy * y) - s * (sx * yy - xy * sy) + sy * (sx * y - x * sy)) / determinant,
    (ss * (xx * y - x * xy) - sx * (sx * y - x * sy) + s * (sx * xy - xx * sy)) / determinant,
  ];
}
