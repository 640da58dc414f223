import { assign } from './assignment.ts';
import { colourDistance } from './kit-colour.ts';
import type { Tracklet, TrackletEnd } from './tracklets.ts';

/*
 * Broken tracks are put together after the fact, when it is known how they went on. Two kinds of break: someone was lost in the picture
 * (hidden, missed) and is found near where his speeds before and after lead; or he went out at a side of the picture and came back there.
 * Whoever comes back does so at the border, wherever the camera has gone meanwhile, so then only the row, the kit and who else is missing
 * tell. Costs are -2 times the logarithm of a likelihood, as in `look-matching.ts`.
 */

/** Longest break in the picture, and out of it (s). */
const MAX_LOST_SEC = 4;
const MAX_OUT_SEC = 25;
/** Nobody is faster: 9 m/s, and a height for badly placed boxes. */
const MAX_SPEED_HEIGHTS_PER_SEC = 5;
const MAX_JITTER_HEIGHTS = 1;
/** How far off (heights) the expected place is at once, and more for each second. Rows count for more than columns: depth is foreshortened. */
const PLACE_ERROR = 0.3;
const PLACE_ERROR_PER_SEC = 0.8;
const ROW_PART = 0.6;
const ROW_ERROR_PER_SEC_OUT = 0.15;
const MAX_ROW_ERROR_OUT = 1.6;
/** A speed is kept about this long (s). */
const SPEED_KEPT_SEC = 1;
/** Usual change (heights a second) of a speed at once, which is how badly it is known, and more for each second. */
const SPEED_CHANGE = 1.5;
const SPEED_CHANGE_PER_SEC = 2;
const COLOUR_WEIGHT = 10;
const COLOUR_FULL_DISTANCE = 24;
const SIZE_WEIGHT = 8;
/** Price of leaving a tracklet without another to go on as. */
const ALONE_COST = 15;
/** Coming back is one explanation among others: someone else may have been there all the time. */
const OUT_COST = 2;
/** Tracklets that end within this time (s) are decided on together; later ones afterwards, so that a long match takes no longer by the minute. */
const BLOCK_SEC = 20;

/** For each tracklet that goes on as another: id of the later one to id of the earlier. */
export function findLinks(tracklets: readonly Tracklet[]): Map<number, number> {
  const links = new Map<number, number>();
  const byEnd = tracklets.toSorted((a, b) => a.end.ptsSec - b.end.ptsSec || a.trackId - b.trackId);
  let from = 0;
  for (let first = 0; first < byEnd.length; ) {
    const blockEndSec = (byEnd[first]?.end.ptsSec ?? 0) + BLOCK_SEC;
    let next = first;
    while ((byEnd[next]?.end.ptsSec ?? Infinity) < blockEndSec) next += 1;
    const block = byEnd.slice(first, next);
    const blockStartSec = block[0]?.end.ptsSec ?? 0;
    while ((tracklets[from]?.start.ptsSec ?? Infinity) <= blockStartSec) from += 1;
    const later = startsUntil(tracklets, from, blockEndSec + MAX_OUT_SEC).filter(({ trackId }) => !links.has(trackId));
    linkBlock(block, later, links);
    first = next;
  }
  return links;
}

function startsUntil(tracklets: readonly Tracklet[], from: number, untilSec: number): Tracklet[] {
  const found: Tracklet[] = [];
  for (let index = from; index < tracklets.length; index++) {
    const one = tracklets[index];
    if (one === undefined || one.start.ptsSec > untilSec) break;
    found.push(one);
  }
  return found;
}

function linkBlock(earlier: readonly Tracklet[], later: readonly Tracklet[], links: Map<number, number>): void {
  const columns = assign(
    earlier.map((one) => [...later.map((other) => linkCost(one, other)), ...earlier.map(() => ALONE_COST)]),
  );
  columns.forEach((column, row) => {
    const one = earlier[row];
    const other = later[column ?? later.length];
    if (one && other) links.set(other.trackId, one.trackId);
  });
}

/** Cost of the later tracklet being the earlier one's person; Infinity: impossible. */
export function linkCost(earlier: Tracklet, later: Tracklet): number {
  const elapsedSec = later.start.ptsSec - earlier.end.ptsSec;
  if (earlier.sceneId !== later.sceneId || elapsedSec <= 0 || elapsedSec > MAX_OUT_SEC) return Infinity;
  const { end } = earlier;
  const { start } = later;
  const height = (end.box.height + start.box.height) / 2;
  const apart = Math.hypot(start.box.x - end.box.x, start.box.y - end.box.y) / height;
  if (apart > MAX_JITTER_HEIGHTS + MAX_SPEED_HEIGHTS_PER_SEC * elapsedSec) return Infinity;
  const sizeOctaves = Math.abs(Math.log2(start.box.height / end.box.height));
  const looksAlike = colourCost(earlier, later) + SIZE_WEIGHT * sizeOctaves;
  const wasOut = end.outAt !== null && end.outAt === start.outAt;
  const back = wasOut ? backCost(end, start, elapsedSec, height) : Infinity;
  return looksAlike + Math.min(back, lostCost(end, start, elapsedSec, height));
}

function backCost(end: TrackletEnd, start: TrackletEnd, elapsedSec: number, height: number): number {
  const error = Math.min(MAX_ROW_ERROR_OUT, PLACE_ERROR + ROW_ERROR_PER_SEC_OUT * elapsedSec);
  const off = (start.box.y - end.box.y) / height / error;
  return off ** 2 + 2 * Math.log(error / PLACE_ERROR) + OUT_COST;
}

function lostCost(end: TrackletEnd, start: TrackletEnd, elapsedSec: number, height: number): number {
  if (elapsedSec > MAX_LOST_SEC) return Infinity;
  const keptSec = SPEED_KEPT_SEC * (1 - Math.exp(-elapsedSec / SPEED_KEPT_SEC));
  const error = PLACE_ERROR + PLACE_ERROR_PER_SEC * elapsedSec;
  const offX = start.box.x - end.box.x - (keptSec * (end.velocityX + start.velocityX)) / 2;
  const offY = start.box.y - end.box.y - (keptSec * (end.velocityY + start.velocityY)) / 2;
  const off2 = (offX / height) ** 2 + (offY / height / ROW_PART) ** 2;
  const change = Math.hypot(start.velocityX - end.velocityX, start.velocityY - end.velocityY) / height;
  const usualChange = SPEED_CHANGE + SPEED_CHANGE_PER_SEC * elapsedSec;
  return off2 / error ** 2 + 4 * Math.log(error / PLACE_ERROR) + (change / usualChange) ** 2;
}

function colourCost({ shirtLab: one }: Tracklet, { shirtLab: other }: Tracklet): number {
  if (one === null || other === null) return COLOUR_WEIGHT / 4;
  return COLOUR_WEIGHT * Math.min(1, colourDistance(one, other) / COLOUR_FULL_DISTANCE) ** 2;
}
