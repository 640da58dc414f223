import type { PlayBall } from '../play.ts';
import { boxAt, type LookTable, poseAt } from './look-table.ts';
import { boxToPicture, boxToScene } from './scene-geometry.ts';

/** Longer holes stay holes: the ball may have been anywhere. */
const MAX_BRIDGE_SEC = 0.85;
/** An unseen ball between two seen ones is about there. */
export const BRIDGE_CONFIDENCE = 0.15;

/** Balls of all frames along the chosen path; short holes are bridged on a straight line in the scene frame, with low confidence. */
export function ballsOnPath(
  table: LookTable,
  rows: Int32Array,
  pictureAspect: number,
  evenConfidence: number,
): (PlayBall | null)[] {
  const balls: (PlayBall | null)[] = Array.from(rows, (row) => (row < 0 ? null : seenBall(table, row, evenConfidence)));
  let last = -1;
  for (let frame = 0; frame < rows.length; frame++) {
    if ((rows[frame] ?? -1) < 0) continue;
    if (last >= 0 && frame - last > 1 && isBridge(table, last, frame)) {
      for (let hole = last + 1; hole < frame; hole++)
        balls[hole] = bridgedBall(table, rows, last, hole, frame, pictureAspect);
    }
    last = frame;
  }
  return balls;
}

function isBridge(table: LookTable, from: number, to: number): boolean {
  const elapsedSec = (table.ptsSec[to] ?? 0) - (table.ptsSec[from] ?? 0);
  return table.sceneId[from] === table.sceneId[to] && elapsedSec <= MAX_BRIDGE_SEC;
}

/** The detector's confidence as odds around its even point: 0.5 where it is right every second time. */
function seenBall(table: LookTable, row: number, evenConfidence: number): PlayBall {
  const confidence =
    (table.balls.confidence[row] ?? 0) ** 2 / ((table.balls.confidence[row] ?? 0) ** 2 + evenConfidence ** 2);
  return { pitchXyM: null, heightM: null, bboxXywhNorm: boxAt(table.balls, row), confidence };
}

function bridgedBall(
  table: LookTable,
  rows: Int32Array,
  from: number,
  hole: number,
  to: number,
  pictureAspect: number,
): PlayBall {
  const part =
    ((table.ptsSec[hole] ?? 0) - (table.ptsSec[from] ?? 0)) / ((table.ptsSec[to] ?? 0) - (table.ptsSec[from] ?? 0));
  const start = boxToScene(poseAt(table, from, pictureAspect), boxAt(table.balls, rows[from] ?? 0));
  const end = boxToScene(poseAt(table, to, pictureAspect), boxAt(table.balls, rows[to] ?? 0));
  const mix = (a: number, b: number) => a + (b - a) * part;
  const box = {
    x: mix(start.x, end.x),
    y: mix(start.y, end.y),
    width: mix(start.width, end.width),
    height: mix(start.height, end.height),
  };
  return {
    pitchXyM: null,
    heightM: null,
    bboxXywhNorm: boxToPicture(poseAt(table, hole, pictureAspect), box),
    confidence: BRIDGE_CONFIDENCE,
  };
}
