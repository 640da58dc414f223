import type { BboxXywhNorm } from '../box.ts';
import type { PixelPlanes } from '../colour.ts';
import { type GroundColour, isGroundColoured } from '../grass.ts';
import type { PitchMask } from '../pitch-mask.ts';

/*
 * Painted lines as ridges: brighter than the grass on both sides. The picture is read along every fourth column (lines that run across) and
 * every fourth row (lines that run down), so a line is found as a row of crossings, each to a part of a pixel.
 */

/** Where a scan line crosses a ridge: `along` counts scan lines, `at` is the place on the scan line in pixels. */
export type Crossing = { readonly along: number; readonly at: number };

/** Crossings by scan line; scan lines are `STRIDE_PX` apart and their middle stands at `(index + 0.5) * STRIDE_PX`. */
export type Scan = readonly (readonly number[])[];

export const STRIDE_PX = 4;
/** Distances at which a ridge must have fallen back to grass, parts of the picture's width: far and near lines. */
const REACHES = [0.0035, 0.008] as const;
/** Sum of two channels of two pixels, each 0..255. */
const MIN_RISE = 36;
/** A ridge stands out from the grain of the grass by this many of its median steps. */
const MIN_RISE_OF_GRAIN = 4;

type Profile = { readonly values: Int16Array; readonly length: number; readonly lines: number };

/** What is ground in a picture, and what it looks like. */
export type SeenGround = { readonly ground: GroundColour; readonly mask: PitchMask };

/** Ridges along columns (lines that run across the picture) or along rows (lines that run down). */
export function scanRidges(
  picture: PixelPlanes,
  { ground, mask }: SeenGround,
  direction: 'columns' | 'rows',
  people: readonly BboxXywhNorm[],
): Scan {
  const isDown = direction === 'columns';
  const profile = isDown ? columnsOf(picture) : rowsOf(picture);
  const reaches = REACHES.map((part) => Math.max(2, Math.round(part * picture.widthPx)));
  const minRise = Math.max(MIN_RISE, MIN_RISE_OF_GRAIN * grainOf(profile, reaches[0] ?? 2));
  const cells = shownCells(mask, people, picture);
  const { widthPx, planesGbr } = picture;
  const plane = widthPx * picture.heightPx;
  const sideOf = (line: number, at: number): Side => {
    const along = (line + 0.5) * STRIDE_PX;
    const x = Math.floor(isDown ? along : at);
    const y = Math.floor(isDown ? at : along);
    const cell = cells[Math.floor(y / mask.cellPx) * mask.columns + Math.floor(x / mask.cellPx)] ?? HIDDEN;
    if (cell !== ELSEWHERE) return cell;
    const pixel = y * widthPx + x;
    const green = planesGbr[pixel] ?? 0;
    const isGround = isGroundColoured(ground, planesGbr[2 * plane + pixel] ?? 0, green, planesGbr[plane + pixel] ?? 0);
    return isGround ? ELSEWHERE : HIDDEN;
  };
  // A line right across the picture cuts the pitch in two: grass on one side, and what looks like it on the other, will do.
  const isOnGrass = (line: number, before: number, after: number) => {
    const one = sideOf(line, before);
    if (one === HIDDEN) return false;
    const other = sideOf(line, after);
    return other !== HIDDEN && (one === GRASS || other === GRASS);
  };
  return Array.from({ length: profile.lines }, (_, line) => crossingsOf(profile, line, reaches, minRise, isOnGrass));
}

type Side = number;
const [ELSEWHERE, GRASS, HIDDEN] = [0, 1, 2] as const;

/** Cells that are pitch, those that are not, and those where somebody stands. */
function shownCells(mask: PitchMask, people: readonly BboxXywhNorm[], picture: PixelPlanes): Uint8Array {
  const cells = mask.cells.slice();
  const { widthPx, heightPx } = picture;
  for (const [left, top, width, height] of people) {
    const toCell = (px: number) => Math.floor(px / mask.cellPx);
    const fromRow = Math.max(0, toCell(top * heightPx));
    const toRow = Math.min(mask.rows - 1, toCell((top + height) * heightPx));
    const fromColumn = Math.max(0, toCell(left * widthPx));
    const toColumn = Math.min(mask.columns - 1, toCell((left + width) * widthPx));
    for (let row = fromRow; row <= toRow; row++)
      cells.fill(HIDDEN, row * mask.columns + fromColumn, row * mask.columns + toColumn + 1);
  }
  return cells;
}

/** Every fourth column as one run of numbers each: green and red of two neighbours added. */
function columnsOf({ widthPx, heightPx, planesGbr }: PixelPlanes): Profile {
  const lines = Math.floor(widthPx / STRIDE_PX);
  const red = 2 * widthPx * heightPx;
  const values = new Int16Array(lines * heightPx);
  for (let y = 0; y < heightPx; y++) {
    let from = y * widthPx + 1;
    for (let line = 0, to = y; line < lines; line++, to += heightPx, from += STRIDE_PX) {
      values[to] =
        (planesGbr[from] ?? 0) +
        (planesGbr[from + 1] ?? 0) +
        (planesGbr[red + from] ?? 0) +
        (planesGbr[red + from + 1] ?? 0);
    }
  }
  return { values, length: heightPx, lines };
}

function rowsOf({ widthPx, heightPx, planesGbr }: PixelPlanes): Profile {
  const lines = Math.floor(heightPx / STRIDE_PX);
  const red = 2 * widthPx * heightPx;
  const values = new Int16Array(lines * widthPx);
  for (let line = 0; line < lines; line++) {
    const from = (line * STRIDE_PX + 1) * widthPx;
    const to = line * widthPx;
    for (let x = 0; x < widthPx; x++) {
      const at = from + x;
      values[to + x] =
        (planesGbr[at] ?? 0) +
        (planesGbr[at + widthPx] ?? 0) +
        (planesGbr[red + at] ?? 0) +
        (planesGbr[red + at + widthPx] ?? 0);
    }
  }
  return { values, length: widthPx, lines };
}

/** Median of how much the picture changes over a ridge's reach, from a thin sample of its lower two thirds. */
function grainOf({ values, length, lines }: Profile, reach: number): number {
  const counts = new Uint32Array(256);
  let sampled = 0;
  for (let line = 0; line < lines; line += 8) {
    for (let at = reach + (line % 7); at < length - reach; at += 7) {
      const index = line * length + at;
      const step = Math.abs((values[index] ?? 0) - (values[index + reach] ?? 0));
      counts[Math.min(255, step)] = (counts[Math.min(255, step)] ?? 0) + 1;
      sampled += 1;
    }
  }
  let below = 0;
  let median = 0;
  while (median < 255 && below + (counts[median] ?? 0) < sampled / 2) below += counts[median++] ?? 0;
  return median;
}

function crossingsOf(
  { values, length }: Profile,
  line: number,
  reaches: readonly number[],
  minRise: number,
  isOnGrass: (line: number, before: number, after: number) => boolean,
): number[] {
  const [near = 2, far = 4] = reaches;
  const row = values.subarray(line * length, (line + 1) * length);
  const found: number[] = [];
  let weight = 0;
  let moment = 0;
  let from = -1;
  for (let at = far; at <= length - far; at++) {
    const value = row[at] ?? 0;
    const top = value - minRise;
    // Nearly every pixel ends here, after one or two comparisons.
    const rises =
      at < length - far &&
      (((row[at - near] ?? 0) < top && (row[at + near] ?? 0) < top) ||
        ((row[at - far] ?? 0) < top && (row[at + far] ?? 0) < top));
    if (rises) {
      const nearSide = Math.max(row[at - near] ?? 0, row[at + near] ?? 0);
      const farSide = Math.max(row[at - far] ?? 0, row[at + far] ?? 0);
      const rise = value - Math.min(nearSide, farSide);
      if (from < 0) from = at;
      weight += rise;
      moment += rise * at;
      continue;
    }
    if (from >= 0 && at - from <= 2 * far) {
      const middle = moment / weight;
      const side = at - from > near ? far : near;
      if (isOnGrass(line, middle - side - 1, middle + side + 1)) found.push(middle + 0.5);
    }
    if (from >= 0) [weight, moment, from] = [0, 0, -1];
  }
  return found;
}
