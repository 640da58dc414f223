import { assign } from '../tracking/assignment.ts';
import type { OverlapLook, TrackOverlaps } from './scored-look.ts';

/** A found box counts for a true one from this overlap on. */
const MIN_OVERLAP = 0.5;
/** A pair of the look before is kept while it still overlaps, whatever the others would gain. */
const KEEP_PAIR = 1000;

export type ClearMot = {
  /** 1 - (missed + false + switches) / truth: below 0 when there are more faults than people. */
  readonly mota: number;
  readonly misses: number;
  readonly falseFinds: number;
  /** A true person's found id differs from the last one he had. */
  readonly idSwitches: number;
};

/** CLEAR MOT (Bernardin and Stiefelhagen, "Evaluating Multiple Object Tracking Performance", 2008). */
export function clearMot(tracks: TrackOverlaps): ClearMot {
  const lastFoundOf = new Map<number, number>();
  let previous = new Map<number, number>();
  const total = { truth: 0, misses: 0, falseFinds: 0, idSwitches: 0 };
  for (const look of tracks.looks) {
    const pairs = matchLook(look, previous);
    for (const [truth, found] of pairs) {
      if ((lastFoundOf.get(truth) ?? found) !== found) total.idSwitches += 1;
      lastFoundOf.set(truth, found);
    }
    total.truth += look.truth.length;
    total.misses += look.truth.length - pairs.size;
    total.falseFinds += look.found.length - pairs.size;
    previous = pairs;
  }
  const { truth, ...faults } = total;
  return { ...faults, mota: 1 - (faults.misses + faults.falseFinds + faults.idSwitches) / Math.max(1, truth) };
}

function matchLook(look: OverlapLook, previous: ReadonlyMap<number, number>): Map<number, number> {
  const costs = look.truth.map((truth, row) =>
    look.found.map((found, column) => {
      const overlap = look.overlaps[row]?.[column] ?? 0;
      if (overlap < MIN_OVERLAP) return Infinity;
      return -overlap - (previous.get(truth) === found ? KEEP_PAIR : 0);
    }),
  );
  const pairs = new Map<number, number>();
  assign(costs).forEach((column, row) => {
    const truth = look.truth[row];
    const found = column === null ? undefined : look.found[column];
    if (truth !== undefined && found !== undefined) pairs.set(truth, found);
  });
  return pairs;
}
