import type { BboxXywhNorm } from './box.ts';
import { footPointNorm } from './box.ts';
import type { PictureMotion } from './detected-frame.ts';
import type { GreyPicture } from './grey-picture.ts';

export type CutConfig = {
  /** Two pictures show different scenes when they match worse than `likeness` and share less than `tones` of their tones: any of these pairs. */
  readonly different: readonly { readonly likeness: number; readonly tones: number }[];
  /** Someone is where he was when somebody stood within reach: so many of his own heights, the camera's motion undone, */
  readonly reachHeights: number;
  /** and so many more for every second that passed. */
  readonly reachHeightsPerSec: number;
  /** Fewer people a picture than this prove nothing. */
  readonly minPeople: number;
  /** When fewer than this part of the people are where somebody was, all have jumped: play resumed elsewhere. */
  readonly minStayed: number;
  /** A pan of at least so many pictures a look that goes on, so much faster or slower at most, is no cut although little of the picture stays and is blurred; */
  readonly whipPan: number;
  readonly whipPanChange: number;
  /** so alike and so many tones shared is enough then. */
  readonly likeWhipPan: { readonly likeness: number; readonly tones: number };
};

export const DEFAULT_CUT: CutConfig = {
  // Measured on hand-labelled cuts: close-ups that shake match as badly as cuts (0.12), but keep their tones (0.91 and more).
  different: [
    { likeness: 0.35, tones: 0.8 },
    { likeness: 0.12, tones: 0.9 },
  ],
  reachHeights: 0.3,
  // A man of 1.8 m who runs 6.5 m/s; few run faster, and never all.
  reachHeightsPerSec: 3.6,
  minPeople: 4,
  minStayed: 0.47,
  // A phone's upright picture is narrow: following a shot, a camera leaves half of it behind in a fifth of a second (0.16 to 0.19, 0.77 to 0.86).
  whipPan: 0.25,
  whipPanChange: 0.12,
  likeWhipPan: { likeness: 0.12, tones: 0.7 },
};

const TONES = 32;
/** So near the edge (parts of the frame) a person may be half outside, and unseen. */
const EDGE = 0.03;
/** Seen from a stand, ground away from the camera looks shorter than ground across. */
const FORESHORTENED = 0.6;

/** Part (0..1) of the pixels that two pictures share tone by tone. */
export function sharedTones(a: GreyPicture, b: GreyPicture): number {
  const [x, y] = [tonesOf(a), tonesOf(b)];
  return x.reduce((sum, part, tone) => sum + Math.min(part, y[tone] ?? 0), 0);
}

function tonesOf({ data }: GreyPicture): Float64Array {
  const parts = new Float64Array(TONES);
  for (const grey of data) parts[(grey * TONES) >> 8] = (parts[(grey * TONES) >> 8] ?? 0) + 1 / data.length;
  return parts;
}

/** People of one picture. */
export type PeopleSeen = { readonly ptsSec: number; readonly boxes: readonly BboxXywhNorm[] };

/**
 * Part (0..1) of all people, before and now, who have a counterpart in the other picture, the camera's motion undone.
 * Those whose place lies outside the other picture do not count. null with too few people to tell.
 * @param aspect  width of the picture over its height
 */
export function partStayed(
  before: PeopleSeen,
  now: PeopleSeen,
  motion: PictureMotion,
  aspect: number,
  config: CutConfig,
): number | null {
  const reach = config.reachHeights + config.reachHeightsPerSec * Math.max(0, now.ptsSec - before.ptsSec);
  const undone: PictureMotion = {
    scale: 1 / motion.scale,
    dxNorm: -motion.dxNorm / motion.scale,
    dyNorm: -motion.dyNorm / motion.scale,
  };
  const back = counterparts(now.boxes, before.boxes, motion, reach, aspect);
  const forth = counterparts(before.boxes, now.boxes, undone, reach, aspect);
  const counted = back.counted + forth.counted;
  return counted < 2 * config.minPeople ? null : (back.found + forth.found) / counted;
}

/** How many of `people`, moved by `motion`, land inside the other picture, and how many of these land near somebody. */
function counterparts(
  people: readonly BboxXywhNorm[],
  others: readonly BboxXywhNorm[],
  motion: PictureMotion,
  reachHeights: number,
  aspect: number,
): { readonly counted: number; readonly found: number } {
  const feet = others.map(footPointNorm);
  let counted = 0;
  let found = 0;
  for (const box of people) {
    const [footX, footY] = footPointNorm(box);
    const x = footX * motion.scale + motion.dxNorm;
    const y = footY * motion.scale + motion.dyNorm;
    if (x < EDGE || x > 1 - EDGE || y < EDGE || y > 1 - EDGE) continue;
    counted += 1;
    const reachX = (reachHeights * box[3]) / aspect;
    const reachY = reachHeights * box[3] * FORESHORTENED;
    if (feet.some(([otherX, otherY]) => Math.abs(otherX - x) < reachX && Math.abs(otherY - y) < reachY)) found += 1;
  }
  return { counted, found };
}

/** Whether the camera swept on as it did the step before. */
export function sweepsOn(before: PictureMotion | null, now: PictureMotion, config: CutConfig = DEFAULT_CUT): boolean {
  if (before === null || Math.abs(before.dxNorm) < config.whipPan) return false;
  return Math.abs(now.dxNorm - before.dxNorm) <= config.whipPanChange;
}

export type CutEvidence = {
  readonly likeness: number;
  readonly sharedTones: number;
  readonly partStayed: number | null;
  readonly sweepsOn: boolean;
};

/** True when the picture cut, or when everybody jumped at once. */
export function isCut(evidence: CutEvidence, config: CutConfig = DEFAULT_CUT): boolean {
  const { likeness, sharedTones: tones } = evidence;
  const { likeWhipPan } = config;
  const isSweep = evidence.sweepsOn && likeness >= likeWhipPan.likeness && tones >= likeWhipPan.tones;
  if (!isSweep && config.different.some((least) => likeness < least.likeness && tones < least.tones)) return true;
  return evidence.partStayed !== null && evidence.partStayed < config.minStayed;
}
