import type { BboxXywhNorm } from './box.ts';
import { iou } from './box.ts';

/** Something seen at a place with a confidence 0..1. */
export type BoxCandidate = { readonly confidence: number; readonly bboxXywhNorm: BboxXywhNorm };

export type NmsConfig = {
  /** Two boxes that overlap more than this (over union) are the same thing. */
  readonly maxIou: number;
  /** A box that lies inside a surer one by more than this part of its own area is a limb of it, not a neighbour. */
  readonly maxInside: number;
};

/** Part (0..1) of `inner`'s area that `outer` covers; 0 when `inner` is empty. */
export function partInside(inner: BboxXywhNorm, outer: BboxXywhNorm): number {
  const width = Math.min(inner[0] + inner[2], outer[0] + outer[2]) - Math.max(inner[0], outer[0]);
  const height = Math.min(inner[1] + inner[3], outer[1] + outer[3]) - Math.max(inner[1], outer[1]);
  const area = inner[2] * inner[3];
  return width <= 0 || height <= 0 || area <= 0 ? 0 : (width * height) / area;
}

/** Keep the surest of each group of overlapping candidates. The answer is sorted by confidence, highest first. */
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
  return kept;
}
