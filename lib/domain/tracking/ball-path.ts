import { ballScore } from './ball-scores.ts';
import { isWithinReach, type PathPoint, turnCost } from './ball-turns.ts';
import { type GroundScale, metresPerPictureHeight, NO_GROUND_SCALE, stepGroundScale } from './ground-scale.ts';
import { ballsAt, type LookTable, peopleAt, poseAt } from './look-table.ts';
import { toScene } from './scene-geometry.ts';
import { stillBallCosts } from './still-balls.ts';
import { wornBallCosts } from './worn-balls.ts';

/** A candidate as a node of the path. */
type Node = PathPoint & {
  readonly frame: number;
  readonly row: number;
  readonly score: number;
  best: number;
  before: Node | null;
};

/** A hard shot leaves at 30 m/s; the rest is room for a badly known scale. */
const MAX_SPEED_MPS = 45;
/** Cost of each 10 m/s: of two paths the calmer one is likelier. */
const COST_PER_10_MPS = 0.3;
/** Two looks at a resting ball differ by this much (m). */
const JITTER_M = 0.4;
/** Longest hole in one path: beyond it the ball may be anywhere. */
const MAX_GAP_SEC = 1.6;
const GAP_COST_PER_SEC = 1.2;
/** Metres in a picture's height where nobody tells. */
const USUAL_METRES_PER_HEIGHT = 20;
/** What beginning anew somewhere else costs: one lucky candidate does not pay for it, three in a row do. */
const RESTART_COST = 2.5;
/** What it costs more the moment after the ball was seen: it does not leap. Nothing more after a second. */
const LEAP_COST = 3;
const LEAP_SEC = 1;

/**
 * The likeliest path of the ball through all candidates (Viterbi), by scene.
 * @returns for every frame the row of its candidate in the table, -1 where the ball was not seen
 */
export function chooseBalls(table: LookTable, pictureAspect: number, evenConfidence: number): Int32Array {
  const rows = new Int32Array(table.ptsSec.length).fill(-1);
  const scales = groundScales(table);
  const costs = falseBallCosts(table, pictureAspect, scales);
  let recent: Node[][] = [];
  let bestEnd: Node | null = null;
  const flush = () => {
    for (let node = bestEnd; node !== null; node = node.before) rows[node.frame] = node.row;
    recent = [];
    bestEnd = null;
  };
  for (let frame = 0; frame < table.ptsSec.length; frame++) {
    if (frame > 0 && table.sceneId[frame] !== table.sceneId[frame - 1]) flush();
    const ptsSec = table.ptsSec[frame] ?? 0;
    const nodes = nodesOf(table, frame, pictureAspect, scales[frame] ?? NO_GROUND_SCALE, costs, evenConfidence);
    const endBefore: Node | null = bestEnd;
    const lookSec = ptsSec - (table.ptsSec[frame - 1] ?? ptsSec);
    for (const node of nodes) link(node, recent, endBefore, lookSec);
    for (const node of nodes) if (node.best > (bestEnd?.best ?? 0)) bestEnd = node;
    recent = [...recent.filter((group) => ptsSec - (group[0]?.ptsSec ?? 0) <= MAX_GAP_SEC), nodes].filter(
      (group) => group.length > 0,
    );
  }
  flush();
  return rows;
}

/** What speaks against every candidate: it lies where nothing is played, or it is part of a body. */
function falseBallCosts(table: LookTable, pictureAspect: number, scales: readonly GroundScale[]): Float32Array {
  const worn = wornBallCosts(table, pictureAspect);
  return stillBallCosts(table, pictureAspect, scales).map((still, row) => still + (worn[row] ?? 0));
}

function groundScales(table: LookTable): GroundScale[] {
  const scales: GroundScale[] = [];
  for (let frame = 0; frame < table.ptsSec.length; frame++) {
    const isCut = table.sceneId[frame] !== table.sceneId[frame - 1];
    const before = isCut ? NO_GROUND_SCALE : (scales[frame - 1] ?? NO_GROUND_SCALE);
    const boxes = peopleAt(table, frame).map((person) => person.box);
    scales.push(stepGroundScale(before, table.ptsSec[frame] ?? 0, boxes));
  }
  return scales;
}

function nodesOf(
  table: LookTable,
  frame: number,
  pictureAspect: number,
  scale: GroundScale,
  costs: Float32Array,
  evenConfidence: number,
): Node[] {
  const pose = poseAt(table, frame, pictureAspect);
  const people = peopleAt(table, frame);
  return ballsAt(table, frame).map(({ row, box, confidence }) => {
    const metresPerHeight = metresPerPictureHeight(scale, box[1] + box[3]) ?? USUAL_METRES_PER_HEIGHT;
    const [x, y] = toScene(pose, box[0] + box[2] / 2, box[1] + box[3] / 2);
    return {
      frame,
      ptsSec: table.ptsSec[frame] ?? 0,
      row,
      score: ballScore(box, confidence, people, scale, evenConfidence) - (costs[row] ?? 0),
      x,
      y,
      metresPerUnit: metresPerHeight / pose.scale,
      isWithinReach: isWithinReach(box, people, metresPerHeight, pictureAspect),
      best: Number.NEGATIVE_INFINITY,
      before: null,
    };
  });
}

function link(node: Node, recent: readonly (readonly Node[])[], bestEnd: Node | null, lookSec: number): void {
  node.best = node.score - restartCost(node, bestEnd) + Math.max(0, bestEnd?.best ?? 0);
  node.before = bestEnd !== null && bestEnd.best > 0 ? bestEnd : null;
  for (const group of recent) {
    for (const earlier of group) {
      const total = earlier.best + node.score - moveCost(earlier, node, lookSec) - turnCost(earlier, node);
      if (total > node.best) {
        node.best = total;
        node.before = earlier;
      }
    }
  }
}

function restartCost(node: Node, bestEnd: Node | null): number {
  const sinceSec = bestEnd === null ? Infinity : node.ptsSec - bestEnd.ptsSec;
  return RESTART_COST + LEAP_COST * Math.max(0, 1 - sinceSec / LEAP_SEC);
}

function moveCost(from: Node, to: Node, lookSec: number): number {
  const elapsedSec = to.ptsSec - from.ptsSec;
  if (elapsedSec <= 0 || elapsedSec > MAX_GAP_SEC) return Infinity;
  const metres = Math.max(0, Math.hypot(to.x - from.x, to.y - from.y) * from.metresPerUnit - JITTER_M);
  const speedMps = metres / elapsedSec;
  if (speedMps > MAX_SPEED_MPS) return Infinity;
  return (speedMps / 10) * COST_PER_10_MPS + Math.max(0, elapsedSec - lookSec) * GAP_COST_PER_SEC;
}
