import type { BboxXywhNorm } from './box.ts';
import type { PictureMotion } from './detected-frame.ts';
import type { GreyPicture } from './grey-picture.ts';
import { alignFurther, likeness, type Shift } from './picture-alignment.ts';
import { halved, highPassed, type SignalPicture, stillMask } from './signal-picture.ts';

/*
 * How the camera moved between two pictures: first every shift of the smallest picture is tried, then shift and scale are refined
 * coarse to fine by least squares with the people left out (a pitch is mostly lines, which tell a block matcher
 * only one direction each; all lines together tell both). Differences that do not fit, like a score board that stays, lose their weight.
 */

export type MatchedMotion = {
  readonly motion: PictureMotion;
  /** Correlation (-1..1) of the two pictures after the motion is undone: near 0 when nothing matches. */
  readonly likeness: number;
};

/** Sizes per halving: 160, 80 and 40 wide. */
const LEVELS = 3;
const HIGH_PASS_RADIUS = 4;
/** Largest shift tried, parts of the picture. */
const MAX_SHIFT_X = 0.45;
const MAX_SHIFT_Y = 0.35;
const STEPS_PER_LEVEL = 6;

type Level = { readonly now: SignalPicture; readonly before: SignalPicture; readonly mask: Float32Array };

/**
 * Movement of the picture from `before` to `now`, both of the same size.
 * @param peopleNow  boxes to leave out, parts of the frame
 * @returns null when the sizes differ
 */
export function matchMotion(
  before: GreyPicture,
  now: GreyPicture,
  peopleNow: readonly BboxXywhNorm[],
): MatchedMotion | null {
  if (before.widthPx !== now.widthPx || before.heightPx !== now.heightPx) return null;
  const levels = levelsOf(before, now, peopleNow);
  const [finest] = levels;
  const coarsest = levels.at(-1);
  if (!finest || !coarsest) return null;
  let shift = bestWholeShift(coarsest);
  for (const [index, level] of levels.toReversed().entries()) {
    if (index > 0) shift = { ...shift, xPx: shift.xPx * 2, yPx: shift.yPx * 2 };
    shift = alignFurther(level.before, level.now, level.mask, shift, STEPS_PER_LEVEL);
  }
  return {
    motion: motionOf(shift, now.widthPx, now.heightPx),
    likeness: likeness(finest.before, finest.now, finest.mask, shift),
  };
}

function levelsOf(before: GreyPicture, now: GreyPicture, people: readonly BboxXywhNorm[]): Level[] {
  let pair = { before: highPassed(before, HIGH_PASS_RADIUS), now: highPassed(now, HIGH_PASS_RADIUS) };
  const levels: Level[] = [];
  for (let level = 0; level < LEVELS; level++) {
    if (level > 0) pair = { before: halved(pair.before), now: halved(pair.now) };
    levels.push({ ...pair, mask: stillMask(pair.now.widthPx, pair.now.heightPx, people) });
  }
  return levels;
}

/** The whole-pixel shift under which the two pictures are most alike. */
function bestWholeShift({ before, now, mask }: Level): Shift {
  const maxX = Math.round(now.widthPx * MAX_SHIFT_X);
  const maxY = Math.round(now.heightPx * MAX_SHIFT_Y);
  let best: Shift = { xPx: 0, yPx: 0, scale: 1 };
  // A tie goes to the camera that stands still.
  let bestLikeness = likeness(before, now, mask, best) + 0.02;
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
