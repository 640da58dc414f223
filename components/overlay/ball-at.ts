import type { TrackedFrame } from '../../lib/contracts/tracks.ts';
import { type Bbox, type Looks, MAX_GAP_SEC, movedBbox, partBetween } from './looks-at.ts';
import { bboxBetween, opacityAfter, placeBetween } from './people-at.ts';

/** How long the trail is, seconds. */
export const TRAIL_SEC = 1.5;
/** Below this the ball was not seen but thought to be there. */
const SURE_CONFIDENCE = 0.4;

export type DrawnBall = {
  readonly bbox: Bbox | null;
  readonly placeXyM: readonly [number, number] | null;
  readonly isSure: boolean;
  /** 0..1 */
  readonly opacity: number;
};

/** A point of the trail in the picture that is shown; `age` 0 (now) to 1 (about to go). */
export type TrailPoint = { readonly x: number; readonly y: number; readonly age: number };
export type BallAt = {
  readonly ball: DrawnBall | null;
  /** Pieces in the order of time; where the ball was lost for a while there is a gap. */
  readonly trail: readonly (readonly TrailPoint[])[];
};

type Ball = NonNullable<TrackedFrame['ball']>;

export function ballAt(looks: Looks): BallAt {
  const ball = ballNow(looks);
  const points: { sec: number; bbox: Bbox }[] = [];
  for (const { timestamp, ball: seen, camera } of looks.before) {
    if (!seen?.bbox || looks.atSec - timestamp > TRAIL_SEC) continue;
    points.push({ sec: timestamp, bbox: movedBbox(seen.bbox, camera, looks.pose) });
  }
  if (ball?.bbox && ball.opacity === 1) points.push({ sec: looks.atSec, bbox: ball.bbox });
  return { ball, trail: pieces(points, looks.atSec) };
}

function ballNow(looks: Looks): DrawnBall | null {
  const last = looks.before.findLast((frame) => frame.ball);
  if (!last?.ball) return null;
  const next = looks.after.find((frame) => frame.ball);
  if (next?.ball && next.timestamp - last.timestamp <= MAX_GAP_SEC + 0.01) {
    const part = partBetween(last.timestamp, next.timestamp, looks.atSec);
    return {
      bbox: bboxBetween(last.ball.bbox, next.ball.bbox, part),
      placeXyM: placeBetween(last.ball.pitch_xy_m, next.ball.pitch_xy_m, part),
      isSure: isSure(part < 0.5 ? last.ball : next.ball),
      opacity: 1,
    };
  }
  const opacity = opacityAfter(looks.atSec - last.timestamp);
  if (opacity <= 0) return null;
  const bbox = last.ball.bbox && movedBbox(last.ball.bbox, last.camera, looks.pose);
  return { bbox, placeXyM: last.ball.pitch_xy_m, isSure: isSure(last.ball), opacity };
}

const isSure = ({ confidence }: Ball) => confidence >= SURE_CONFIDENCE;

function pieces(points: readonly { readonly sec: number; readonly bbox: Bbox }[], nowSec: number): TrailPoint[][] {
  const found: TrailPoint[][] = [];
  let beforeSec = Number.NEGATIVE_INFINITY;
  for (const { sec, bbox } of points) {
    const point = {
      x: bbox[0] + bbox[2] / 2,
      y: bbox[1] + bbox[3] / 2,
      age: Math.min(1, Math.max(0, (nowSec - sec) / TRAIL_SEC)),
    };
    if (sec - beforeSec > MAX_GAP_SEC + 0.01) found.push([point]);
    else found.at(-1)?.push(point);
    beforeSec = sec;
  }
  return found.filter((piece) => piece.length > 1);
}
