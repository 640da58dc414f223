import type { PictureMotion } from '../detected-frame.ts';
import { type Motion, surprise } from './motion-filter.ts';
import type { SceneBox } from './scene-geometry.ts';

/*
 * The measured movement of the picture is sometimes wrong by half a picture (stands and boards repeat themselves), and a
 * cut is sometimes missed. The people know better: under the right movement they stand where they were expected.
 */

/** People that must be known and seen before their word counts. */
const MIN_PEOPLE = 5;
/** Squared standard deviations at which a person counts as not found. */
const LOST_SURPRISE = 9;
/** Another movement must explain the people this much better than the measured one to replace it. */
const MIN_GAIN = 0.25;
/** If even the best movement leaves this many (part) unexplained, the picture was cut. */
const CUT_UNEXPLAINED_PART = 0.8;

export type MotionChoice = { readonly motion: PictureMotion | null; readonly isCut: boolean };

/**
 * The movement that explains where people are now: the measured one unless another is clearly better.
 * @param boxesUnder where the people of this frame stand in the scene frame if the picture moved so
 */
export function trustedMotion(
  measured: PictureMotion | null,
  others: readonly PictureMotion[],
  predicted: readonly Motion[],
  boxesUnder: (motion: PictureMotion | null) => readonly SceneBox[],
): MotionChoice {
  let best: PictureMotion | null = measured;
  let boxes = boxesUnder(measured);
  if (predicted.length < MIN_PEOPLE || boxes.length < MIN_PEOPLE) return { motion: measured, isCut: false };
  let unexplained = unexplainedPart(predicted, boxes);
  const measuredUnexplained = unexplained;
  for (const other of others) {
    boxes = boxesUnder(other);
    const part = unexplainedPart(predicted, boxes);
    if (part < unexplained && part < measuredUnexplained - MIN_GAIN) {
      unexplained = part;
      best = other;
    }
  }
  return { motion: best, isCut: unexplained >= CUT_UNEXPLAINED_PART };
}

/** Mean of (distance to the nearest person, 0 at the expected place, 1 from `LOST_SURPRISE` on). */
function unexplainedPart(predicted: readonly Motion[], boxes: readonly SceneBox[]): number {
  let sum = 0;
  for (const motion of predicted) {
    let nearest = LOST_SURPRISE;
    for (const box of boxes) nearest = Math.min(nearest, surprise(motion, box));
    sum += nearest / LOST_SURPRISE;
  }
  return sum / predicted.length;
}
