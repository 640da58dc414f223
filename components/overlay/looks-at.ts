import type { TrackedFrame } from '../../lib/contracts/tracks.ts';

/** Looks are at most this far apart where a track goes on between them (seconds); the slowest setting looks 2.5 times a second. */
export const MAX_GAP_SEC = 0.6;
/** Then a box that is not seen again is gone after this much longer. */
export const FADE_SEC = 0.4;
/** Times that passed through text or through the browser's clock differ in the last digit. */
const SAME_MOMENT_SEC = 0.002;

export type Pose = NonNullable<TrackedFrame['camera']>;
export type Bbox = readonly [number, number, number, number];

/** The looks around a moment, all of the scene that is shown then. */
export type Looks = {
  readonly atSec: number;
  /** In the order of time, the last one at or before the moment. */
  readonly before: readonly TrackedFrame[];
  /** Of the moments after. */
  readonly after: readonly TrackedFrame[];
  /** How the camera stands at the moment; null where that is not known. */
  readonly pose: Pose | null;
};

/**
 * @param frames in the order of time
 * @param backSec how far back looks are wanted
 * @returns null when nothing was looked at around that moment
 */
export function looksAt(frames: readonly TrackedFrame[], atSec: number, backSec: number): Looks | null {
  const next = firstAfter(frames, atSec + SAME_MOMENT_SEC);
  const last = frames[next - 1];
  if (!last || atSec - last.timestamp > MAX_GAP_SEC + FADE_SEC || hasCut(last, frames[next], atSec)) return null;
  const sameScene = (frame: TrackedFrame) => frame.scene_id === last.scene_id;
  const first = firstAfter(frames, atSec - backSec - SAME_MOMENT_SEC);
  const before = frames.slice(first, next).filter(sameScene);
  const after = frames.slice(next, firstAfter(frames, atSec + MAX_GAP_SEC + SAME_MOMENT_SEC)).filter(sameScene);
  return { atSec, before, after, pose: poseAt(last, after[0], atSec) };
}

/** The picture cut somewhere between these looks: from the first one on it may already be another. */
function hasCut(last: TrackedFrame, next: TrackedFrame | undefined, atSec: number): boolean {
  return next !== undefined && next.scene_id !== last.scene_id && atSec > last.timestamp + SAME_MOMENT_SEC;
}

/** Index of the first frame that is later than a moment. */
function firstAfter(frames: readonly TrackedFrame[], sec: number): number {
  let low = 0;
  let high = frames.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((frames[middle]?.timestamp ?? Number.POSITIVE_INFINITY) > sec) high = middle;
    else low = middle + 1;
  }
  return low;
}

function poseAt(last: TrackedFrame, next: TrackedFrame | undefined, atSec: number): Pose | null {
  if (!last.camera) return null;
  if (!next?.camera) return last.camera;
  const part = partBetween(last.timestamp, next.timestamp, atSec);
  return {
    dx: between(last.camera.dx, next.camera.dx, part),
    dy: between(last.camera.dy, next.camera.dy, part),
    scale: between(last.camera.scale, next.camera.scale, part),
  };
}

/** How far a moment lies between two others, 0..1. */
export function partBetween(fromSec: number, toSec: number, atSec: number): number {
  return toSec > fromSec ? Math.min(1, Math.max(0, (atSec - fromSec) / (toSec - fromSec))) : 0;
}

export function between(from: number, to: number, part: number): number {
  return from + (to - from) * part;
}

/** Where something that stands still is seen once the camera has moved on. */
export function movedBbox([left, top, width, height]: Bbox, from: Pose | null, to: Pose | null): Bbox {
  if (!from || !to) return [left, top, width, height];
  const zoom = from.scale / to.scale;
  return [
    (left * from.scale + from.dx - to.dx) / to.scale,
    (top * from.scale + from.dy - to.dy) / to.scale,
    width * zoom,
    height * zoom,
  ];
}
