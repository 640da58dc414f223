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

/**
 * What one picture's pixels say about any shift: those that are not masked and have a slope, one behind the other in the order of rows.
 * Slopes of `now` stand for those of `before`: alike once aligned, and so they are worked out once for all steps and starts.
 */
export type Slopes = {
  readonly count: number;
  /** From the picture's middle, pixels. */
  readonly fromMiddleX: Float64Array;
  readonly fromMiddleY: Float64Array;
  /** Grey levels per pixel, and per unit of scale. */
  readonly byX: Float64Array;
  readonly byY: Float64Array;
  readonly byScale: Float64Array;
  /** The picture's own value there. */
  readonly value: Float64Array;
};

export function slopesOf({ widthPx, heightPx, data }: SignalPicture, mask: Float32Array): Slopes {
  const middleX = (widthPx - 1) / 2;
  const middleY = (heightPx - 1) / 2;
  const column = () => new Float64Array(data.length);
  const [fromMiddleX, fromMiddleY, byX, byY, byScale, value] = [
    column(),
    column(),
    column(),
    column(),
    column(),
    column(),
  ];
  let count = 0;
  for (let y = 1; y < heightPx - 1; y++) {
    for (let x = 1; x < widthPx - 1; x++) {
      const at = y * widthPx + x;
      if (!mask[at]) continue;
      const slopeX = ((data[at + 1] ?? 0) - (data[at - 1] ?? 0)) / 2;
      const slopeY = ((data[at + widthPx] ?? 0) - (data[at - widthPx] ?? 0)) / 2;
      if (slopeX === 0 && slopeY === 0) continue;
      fromMiddleX[count] = x - middleX;
      fromMiddleY[count] = y - middleY;
      byX[count] = slopeX;
      byY[count] = slopeY;
      byScale[count] = slopeX * (x - middleX) + slopeY * (y - middleY);
      value[count] = data[at] ?? 0;
      count += 1;
    }
  }
  return { count, fromMiddleX, fromMiddleY, byX, byY, byScale, value };
}

/** Refine a shift by up to `steps` of Gauss-Newton on the weighted differences. A step that leads nowhere ends the search. */
export function alignFurther(before: SignalPicture, slopes: Slopes, start: Shift, steps: number): Shift {
  let shift = start;
  for (let step = 0; step < steps; step++) {
    const change = solve(normalEquations(before, slopes, shift));
    if (!change) return shift;
    const [scale, xPx, yPx] = [shift.scale + change[0], shift.xPx + change[1], shift.yPx + change[2]];
    const moved = Math.hypot(xPx - start.xPx, yPx - start.yPx);
    if (Math.abs(scale - 1) > MAX_SCALE_STEP || moved > before.widthPx / 8) return shift;
    shift = { scale, xPx, yPx };
    if (Math.hypot(change[1], change[2]) < 0.01 && Math.abs(change[0]) * before.widthPx < 0.02) break;
  }
  return shift;
}

/** Upper triangle of J'WJ (ss, sx, sy, xx, xy, yy), then -J'Wr (s, x, y). */
type Equations = readonly number[];

function normalEquations({ widthPx, heightPx, data }: SignalPicture, slopes: Slopes, shift: Shift): Equations {
  const { count, fromMiddleX, fromMiddleY, byX, byY, byScale, value } = slopes;
  const { scale } = shift;
  const originX = (widthPx - 1) / 2;
  const originY = (heightPx - 1) / 2;
  // Nine sums in nine variables, each with a plain zero of its own (taken out of a list they would be boxed, at four times the time), and the
  // value between pixels written out: this loop is most of what camera motion costs.
  let ss = 0;
  let sx = 0;
  let sy = 0;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  let s = 0;
  let x = 0;
  let y = 0;
  for (let index = 0; index < count; index++) {
    const fromX = originX + (fromMiddleX[index] ?? 0) * scale + shift.xPx;
    const fromY = originY + (fromMiddleY[index] ?? 0) * scale + shift.yPx;
    if (!(fromX >= 0 && fromY >= 0 && fromX < widthPx - 1 && fromY < heightPx - 1)) continue;
    const left = fromX | 0;
    const top = fromY | 0;
    const partX = fromX - left;
    const partY = fromY - top;
    const at = top * widthPx + left;
    const upper = (data[at] ?? 0) * (1 - partX) + (data[at + 1] ?? 0) * partX;
    const lower = (data[at + widthPx] ?? 0) * (1 - partX) + (data[at + widthPx + 1] ?? 0) * partX;
    const difference = upper * (1 - partY) + lower * partY - (value[index] ?? 0);
    const doubt = difference / DOUBT_LEVEL;
    const weight = 1 / (1 + doubt * doubt);
    const slopeX = byX[index] ?? 0;
    const slopeY = byY[index] ?? 0;
    const slopeScale = byScale[index] ?? 0;
    ss += weight * slopeScale * slopeScale;
    sx += weight * slopeScale * slopeX;
    sy += weight * slopeScale * slopeY;
    xx += weight * slopeX * slopeX;
    xy += weight * slopeX * slopeY;
    yy += weight * slopeY * slopeY;
    s -= weight * slopeScale * difference;
    x -= weight * slopeX * difference;
    y -= weight * slopeY * difference;
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
