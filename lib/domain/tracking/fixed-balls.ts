import { ballsAt, type LookTable, poseAt } from './look-table.ts';
import { toScene } from './scene-geometry.ts';

/*
 * "Balls" that are none: the penalty spot, a board, a spare ball (fixed to the pitch), a channel logo or a clock (fixed to
 * the picture while the camera moves). A real ball lies still too, but for seconds, so this only weighs.
 */

/** Window on both sides, seconds. */
const WINDOW_SEC = 20;
/** A ball waits this long at most restarts. */
const FREE_SEC = 6;
const COST_PER_SEC = 0.12;
const MAX_COST = 2.5;
/** Cells of the count, picture heights; neighbours are counted too. */
const CELL = 0.02;
/** The camera must have moved this far (picture heights) before "fixed to the picture" says anything. */
const MIN_PAN = 0.15;

/** Cost (log odds) of every candidate row of the table for lying still too long. */
export function fixedBallCosts(table: LookTable, pictureAspect: number): Float32Array {
  const costs = new Float32Array(table.balls.left.length);
  const onPitch = new Map<string, number[]>();
  const onPicture = new Map<string, number[]>();
  forEachBall(table, pictureAspect, (frame, _row, pitchCell, pictureCell) => {
    note(onPitch, pitchCell, frame);
    note(onPicture, pictureCell, frame);
  });
  forEachBall(table, pictureAspect, (frame, row, pitchCell, pictureCell) => {
    const stillSec = secondsAround(table, onPitch.get(pitchCell), frame, () => true);
    const riddenSec = secondsAround(table, onPicture.get(pictureCell), frame, (other) =>
      hasPanned(table, frame, other),
    );
    const longest = Math.max(stillSec - FREE_SEC, riddenSec - 1);
    costs[row] = Math.min(MAX_COST, Math.max(0, longest) * COST_PER_SEC * (riddenSec > 1 ? 3 : 1));
  });
  return costs;
}

function forEachBall(
  table: LookTable,
  pictureAspect: number,
  visit: (frame: number, row: number, pitchCell: string, pictureCell: string) => void,
): void {
  for (let frame = 0; frame < table.ptsSec.length; frame++) {
    const pose = poseAt(table, frame, pictureAspect);
    for (const { row, box } of ballsAt(table, frame)) {
      const x = box[0] + box[2] / 2;
      const y = box[1] + box[3] / 2;
      const [sceneX, sceneY] = toScene(pose, x, y);
      const cell = (a: number, b: number) => `${table.sceneId[frame]}:${Math.round(a / CELL)}:${Math.round(b / CELL)}`;
      visit(frame, row, cell(sceneX, sceneY), cell(x * pictureAspect, y));
    }
  }
}

function note(cells: Map<string, number[]>, cell: string, frame: number): void {
  const frames = cells.get(cell);
  if (frames === undefined) cells.set(cell, [frame]);
  else if (frames.at(-1) !== frame) frames.push(frame);
}

/** Time covered by the counted frames near `frame`: each stands for the look that follows it. */
function secondsAround(
  table: LookTable,
  frames: readonly number[] | undefined,
  frame: number,
  counts: (other: number) => boolean,
): number {
  const now = table.ptsSec[frame] ?? 0;
  let seconds = 0;
  for (const other of within(frames ?? [], table.ptsSec, now - WINDOW_SEC, now + WINDOW_SEC)) {
    if (!counts(other)) continue;
    const next = table.ptsSec[other + 1] ?? table.ptsSec[other] ?? 0;
    seconds += Math.min(0.5, next - (table.ptsSec[other] ?? 0));
  }
  return seconds;
}

function within(
  frames: readonly number[],
  ptsSec: readonly number[],
  fromSec: number,
  toSec: number,
): readonly number[] {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ptsSec[frames[middle] ?? 0] ?? 0) < fromSec) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < frames.length && (ptsSec[frames[end] ?? 0] ?? 0) <= toSec) end++;
  return frames.slice(low, end);
}

function hasPanned(table: LookTable, one: number, other: number): boolean {
  const { dxNorm, dyNorm } = table.pose;
  const across = Math.abs((dxNorm[one] ?? 0) - (dxNorm[other] ?? 0));
  const down = Math.abs((dyNorm[one] ?? 0) - (dyNorm[other] ?? 0));
  return across + down > MIN_PAN;
}
