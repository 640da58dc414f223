import { ballsAt, type LookTable, peopleAt } from './look-table.ts';

/*
 * "Balls" that are somebody's head, sock or number: they keep their place on a body that moves. A dribbled ball stays near its player too,
 * but not in one place: it runs ahead and is caught up with. So candidates are chained while they keep their place on one tracked person,
 * and long chains cost.
 */

/** A chain takes up a candidate whose place on the body moved at most this much, parts of the body's height. */
const SAME_PLACE_HEIGHTS = 0.07;
/** Candidates further than this from the box, parts of its height, are not on the body. */
const REACH_HEIGHTS = 0.05;
const MAX_MISSED_SEC = 0.7;
/** A ball at rest at somebody's feet may look like this for a while. */
const WORN_FREE_SEC = 0.7;
const WORN_COST_PER_SEC = 1.2;
const MAX_WORN_COST = 4;

type Chain = { readonly fromSec: number; toSec: number; x: number; y: number };

/** Cost (log odds) of every candidate row of the table for keeping its place on a body too long. */
export function wornBallCosts(table: LookTable, pictureAspect: number): Float32Array {
  const chainOfRow: (Chain | null)[] = new Array(table.balls.left.length).fill(null);
  const chainsOf = new Map<number, Chain[]>();
  for (let frame = 0; frame < table.ptsSec.length; frame++) {
    const ptsSec = table.ptsSec[frame] ?? 0;
    if (frame > 0 && table.sceneId[frame] !== table.sceneId[frame - 1]) chainsOf.clear();
    const people = peopleAt(table, frame);
    for (const { row, box } of ballsAt(table, frame)) {
      const [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
      for (const { trackId, box: body } of people) {
        // From the middle of the box's top, in heights of the body.
        const onX = ((x - body[0] - body[2] / 2) * pictureAspect) / body[3];
        const onY = (y - body[1]) / body[3];
        const halfWidth = (body[2] * pictureAspect) / body[3] / 2;
        if (Math.abs(onX) > halfWidth + REACH_HEIGHTS || onY < -REACH_HEIGHTS || onY > 1 + REACH_HEIGHTS) continue;
        const chain = extendChain(chainsOf, trackId, onX, onY, ptsSec);
        const known = chainOfRow[row];
        if (!known || chain.toSec - chain.fromSec > known.toSec - known.fromSec) chainOfRow[row] = chain;
      }
    }
  }
  return Float32Array.from(chainOfRow, (chain) => (chain ? costOf(chain) : 0));
}

function extendChain(chainsOf: Map<number, Chain[]>, trackId: number, x: number, y: number, ptsSec: number): Chain {
  const chains = (chainsOf.get(trackId) ?? []).filter(({ toSec }) => ptsSec - toSec <= MAX_MISSED_SEC);
  chainsOf.set(trackId, chains);
  const near = chains.find((chain) => Math.hypot(chain.x - x, chain.y - y) <= SAME_PLACE_HEIGHTS);
  if (near) {
    Object.assign(near, { toSec: ptsSec, x, y });
    return near;
  }
  const begun = { fromSec: ptsSec, toSec: ptsSec, x, y };
  chains.push(begun);
  return begun;
}

function costOf({ fromSec, toSec }: Chain): number {
  return Math.min(MAX_WORN_COST, Math.max(0, toSec - fromSec - WORN_FREE_SEC) * WORN_COST_PER_SEC);
}
