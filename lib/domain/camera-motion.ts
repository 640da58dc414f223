import type { BboxXywhNorm } from './box.ts';
import type { PictureMotion } from './detected-frame.ts';
import type { GreyPicture } from './grey-picture.ts';
import { alignFurther, likeness, type Shift, type Slopes, slopesOf } from './picture-alignment.ts';
import { halved, highPassed, type SignalPicture, stillMask } from './signal-picture.ts';

/*
 * How the camera moved between two pictures. Several starts (still, as before, the best whole shift of the smallest picture) are refined
 * coarse to fine by least squares, and the one under which the pictures are most alike wins. Least squares over all pixels rather
 * than a vote of blocks: a pitch is mostly lines, which tell a block only one direction each; together they tell both.
 * People are left out, and differences that do not fit, like a score board that stays, lose their weight.
 */

export type MatchedMotion = {
  readonly motion: PictureMotion;
  /** Correlation (-1..1) of the two pictures after the motion is undone: near 0 when nothing matches. */
  readonly likeness: number;
};

/** Sizes per halving: 160, 80 and 40 wide. */
const LEVELS = 3;
const HIGH_PASS_RADIUS = 4;
const HIGH_PASS_CEILING = 24;
/** Largest shift tried, parts of the picture. */
const MAX_SHIFT_X = 0.4;
const MAX_SHIFT_Y = 0.3;
const STEPS_PER_LEVEL = 6;
/** A camera that moves as it did, or not at all, is believed before one that leaps: boards and crowds repeat themselves. */
const LEAP_PENALTY = 0.06;
/** Pictures this alike need no search for a leap. */
const SURE_LIKENESS = 0.6;

type Level = {
  readonly now: SignalPicture;
  readonly before: SignalPicture;
  readonly mask: Float32Array;
  readonly slopes: Slopes;
};

const STILL: PictureMotion = { dxNorm: 0, dyNorm: 0, scale: 1 };

/**
 * Movement of the picture from `before` to `now`, both of the same size.
 * @param peopleNow  boxes to leave out, parts of the frame
 * @param expected  the movement of the step before, where known
 * @returns null when the sizes differ
 */
export function matchMotion(
  before: GreyPicture,
  now: GreyPicture,
  peopleNow: readonly BboxXywhNorm[],
  expected: PictureMotion = STILL,
): MatchedMotion | null {
  if (before.widthPx !== now.widthPx || before.heightPx !== now.heightPx) return null;
  const levels = levelsOf(before, now, peopleNow);
  const [coarsest] = levels;
  const finest = levels.at(-1);
  if (!finest || !coarsest) return null;
  const { widthPx, heightPx } = coarsest.now;
  const tryFrom = (start: Shift) => {
    const shift = refined(levels, start);
    return { shift, likeness: likeness(finest.before, finest.now, finest.mask, shift) };
  };
  const starts = expected === STILL ? [STILL] : [STILL, expected];
  const near = surest(starts.map((motion) => tryFrom(shiftOf(motion, widthPx, heightPx))));
  const found = near.likeness < SURE_LIKENESS ? leapIfBetter(near, tryFrom(bestWholeShift(coarsest))) : near;
  return { motion: motionOf(found.shift, now.widthPx, now.heightPx), likeness: found.likeness };
}

type Found = { readonly shift: Shift; readonly likeness: number };

function surest(found: readonly Found[]): Found {
  return found.reduce((best, next) => (next.likeness > best.likeness ? next : best));
}

function leapIfBetter(near: Found, far: Found): Found {
  return far.likeness > near.likeness + LEAP_PENALTY ? far : near;
}

/** Coarsest first. */
function levelsOf(before: GreyPicture, now: GreyPicture, people: readonly BboxXywhNorm[]): Level[] {
  let pair = { before, now };
  const levels: Level[] = [];
  for (let level = 0; level < LEVELS; level++) {
    if (level > 0) pair = { before: halved(pair.before), now: halved(pair.now) };
    const now = highPassed(pair.now, HIGH_PASS_RADIUS, HIGH_PASS_CEILING);
    const mask = stillMask(pair.now.widthPx, pair.now.heightPx, people);
    levels.unshift({
      before: highPassed(pair.before, HIGH_PASS_RADIUS, HIGH_PASS_CEILING),
      now,
      mask,
      slopes: slopesOf(now, mask),
    });
  }
  return levels;
}

function refined(levels: readonly Level[], start: Shift): Shift {
  let shift = start;
  for (const [index, { before, slopes }] of levels.entries()) {
    if (index > 0) shift = { ...shift, xPx: shift.xPx * 2, yPx: shift.yPx * 2 };
    shift = alignFurther(before, slopes, shift, STEPS_PER_LEVEL);
  }
  return shift;
}

/** The whole-pixel shift under which the two pictures are most alike. */
function bestWholeShift({ before, now, mask }: Level): Shift {
  const maxX = Math.round(now.widthPx * MAX_SHIFT_X);
  const maxY = Math.round(now.heightPx * MAX_SHIFT_Y);
  let best: Shift = { xPx: 0, yPx: 0, scale: 1 };
  let bestLikeness = likeness(before, now, mask, best);
  for (let yPx = -maxY; yPx <= maxY; yPx++) {
    for (let xPx = -maxX; xPx <= maxX; xPx++) {
      const shift = { xPx, yPx, scale: 1 };
      const found = likeness(before, now, mask, shift) * overlapWeight(xPx / now.widthPx, yPx / now.heightPx);
      if (found > bestLikeness) [best, bestLikeness] = [shift, found];
    }
  }
  return best;
}

/** Small overlaps are alike by chance more easily. */
function overlapWeight(partX: number, partY: number): number {
  return Math.sqrt((1 - Math.abs(partX)) * (1 - Math.abs(partY)));
}

/** From pixels about the picture's middle to parts of the frame about its corner. */
function motionOf({ xPx, yPx, scale }: Shift, widthPx: number, heightPx: number): PictureMotion {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    dxNorm: round(xPx / widthPx + 0.5 * (1 - scale)),
    dyNorm: round(yPx / heightPx + 0.5 * (1 - scale)),
    scale: round(scale),
  };
}

function shiftOf({ dxNorm, dyNorm, scale }: PictureMotion, widthPx: number, heightPx: number): Shift {
  return { xPx: (dxNorm - 0.5 * (1 - scale)) * widthPx, yPx: (dyNorm - 0.5 * (1 - scale)) * heightPx, scale };
}
