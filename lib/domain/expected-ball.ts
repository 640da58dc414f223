import type { CoarseLook } from './fine-spans.ts';

export type PlaceNorm = readonly [x: number, y: number];

/** A likelier candidate is taken for the ball. */
const MIN_CONFIDENCE = 0.3;
/** Looks farther apart say little about what lies between them. */
const MAX_GAP_SEC = 0.6;

/**
 * Where on the picture the ball should be at a moment between cheap looks: on the straight way from the one before to the one after. A
 * panning camera pans about as evenly as the ball rolls in these tenths of a second, so no motion is taken out. Where one of the two did
 * not see the ball, at the other's place, moved with the camera.
 * @param looks  in the order of time
 * @returns null where neither saw it, across a cut, and outside of the looks
 */
export function expectBall(looks: readonly CoarseLook[], ptsSec: number): PlaceNorm | null {
  const at = looks.findLastIndex((look) => look.ptsSec <= ptsSec);
  const [before, after] = [looks[at], looks[at + 1]];
  if (!before || !after || before.sceneId !== after.sceneId) return null;
  const gapSec = after.ptsSec - before.ptsSec;
  if (gapSec <= 0 || gapSec > MAX_GAP_SEC) return null;
  const part = (ptsSec - before.ptsSec) / gapSec;
  const seenBefore = ballOf(before);
  const seenAfter = ballOf(after);
  const from = seenBefore ?? (seenAfter && placeBefore(seenAfter, after));
  const to = seenAfter ?? (seenBefore && placeAfter(seenBefore, after));
  if (!from || !to) return null;
  return [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
}

function ballOf({ balls }: CoarseLook): PlaceNorm | null {
  const [best] = balls;
  if (!best || best.confidence < MIN_CONFIDENCE) return null;
  const [left, top, width, height] = best.bboxXywhNorm;
  return [left + width / 2, top + height / 2];
}

/** Where a point that stands still was on the picture before: what `PictureMotion` says. */
function placeBefore([x, y]: PlaceNorm, { motion }: CoarseLook): PlaceNorm {
  return motion ? [x * motion.scale + motion.dxNorm, y * motion.scale + motion.dyNorm] : [x, y];
}

function placeAfter([x, y]: PlaceNorm, { motion }: CoarseLook): PlaceNorm {
  return motion ? [(x - motion.dxNorm) / motion.scale, (y - motion.dyNorm) / motion.scale] : [x, y];
}
