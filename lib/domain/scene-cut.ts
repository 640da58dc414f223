import type { BboxXywhNorm } from './box.ts';
import { footPointNorm } from './box.ts';
import type { PictureMotion } from './detected-frame.ts';
import type { GreyPicture } from './grey-picture.ts';

export type CutConfig = {
  /** Pictures that match worse than this show different scenes, whatever their tones. */
  readonly minLikeness: number;
  /** Pictures that match worse than this show different scenes if their tones differ as well. */
  readonly doubtfulLikeness: number;
  /** Tones differ when their histograms share less than this part. */
  readonly minSharedTones: number;
  /** Someone is where he was when he stands within this many of his own heights of somebody, the camera's motion undone. */
  readonly reachHeights: number;
  /** Fewer people than this prove nothing. */
  readonly minPeople: number;
  /** When fewer than this part of the people are where somebody was, all have jumped: play resumed elsewhere. */
  readonly minStayed: number;
};

export const DEFAULT_CUT: CutConfig = {
  minLikeness: 0.12,
  doubtfulLikeness: 0.35,
  minSharedTones: 0.75,
  reachHeights: 1,
  minPeople: 4,
  minStayed: 0.3,
};

const TONES = 32;

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

/** Part (0..1) of the people now who stand where somebody stood before; null with too few people to tell. Those who came into the picture do not count. */
export function partStayed(
  before: readonly BboxXywhNorm[],
  now: readonly BboxXywhNorm[],
  motion: PictureMotion,
  config: CutConfig,
): number | null {
  const feetBefore = before.map(footPointNorm);
  let counted = 0;
  let stayed = 0;
  for (const box of now) {
    const [footX, footY] = footPointNorm(box);
    const x = footX * motion.scale + motion.dxNorm;
    const y = footY * motion.scale + motion.dyNorm;
    if (x < 0.03 || x > 0.97 || y < 0.03 || y > 0.97) continue;
    counted += 1;
    const [reachX, reachY] = [config.reachHeights * box[3], config.reachHeights * box[3]];
    // Heights measure both ways: a picture is wider than tall, so across the reach is a little longer than along.
    if (feetBefore.some(([bx, by]) => Math.abs(bx - x) < reachX && Math.abs(by - y) < reachY)) stayed += 1;
  }
  return counted < config.minPeople || before.length < config.minPeople ? null : stayed / counted;
}

export type CutEvidence = {
  readonly likeness: number;
  readonly sharedTones: number;
  readonly partStayed: number | null;
};

/** True when the picture cut, or when everybody jumped at once. */
export function isCut(evidence: CutEvidence, config: CutConfig = DEFAULT_CUT): boolean {
  if (evidence.likeness < config.minLikeness) return true;
  if (evidence.likeness < config.doubtfulLikeness && evidence.sharedTones < config.minSharedTones) return true;
  return evidence.partStayed !== null && evidence.partStayed < config.minStayed;
}
