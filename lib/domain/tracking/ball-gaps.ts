import type { CameraPose, PlayBall } from '../play.ts';
import { boxAt, type LookTable, poseAt } from './look-table.ts';
import { boxToPicture, boxToScene, type SceneBox } from './scene-geometry.ts';

/** Longer holes stay holes: the ball may have been anywhere. */
const MAX_BRIDGE_SEC = 0.85;
/** An unseen ball between two seen ones is about there. */
export const BRIDGE_CONFIDENCE = 0.15;

/** How fast the ball came and went is read off so many looks beside a hole, */
const PACE_LOOKS = 2;
/** if they are no farther apart than this. */
const MAX_PACE_SEC = 0.6;
/** A ball of less than this part of the pace on the other side of the hole lies still. */
const STILL_PART = 0.15;

/** Balls of all frames along the chosen path; short holes are bridged in the scene frame, with low confidence. */
export function ballsOnPath(
  table: LookTable,
  rows: Int32Array,
  pictureAspect: number,
  evenConfidence: number,
): (PlayBall | null)[] {
  const balls: (PlayBall | null)[] = Array.from(rows, (row) => (row < 0 ? null : seenBall(table, row, evenConfidence)));
  const path = Array.from(rows.keys())
    .filter((frame) => (rows[frame] ?? -1) >= 0)
    .map((frame) => placeOf(table, rows, frame, pictureAspect));
  path.forEach((from, index) => {
    const to = path[index + 1];
    if (to === undefined || to.frame - from.frame === 1 || !isBridge(from, to)) return;
    const onItsWay = wayAcross(path, index);
    for (let hole = from.frame + 1; hole < to.frame; hole++) {
      const part = onItsWay(table.ptsSec[hole] ?? 0);
      balls[hole] = bridgedBall(poseAt(table, hole, pictureAspect), from.box, to.box, part);
    }
  });
  return balls;
}

/** Where the ball was seen. */
type Place = { readonly frame: number; readonly ptsSec: number; readonly sceneId: number; readonly box: SceneBox };

function placeOf(table: LookTable, rows: Int32Array, frame: number, pictureAspect: number): Place {
  const box = boxToScene(poseAt(table, frame, pictureAspect), boxAt(table.balls, rows[frame] ?? 0));
  return { frame, ptsSec: table.ptsSec[frame] ?? 0, sceneId: table.sceneId[frame] ?? 0, box };
}

function isBridge(from: Place, to: Place): boolean {
  return from.sceneId === to.sceneId && to.ptsSec - from.ptsSec <= MAX_BRIDGE_SEC;
}

/**
 * Which part (0..1) of its way across the hole after `path[index]` the ball has gone at a time: evenly, but a ball that lay still lies until it is
 * kicked, and one that comes to lie flies until then.
 */
function wayAcross(path: readonly Place[], index: number): (ptsSec: number) => number {
  const [from, to] = [path[index], path[index + 1]];
  if (!from || !to) return () => 0;
  const cameBy = paceBetween(path[index - PACE_LOOKS], from);
  const goesBy = paceBetween(to, path[index + 1 + PACE_LOOKS]);
  let [leavesSec, arrivesSec] = [from.ptsSec, to.ptsSec];
  if (cameBy !== null && goesBy !== null) {
    const isKicked = cameBy < STILL_PART * goesBy;
    const comesToLie = goesBy < STILL_PART * cameBy;
    if (isKicked) leavesSec = Math.max(leavesSec, to.ptsSec - unitsBetween(from, to) / goesBy);
    if (comesToLie) arrivesSec = Math.min(arrivesSec, from.ptsSec + unitsBetween(from, to) / cameBy);
  }
  return (ptsSec) => Math.min(1, Math.max(0, (ptsSec - leavesSec) / Math.max(1e-6, arrivesSec - leavesSec)));
}

/** Scene units a second between two places; null where there are none, or too far apart in time. */
function paceBetween(from: Place | undefined, to: Place | undefined): number | null {
  if (!from || !to || from.sceneId !== to.sceneId) return null;
  const elapsedSec = to.ptsSec - from.ptsSec;
  return elapsedSec > 0 && elapsedSec <= MAX_PACE_SEC ? unitsBetween(from, to) / elapsedSec : null;
}

function unitsBetween(from: Place, to: Place): number {
  return Math.hypot(to.box.x - from.box.x, to.box.y - from.box.y);
}

/** The detector's confidence as odds around its even point: 0.5 where it is right every second time. */
function seenBall(table: LookTable, row: number, evenConfidence: number): PlayBall {
  const confidence =
    (table.balls.confidence[row] ?? 0) ** 2 / ((table.balls.confidence[row] ?? 0) ** 2 + evenConfidence ** 2);
  return { pitchXyM: null, heightM: null, bboxXywhNorm: boxAt(table.balls, row), confidence };
}

function bridgedBall(pose: CameraPose, from: SceneBox, to: SceneBox, part: number): PlayBall {
  const mix = (a: number, b: number) => a + (b - a) * part;
  const box = {
    x: mix(from.x, to.x),
    y: mix(from.y, to.y),
    width: mix(from.width, to.width),
    height: mix(from.height, to.height),
  };
  return { pitchXyM: null, heightM: null, bboxXywhNorm: boxToPicture(pose, box), confidence: BRIDGE_CONFIDENCE };
}
