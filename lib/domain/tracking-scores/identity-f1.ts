import { assign } from '../tracking/assignment.ts';
import { PairSums, type TrackOverlaps } from './scored-look.ts';

/** A found box counts for a true one from this overlap on. */
const MIN_OVERLAP = 0.5;

/**
 * IDF1 (Ristani et al., "Performance Measures and a Data Set for Multi-Target, Multi-Camera Tracking", 2016): every true person gets
 * at most one found id for the whole video, chosen so that as many boxes as possible agree; F1 of those boxes, 0..1.
 */
export function identityF1(tracks: TrackOverlaps): number {
  const agreed = new PairSums(tracks.foundCounts.length);
  for (const { truth, found, overlaps } of tracks.looks) {
    truth.forEach((one, row) => {
      found.forEach((other, column) => {
        if ((overlaps[row]?.[column] ?? 0) >= MIN_OVERLAP) agreed.add(one, other, 1);
      });
    });
  }
  const columns = assign(
    tracks.truthCounts.map((_, truth) => tracks.foundCounts.map((_count, found) => -agreed.get(truth, found))),
  );
  const truePositives = columns.reduce<number>(
    (total, found, truth) => total + (found === null ? 0 : agreed.get(truth, found)),
    0,
  );
  const boxes = [...tracks.truthCounts, ...tracks.foundCounts].reduce((total, count) => total + count, 0);
  return boxes === 0 ? 0 : (2 * truePositives) / boxes;
}
