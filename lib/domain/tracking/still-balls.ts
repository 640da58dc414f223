import { type GroundScale, metresPerPictureHeight } from './ground-scale.ts';
import { ballsAt, type LookTable, peopleAt, poseAt } from './look-table.ts';
import { toScene } from './scene-geometry.ts';

/*
 * "Balls" that are none: the penalty spot, a spare ball, a mark on a board. They lie still on the ground for as long as they
 * are in sight, while a real ball is played on after seconds. So candidates are chained from look to look where they stay in
 * place (camera undone, so a panning picture is no movement), and long chains cost, unless the chain ends with a kick.
 */

/** A chain takes up a candidate that moved at most this much a look: 0.6 m covers what the camera model leaves of a pan. */
const SAME_PLACE_M = 0.6;
/** A shift and a zoom undo a pan only in part: this share of how far the picture moved may be left. */
const PAN_ERROR_PART = 0.12;
/** Further from where it began than this (and what its pans may have left), a slow ball is rolling, not lying. */
const ROLLED_M = 2;
/** A still thing may be missed for this long. */
const MAX_MISSED_SEC = 1.4;
/** What lying still costs after a while that is free, log odds. */
type StillCost = { readonly freeSec: number; readonly perSec: number; readonly most: number };
/** Somebody stands by for most of the time: about to take a kick, and many a restart takes long. */
const GUARDED: StillCost = { freeSec: 4, perSec: 0.25, most: 2 };
/** Nobody does: a spot, a spare ball. Less time is free than a network as sure as can be makes up for in a short clip. */
const UNGUARDED: StillCost = { freeSec: 3, perSec: 1, most: 6 };
const MIN_GUARDED_PART = 0.5;
/** What is left of the cost when the chain ends with something that flies off from there. */
const KICKED_SHARE = 0.25;
/** What is left when it goes out of sight beside somebody's feet: perhaps taken, and the blur of the kick not seen. */
const TAKEN_SHARE = 0.4;
/** A kick needs a kicker: feet this near the ball's place. The penalty spot has none. */
const KICKER_M = 2;
/** How far a kicked ball is from its place at one of the next looks. */
const KICK_M: readonly [least: number, most: number] = [1, 9];
const KICK_SEC = 0.5;
/** Chains that end this near the border of the picture were left behind by the camera, not kicked. */
const BORDER_NORM = 0.06;

type Chain = {
  readonly fromSec: number;
  toSec: number;
  readonly startX: number;
  readonly startY: number;
  /** How far the picture has moved since, scene units. */
  panUnits: number;
  x: number;
  y: number;
  metresPerUnit: number;
  isInside: boolean;
  hasPersonNear: boolean;
  looks: number;
  guardedLooks: number;
  isKicked: boolean;
  isTaken: boolean;
};

/** Cost (log odds) of every candidate row of the table for lying still too long. `scales` has one entry a frame. */
export function stillBallCosts(table: LookTable, pictureAspect: number, scales: readonly GroundScale[]): Float32Array {
  const chainOfRow: (Chain | null)[] = new Array(table.balls.left.length).fill(null);
  let open: Chain[] = [];
  for (let frame = 0; frame < table.ptsSec.length; frame++) {
    const ptsSec = table.ptsSec[frame] ?? 0;
    const isCut = frame > 0 && table.sceneId[frame] !== table.sceneId[frame - 1];
    open = isCut ? [] : open.filter((chain) => !isOver(chain, ptsSec));
    const panUnits = isCut ? 0 : panBetween(table, frame - 1, frame, pictureAspect);
    for (const chain of open) chain.panUnits += panUnits;
    const taken = new Set<Chain>();
    for (const ball of placesAt(table, frame, pictureAspect, scales)) {
      const chain = nearestChain(open, taken, ball.x, ball.y, panUnits);
      if (chain === null) {
        markKicks(open, ball.x, ball.y, ptsSec);
        const begun = {
          ...ball.place,
          fromSec: ptsSec,
          toSec: ptsSec,
          ...startAt(ball),
          isKicked: false,
          isTaken: false,
          looks: 1,
          guardedLooks: Number(ball.place.hasPersonNear),
        };
        open.push(begun);
        taken.add(begun);
        chainOfRow[ball.row] = begun;
      } else {
        chain.looks += 1;
        chain.guardedLooks += Number(ball.place.hasPersonNear);
        Object.assign(chain, ball.place, { toSec: ptsSec, x: ball.x, y: ball.y, isKicked: false });
        taken.add(chain);
        chainOfRow[ball.row] = chain;
      }
    }
  }
  return Float32Array.from(chainOfRow, (chain) => (chain === null ? 0 : costOf(chain)));
}

/** A chain that was missed for too long is at its end, and then it is known how. */
function isOver(chain: Chain, ptsSec: number): boolean {
  if (ptsSec - chain.toSec <= MAX_MISSED_SEC) return false;
  chain.isTaken = chain.isInside && chain.hasPersonNear;
  return true;
}

function startAt({ x, y }: { readonly x: number; readonly y: number }) {
  return { x, y, startX: x, startY: y, panUnits: 0 };
}

function placesAt(table: LookTable, frame: number, pictureAspect: number, scales: readonly GroundScale[]) {
  const pose = poseAt(table, frame, pictureAspect);
  const scale = scales[frame];
  const feet = peopleAt(table, frame).map(({ box }) => toScene(pose, box[0] + box[2] / 2, box[1] + box[3]));
  return ballsAt(table, frame).map(({ row, box }) => {
    const [xNorm, yNorm] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
    const [x, y] = toScene(pose, xNorm, yNorm);
    const metres = scale === undefined ? null : metresPerPictureHeight(scale, box[1] + box[3]);
    const isInside = Math.min(xNorm, 1 - xNorm, yNorm, 1 - yNorm) > BORDER_NORM;
    const metresPerUnit = (metres ?? 20) / pose.scale;
    const hasPersonNear = feet.some(([footX, footY]) => Math.hypot(footX - x, footY - y) * metresPerUnit <= KICKER_M);
    return { row, x, y, place: { metresPerUnit, isInside, hasPersonNear } };
  });
}

/** How far the picture's middle moved, scene units. */
function panBetween(table: LookTable, before: number, frame: number, pictureAspect: number): number {
  if (before < 0) return 0;
  const [fromX, fromY] = toScene(poseAt(table, before, pictureAspect), 0.5, 0.5);
  const [toX, toY] = toScene(poseAt(table, frame, pictureAspect), 0.5, 0.5);
  return Math.hypot(toX - fromX, toY - fromY);
}

function nearestChain(
  open: readonly Chain[],
  taken: ReadonlySet<Chain>,
  x: number,
  y: number,
  panUnits: number,
): Chain | null {
  let best: Chain | null = null;
  let bestM = Infinity;
  for (const chain of open) {
    const apartM = Math.hypot(chain.x - x, chain.y - y) * chain.metresPerUnit;
    const allowedM = SAME_PLACE_M + PAN_ERROR_PART * panUnits * chain.metresPerUnit;
    const rolledM = Math.hypot(chain.startX - x, chain.startY - y) * chain.metresPerUnit;
    const hasRolled = rolledM > ROLLED_M + PAN_ERROR_PART * chain.panUnits * chain.metresPerUnit;
    if (taken.has(chain) || hasRolled || apartM > allowedM || apartM > bestM) continue;
    best = chain;
    bestM = apartM;
  }
  return best;
}

/** Something new appears a few metres from a chain that has just ended: perhaps its ball. Undone when the chain goes on. */
function markKicks(open: readonly Chain[], x: number, y: number, ptsSec: number): void {
  for (const chain of open) {
    const apartM = Math.hypot(chain.x - x, chain.y - y) * chain.metresPerUnit;
    const isSoon = ptsSec > chain.toSec && ptsSec - chain.toSec <= KICK_SEC;
    if (chain.isInside && chain.hasPersonNear && isSoon && apartM >= KICK_M[0] && apartM <= KICK_M[1])
      chain.isKicked = true;
  }
}

function costOf(chain: Chain): number {
  const { freeSec, perSec, most } = chain.guardedLooks >= MIN_GUARDED_PART * chain.looks ? GUARDED : UNGUARDED;
  const cost = Math.min(most, Math.max(0, chain.toSec - chain.fromSec - freeSec) * perSec);
  return cost * (chain.isKicked ? KICKED_SHARE : chain.isTaken ? TAKEN_SHARE : 1);
}
