import { assign } from '../tracking/assignment.ts';
import { PairSums, type TrackOverlaps } from './scored-look.ts';

/*
 * Higher Order Tracking Accuracy (Luiten et al., "HOTA: A Higher Order Metric for Evaluating Multi-Object Tracking", IJCV 2020).
 * At each overlap threshold from 0.05 to 0.95: detection accuracy DetA = TP / (TP + FN + FP); association accuracy AssA = mean over
 * the true positives of how well their two ids agree over the whole video; HOTA = sqrt(DetA * AssA). All are means over thresholds.
 */

export type Hota = {
  readonly hota: number;
  readonly detA: number;
  readonly assA: number;
  /** Mean overlap of the matched boxes. */
  readonly locA: number;
};

const THRESHOLDS = Array.from({ length: 19 }, (_, index) => (index + 1) * 0.05);
/** Overlaps that are equal but for the last bits of a float count as equal. */
const ROUNDING = 1e-9;

/** 0 throughout when there is neither truth nor finding to agree on. */
export function hotaOf(tracks: TrackOverlaps): Hota {
  const matched = matchLooks(tracks);
  const truthTotal = sum(tracks.truthCounts);
  const foundTotal = sum(tracks.foundCounts);
  const perThreshold = THRESHOLDS.map((threshold) => {
    const pairs = matched.filter(({ overlap }) => overlap >= threshold - ROUNDING);
    const together = new PairSums(tracks.foundCounts.length);
    for (const { truth, found } of pairs) together.add(truth, found, 1);
    let agreement = 0;
    for (const { truth, found, sum: both } of together.entries()) {
      agreement += (both * both) / ((tracks.truthCounts[truth] ?? 0) + (tracks.foundCounts[found] ?? 0) - both);
    }
    const detA = pairs.length / Math.max(1, truthTotal + foundTotal - pairs.length);
    const assA = agreement / Math.max(1, pairs.length);
    const locA = pairs.length === 0 ? 1 : sum(pairs.map(({ overlap }) => overlap)) / pairs.length;
    return { hota: Math.sqrt(detA * assA), detA, assA, locA };
  });
  const mean = (key: keyof Hota) => sum(perThreshold.map((one) => one[key])) / perThreshold.length;
  return { hota: mean('hota'), detA: mean('detA'), assA: mean('assA'), locA: mean('locA') };
}

type Match = { readonly truth: number; readonly found: number; readonly overlap: number };

/** One matching for all thresholds: pairs that go together over the whole video are preferred, then overlap. */
function matchLooks(tracks: TrackOverlaps): Match[] {
  const alignment = alignmentOf(tracks);
  return tracks.looks.flatMap(({ truth, found, overlaps }) => {
    const columns = assign(
      truth.map((one, row) => found.map((other, column) => -alignment(one, other) * (overlaps[row]?.[column] ?? 0))),
    );
    return columns.flatMap((column, row) => {
      const one = truth[row];
      const other = column === null ? undefined : found[column];
      if (one === undefined || other === undefined || column === null) return [];
      return [{ truth: one, found: other, overlap: overlaps[row]?.[column] ?? 0 }];
    });
  });
}

/** How well two ids go together over the video, before anything is matched. */
function alignmentOf(tracks: TrackOverlaps): (truth: number, found: number) => number {
  const potential = new PairSums(tracks.foundCounts.length);
  for (const { truth, found, overlaps } of tracks.looks) {
    const rowSums = overlaps.map(sum);
    const columnSums = found.map((_, column) => sum(overlaps.map((line) => line[column] ?? 0)));
    truth.forEach((one, row) => {
      found.forEach((other, column) => {
        const overlap = overlaps[row]?.[column] ?? 0;
        if (overlap === 0) return;
        potential.add(one, other, overlap / ((rowSums[row] ?? 0) + (columnSums[column] ?? 0) - overlap));
      });
    });
  }
  return (truth, found) => {
    const both = potential.get(truth, found);
    return both === 0 ? 0 : both / ((tracks.truthCounts[truth] ?? 0) + (tracks.foundCounts[found] ?? 0) - both);
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
