import type { BboxXywhNorm } from '../box.ts';
import type { PersonLook } from './look-table.ts';

/*
 * A ball changes its way at somebody's foot, hand or head, and not twice within a moment. A candidate that it would have to fly to and back
 * from is a sock or a line.
 */

/** One place of the ball on its way. x, y: scene frame; `metresPerUnit` turns distances there into metres, roughly. */
export type PathPoint = {
  readonly ptsSec: number;
  readonly x: number;
  readonly y: number;
  readonly metresPerUnit: number;
  /** Somebody could have touched it there. */
  readonly isWithinReach: boolean;
  readonly before: PathPoint | null;
};

/** A leg, or an arm, beyond a person's box. */
const REACH_M = 1.5;
/** So far (m) from where it would have been the ball may be for nothing: bounces, spin, the error of a pan. */
const FREE_TURN_M = 1.5;
const COST_PER_M = 0.5;
const MAX_COST = 3;
/** Over longer holes anything may have happened. */
const MAX_STEP_SEC = 0.9;
/** Nobody plays on what somebody else has kicked sooner than this. */
const TWO_TOUCHES_SEC = 0.3;

/** Whether somebody in the picture could touch a ball in this box. @param metresPerHeight metres in a picture's height at its row */
export function isWithinReach(
  [left, top, width, height]: BboxXywhNorm,
  people: readonly PersonLook[],
  metresPerHeight: number,
  pictureAspect: number,
): boolean {
  const [x, y] = [left + width / 2, top + height / 2];
  return people.some(({ box }) => {
    const aside = Math.max(0, box[0] - x, x - box[0] - box[2]) * pictureAspect;
    const over = Math.max(0, box[1] - y, y - box[1] - box[3]);
    return Math.hypot(aside, over) * metresPerHeight <= REACH_M;
  });
}

/** What speaks (log odds) against the ball going on to `to` from `at`, by how it came there. */
export function turnCost(at: PathPoint, to: PathPoint): number {
  const offM = turnM(at, to);
  if (offM <= FREE_TURN_M) return 0;
  if (at.isWithinReach && !wasJustTouched(at)) return 0;
  return Math.min(MAX_COST, (offM - FREE_TURN_M) * COST_PER_M);
}

function wasJustTouched(at: PathPoint): boolean {
  const { before } = at;
  return before !== null && at.ptsSec - before.ptsSec <= TWO_TOUCHES_SEC && turnM(before, at) > FREE_TURN_M;
}

/** How far `to` is from where the ball would be had it gone on as it came, metres; 0 where nobody knows how it came. */
function turnM(at: PathPoint, to: PathPoint): number {
  const { before } = at;
  if (before === null) return 0;
  const cameSec = at.ptsSec - before.ptsSec;
  const goesSec = to.ptsSec - at.ptsSec;
  if (cameSec > MAX_STEP_SEC || goesSec > MAX_STEP_SEC) return 0;
  const part = goesSec / cameSec;
  const offX = to.x - at.x - (at.x - before.x) * part;
  const offY = to.y - at.y - (at.y - before.y) * part;
  return Math.hypot(offX, offY) * at.metresPerUnit;
}
