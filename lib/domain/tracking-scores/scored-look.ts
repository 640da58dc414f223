import type { BboxXywhNorm } from '../box.ts';
import { iou } from '../box.ts';

/** Someone at one moment; ids stand for the same person at all moments. Boxes of truth and findings share one unit. */
export type ScoredBox = { readonly id: number; readonly box: BboxXywhNorm };

/** One moment: who was there, and who was found. Ids occur at most once each. */
export type ScoredLook = { readonly truth: readonly ScoredBox[]; readonly found: readonly ScoredBox[] };

/** One moment with ids as positions in `TrackOverlaps` and the overlap of every pair. */
export type OverlapLook = {
  readonly truth: readonly number[];
  readonly found: readonly number[];
  /** Intersection over union, rows truth, columns found. */
  readonly overlaps: readonly (readonly number[])[];
};

export type TrackOverlaps = {
  readonly looks: readonly OverlapLook[];
  /** Boxes of every true person, and of every found one. */
  readonly truthCounts: readonly number[];
  readonly foundCounts: readonly number[];
};

/** What all scores start from: ids numbered from 0, overlaps worked out once. */
export function overlapsOf(looks: readonly ScoredLook[]): TrackOverlaps {
  const truth = new IdNumbers();
  const found = new IdNumbers();
  return {
    looks: looks.map((look) => ({
      truth: look.truth.map(({ id }) => truth.count(id)),
      found: look.found.map(({ id }) => found.count(id)),
      overlaps: look.truth.map((one) => look.found.map((other) => iou(one.box, other.box))),
    })),
    truthCounts: truth.counts,
    foundCounts: found.counts,
  };
}

class IdNumbers {
  readonly counts: number[] = [];
  readonly #numberOf = new Map<number, number>();

  count(id: number): number {
    const number = this.#numberOf.get(id) ?? this.counts.length;
    this.#numberOf.set(id, number);
    this.counts[number] = (this.counts[number] ?? 0) + 1;
    return number;
  }
}

/** Sums by pair of a true and a found id, kept only where there is something to keep. */
export class PairSums {
  readonly #sums = new Map<number, number>();
  readonly #foundCount: number;

  constructor(foundCount: number) {
    this.#foundCount = foundCount;
  }

  add(truth: number, found: number, amount: number): void {
    const key = truth * this.#foundCount + found;
    this.#sums.set(key, (this.#sums.get(key) ?? 0) + amount);
  }

  get(truth: number, found: number): number {
    return this.#sums.get(truth * this.#foundCount + found) ?? 0;
  }

  *entries(): Generator<{ readonly truth: number; readonly found: number; readonly sum: number }> {
    for (const [key, sum] of this.#sums) {
      yield { truth: Math.floor(key / this.#foundCount), found: key % this.#foundCount, sum };
    }
  }
}
