import type { BboxXywhNorm } from './box.ts';
import type { PixelPlanes } from './colour.ts';
import { largestRegion } from './largest-region.ts';
import { type PitchMask, pitchPart } from './pitch-mask.ts';

/*
 * Where the pitch is. The ground is the colour that covers most of the lower picture, green or not: halls have blue, grey
 * and wooden floors. Colour is told by chromaticity, which shadow and floodlight hardly change.
 */

/** The colour of the ground: chromaticity with a tolerance, and how bright it may be. */
export type GroundColour = {
  readonly redGreen: number;
  readonly blueGreen: number;
  readonly radius: number;
  readonly minBrightness: number;
  readonly maxBrightness: number;
};

const CELL_PX = 4;
/** Bins per axis of the chromaticity histogram. */
const BINS = 48;
/** Chromaticity runs from -1 to 1; ground lies within half of it. */
const SPAN = 0.6;
/** Keeps near-black pixels, whose chromaticity is noise, near neutral. */
const DAMP = 24;
/** Green is a pitch more often than any other colour of the same size. */
const GREEN_BONUS = 2;
const RADIUS_GREEN = 0.09;
const RADIUS_OTHER = 0.05;
/** Half the 3x3 bins that make the heaviest one, corners included. */
const HEAVIEST_RADIUS = 0.05;
/** Brightness as parts of the ground's median. */
const GREEN_BRIGHTNESS = [0.3, 2.2] as const;
const OTHER_BRIGHTNESS = [0.6, 1.5] as const;

type Cells = {
  readonly columns: number;
  readonly rows: number;
  readonly redGreen: Float32Array;
  readonly blueGreen: Float32Array;
  readonly brightness: Float32Array;
};

function readCells({ widthPx, heightPx, planesGbr }: PixelPlanes): Cells {
  const columns = Math.floor(widthPx / CELL_PX);
  const rows = Math.floor(heightPx / CELL_PX);
  const plane = widthPx * heightPx;
  const redGreen = new Float32Array(columns * rows);
  const blueGreen = new Float32Array(columns * rows);
  const brightness = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = (row * CELL_PX + 1) * widthPx + column * CELL_PX + 1;
      // Two pixels on the diagonal: enough against noise, half the reading of a full average.
      const other = at + widthPx + 1;
      const green = (planesGbr[at] ?? 0) + (planesGbr[other] ?? 0);
      const blue = (planesGbr[plane + at] ?? 0) + (planesGbr[plane + other] ?? 0);
      const red = (planesGbr[2 * plane + at] ?? 0) + (planesGbr[2 * plane + other] ?? 0);
      const cell = row * columns + column;
      const sum = red + green + blue + 2 * DAMP;
      redGreen[cell] = (red - green) / sum;
      blueGreen[cell] = (blue - green) / sum;
      brightness[cell] = (red + green + blue) / 6;
    }
  }
  return { columns, rows, redGreen, blueGreen, brightness };
}

const binOf = (value: number) => Math.floor(((value + SPAN) / (2 * SPAN)) * BINS);
const middleOf = (bin: number) => ((bin + 0.5) / BINS) * 2 * SPAN - SPAN;
const isGreen = (redGreen: number, blueGreen: number) => redGreen < -0.03 && blueGreen < -0.03;

function histogramOf(cells: Cells): Float32Array {
  const histogram = new Float32Array(BINS * BINS);
  for (let cell = 0; cell < cells.redGreen.length; cell++) {
    const x = binOf(cells.redGreen[cell] ?? 0);
    const y = binOf(cells.blueGreen[cell] ?? 0);
    if (x < 0 || y < 0 || x >= BINS || y >= BINS) continue;
    // Ground lies low in the picture; walls, stands and sky stand high.
    const height = Math.floor(cell / cells.columns) / cells.rows;
    histogram[y * BINS + x] = (histogram[y * BINS + x] ?? 0) + height * height;
  }
  return histogram;
}

/** Bin whose 3x3 surroundings hold most cells, green counted double. */
function heaviestBin(histogram: Float32Array): { redGreen: number; blueGreen: number } {
  let best = { weight: -1, redGreen: 0, blueGreen: 0 };
  for (let y = 1; y < BINS - 1; y++) {
    for (let x = 1; x < BINS - 1; x++) {
      let weight = 0;
      for (let dy = -1; dy <= 1; dy++) {
        for (let dx = -1; dx <= 1; dx++) weight += histogram[(y + dy) * BINS + x + dx] ?? 0;
      }
      if (isGreen(middleOf(x), middleOf(y))) weight *= GREEN_BONUS;
      if (weight > best.weight) best = { weight, redGreen: middleOf(x), blueGreen: middleOf(y) };
    }
  }
  return best;
}

/** Brightness runs from 0 to 255; its median is found by counting. */
const BRIGHTNESS_LEVELS = 256;

/** Means of the cells whose chromaticity lies within `HEAVIEST_RADIUS` of the heaviest bin, and the median of their brightness. */
function meanNear(cells: Cells, bin: { readonly redGreen: number; readonly blueGreen: number }) {
  const counts = new Uint32Array(BRIGHTNESS_LEVELS);
  let count = 0;
  let redGreen = 0;
  let blueGreen = 0;
  for (let cell = 0; cell < cells.redGreen.length; cell++) {
    const x = cells.redGreen[cell] ?? 0;
    const y = cells.blueGreen[cell] ?? 0;
    const [dx, dy] = [x - bin.redGreen, y - bin.blueGreen];
    if (dx * dx + dy * dy >= HEAVIEST_RADIUS * HEAVIEST_RADIUS) continue;
    count += 1;
    redGreen += x;
    blueGreen += y;
    const level = Math.round(cells.brightness[cell] ?? 0);
    counts[level] = (counts[level] ?? 0) + 1;
  }
  const parts = Math.max(1, count);
  return { redGreen: redGreen / parts, blueGreen: blueGreen / parts, middle: levelAt(counts, count >> 1) };
}

function levelAt(counts: Uint32Array, rank: number): number {
  let before = 0;
  for (let level = 0; level < counts.length; level++) {
    before += counts[level] ?? 0;
    if (before > rank) return level;
  }
  return 0;
}

function groundColourOf(cells: Cells): GroundColour {
  const { redGreen, blueGreen, middle } = meanNear(cells, heaviestBin(histogramOf(cells)));
  // Grass is grass in shadow and sun; a grey floor differs from a white wall by nothing but its brightness.
  const green = isGreen(redGreen, blueGreen);
  const [darkest, brightest] = green ? GREEN_BRIGHTNESS : OTHER_BRIGHTNESS;
  const radius = green ? RADIUS_GREEN : RADIUS_OTHER;
  return { redGreen, blueGreen, radius, minBrightness: middle * darkest, maxBrightness: middle * brightest };
}

/** Squared by hand: Math.hypot also guards against overflow, at a cost that shows with every pixel. */
function isNear(ground: GroundColour, redGreen: number, blueGreen: number): boolean {
  const dx = redGreen - ground.redGreen;
  const dy = blueGreen - ground.blueGreen;
  return dx * dx + dy * dy < ground.radius * ground.radius;
}

/** True for a pixel (channels 0..255) that looks like the ground. */
export function isGroundColoured(ground: GroundColour, red: number, green: number, blue: number): boolean {
  const sum = red + green + blue + DAMP;
  const brightness = (red + green + blue) / 3;
  if (brightness < ground.minBrightness || brightness > ground.maxBrightness) return false;
  return isNear(ground, (red - green) / sum, (blue - green) / sum);
}

/** Colour of the ground and the part of the picture it covers: the largest connected region of that colour. */
export function findPitch(picture: PixelPlanes): { readonly ground: GroundColour; readonly mask: PitchMask } {
  const cells = readCells(picture);
  const ground = groundColourOf(cells);
  const looksLikeGround = new Uint8Array(cells.redGreen.length);
  for (let cell = 0; cell < looksLikeGround.length; cell++) {
    const brightness = cells.brightness[cell] ?? 0;
    if (brightness < ground.minBrightness || brightness > ground.maxBrightness) continue;
    if (isNear(ground, cells.redGreen[cell] ?? 0, cells.blueGreen[cell] ?? 0)) looksLikeGround[cell] = 1;
  }
  const region = largestRegion(looksLikeGround, cells.columns, cells.rows);
  const part = region.size / Math.max(1, looksLikeGround.length);
  return { ground, mask: { cellPx: CELL_PX, columns: cells.columns, rows: cells.rows, cells: region.cells, part } };
}

/** Part (0..1) of the ground around a person's feet that is pitch: a band one box-width to either side of them and a little below. */
export function grassAroundFeet(mask: PitchMask, [left, top, width, height]: BboxXywhNorm): number {
  return pitchPart(mask, {
    fromColumn: Math.floor((left - width) * mask.columns),
    toColumn: Math.ceil((left + 2 * width) * mask.columns),
    fromRow: Math.floor((top + height * 0.85) * mask.rows),
    toRow: Math.ceil((top + height * 1.15) * mask.rows) + 1,
  });
}
