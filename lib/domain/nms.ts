import type { BboxXywhNorm } from './box.ts';
import { iou } from './box.ts';

/** Something seen at a place with a confidence 0..1. */
export type BoxCandidate = { readonly confidence: number; readonly bboxXywhNorm: BboxXywhNorm };

export type NmsConfig = {
  /** Two boxes that overlap more than this (over union) are the same thing. */
  readonly maxIou: number;
  /** A box that lies inside a surer one by more than this part of its own area is a limb of it, not a neighbour. */
  readonly maxInside: number;
  /**
   * A box that is kept becomes the mean of all candidates that overlap it more than this (over union), weighted by the square of their confidence:
   * the surest of them is seldom the best placed. 1: kept as it is.
   */
  readonly minIouToMean: number;
};

const SIDES = [0, 1, 2, 3] as const;

/** Part (0..1) of `inner`'s area that `outer` covers; 0 when `inner` is empty. */
export function partInside(inner: BboxXywhNorm, outer: BboxXywhNorm): number {
  const width = Math.min(inner[0] + inner[2], outer[0] + outer[2]) - Math.max(inner[0], outer[0]);
  const height = Math.min(inner[1] + inner[3], outer[1] + outer[3]) - Math.max(inner[1], outer[1]);
  const area = inner[2] * inner[3];
  return width <= 0 || height <= 0 || area <= 0 ? 0 : (width * height) / area;
}

/** Keep the surest of each group of overlapping candidates, where they are by the mean. The answer is sorted by confidence, highest first. */
export function suppressDoubles<T extends BoxCandidate>(candidates: readonly T[], config: NmsConfig): T[] {
  const kept: T[] = [];
  for (const candidate of candidates.toSorted((a, b) => b.confidence - a.confidence)) {
    const isDouble = kept.some(
      ({ bboxXywhNorm }) =>
        iou(bboxXywhNorm, candidate.bboxXywhNorm) > config.maxIou ||
        partInside(candidate.bboxXywhNorm, bboxXywhNorm) > config.maxInside,
    );
    if (!isDouble) kept.push(candidate);
  }
  return kept.map((one) => ({ ...one, bboxXywhNorm: meanPlace(one, candidates, config.minIouToMean) }));
}

function meanPlace(one: BoxCandidate, candidates: readonly BoxCandidate[], minIou: number): BboxXywhNorm {
  const sum: [number, number, number, number] = [0, 0, 0, 0];
  let weights = 0;
  for (const { confidence, bboxXywhNorm } of candidates) {
    if (iou(bboxXywhNorm, one.bboxXywhNorm) <= minIou) continue;
    const weight = confidence ** 2;
    weights += weight;
    for (const side of SIDES) sum[side] += weight * bboxXywhNorm[side];
  }
  if (weights === 0) return one.bboxXywhNorm;
  return [sum[0] / weights, sum[1] / weights, sum[2] / weights, sum[3] / weights];
}
