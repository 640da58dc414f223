import type { ClipBoundary } from './event.ts';
import { totalSec } from './padded-windows.ts';

/** How a reel would differ from the one that there is. Counts of clips; lengths in seconds. */
export type ReelChanges = {
  readonly added: number;
  readonly gone: number;
  readonly longer: number;
  readonly shorter: number;
  /** As long as before, but of other moments of the video. */
  readonly moved: number;
  /** Clips that became part of another one, and clips that came of one that was longer before. */
  readonly joined: number;
  readonly split: number;
  readonly isReordered: boolean;
  readonly beforeSec: number;
  readonly afterSec: number;
};

/** Below this (seconds) two cuts are the same cut. */
const SAME_SEC = 0.02;

type Pair = { readonly before: number; readonly after: number; readonly sharedSec: number };

/** @param before clips of one reel as it was made  @param after as it would be made now; both in the order in which they are shown */
export function reelChanges(before: readonly ClipBoundary[], after: readonly ClipBoundary[]): ReelChanges {
  const overlaps = overlapsOf(before, after);
  const pairs = nearestPairs(overlaps);
  const pairedBefore = new Set(pairs.map((pair) => pair.before));
  const pairedAfter = new Set(pairs.map((pair) => pair.after));
  const touchedBefore = new Set(overlaps.map((pair) => pair.before));
  const touchedAfter = new Set(overlaps.map((pair) => pair.after));
  const grownSec = pairs.map((pair) => lengthSec(after[pair.after]) - lengthSec(before[pair.before]));
  const inOrder = pairs.toSorted((a, b) => a.after - b.after).map((pair) => pair.before);
  return {
    added: after.length - touchedAfter.size,
    gone: before.length - touchedBefore.size,
    longer: grownSec.filter((sec) => sec > SAME_SEC).length,
    shorter: grownSec.filter((sec) => sec < -SAME_SEC).length,
    moved: pairs.filter((pair, index) => {
      const movedSec = Math.abs((after[pair.after]?.start_sec ?? 0) - (before[pair.before]?.start_sec ?? 0));
      return Math.abs(grownSec[index] ?? 0) <= SAME_SEC && movedSec > SAME_SEC;
    }).length,
    joined: [...touchedBefore].filter((index) => !pairedBefore.has(index)).length,
    split: [...touchedAfter].filter((index) => !pairedAfter.has(index)).length,
    isReordered: inOrder.some((position, index) => position < (inOrder[index - 1] ?? -1)),
    beforeSec: totalSec(before),
    afterSec: totalSec(after),
  };
}

/** True when making the reel anew would show just the same. */
export function isSameReel(changes: ReelChanges): boolean {
  const { added, gone, longer, shorter, moved, joined, split, isReordered } = changes;
  return added + gone + longer + shorter + moved + joined + split === 0 && !isReordered;
}

function overlapsOf(before: readonly ClipBoundary[], after: readonly ClipBoundary[]): Pair[] {
  return before.flatMap((old, beforeIndex) =>
    after.flatMap((young, afterIndex) => {
      const sharedSec = Math.min(old.end_sec, young.end_sec) - Math.max(old.start_sec, young.start_sec);
      const isSame = old.source_file === young.source_file && sharedSec > SAME_SEC;
      return isSame ? [{ before: beforeIndex, after: afterIndex, sharedSec }] : [];
    }),
  );
}

/** Each clip with the one that shares most with it, each at most once. */
function nearestPairs(overlaps: readonly Pair[]): Pair[] {
  const taken = { before: new Set<number>(), after: new Set<number>() };
  return overlaps
    .toSorted((a, b) => b.sharedSec - a.sharedSec)
    .filter((pair) => {
      if (taken.before.has(pair.before) || taken.after.has(pair.after)) return false;
      taken.before.add(pair.before);
      taken.after.add(pair.after);
      return true;
    });
}

function lengthSec(clip: ClipBoundary | undefined): number {
  return clip ? clip.end_sec - clip.start_sec : 0;
}
