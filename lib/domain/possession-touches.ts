import { type BallSample, velocityOver } from './possession-ball-samples.ts';
import { distanceToLine, lineThrough } from './straight-line.ts';

export type TouchSettings = {
  /** Change of velocity (metres a second) that only a touch explains; grass takes less in a tenth of a second. */
  readonly touchDeltaMps: number;
  /** So many deviations of noise off the straight way of all the rest, one end of a flight belongs to another. */
  readonly offLineDeviations: number;
};

export const DEFAULT_TOUCH_SETTINGS: TouchSettings = { touchDeltaMps: 3.5, offLineDeviations: 5 };

/** Touches nearer than this part of the window hide one another. */
const RIVAL_PART = 0.75;

/**
 * Where the ball was touched: 1 at such a sample, 0 elsewhere.
 * @param windowSec seconds before and after a sample over which velocity is taken
 * @param noiseM standard deviation of places, metres per axis; 0 where they are clean
 */
export function markTouches(
  samples: readonly BallSample[],
  windowSec: number,
  noiseM: number,
  settings: TouchSettings = DEFAULT_TOUCH_SETTINGS,
): Uint8Array {
  // Noise of a second difference over the window, at about two and a half deviations.
  const noiseMps = (2.5 * noiseM * 2.45) / windowSec / Math.SQRT2;
  const touches = markBends(samples, windowSec, settings.touchDeltaMps + noiseMps);
  if (noiseM > 0) markHiddenTouches(samples, touches, windowSec * RIVAL_PART, settings.offLineDeviations * noiseM);
  return touches;
}

/** 1 where the ball's velocity before and after differ by more than the threshold, at the sharpest sample of each bend. */
function markBends(samples: readonly BallSample[], windowSec: number, thresholdMps: number): Uint8Array {
  const delta = new Float64Array(samples.length);
  samples.forEach((_, index) => {
    const before = velocityOver(samples, index, -1, windowSec);
    const after = velocityOver(samples, index, 1, windowSec);
    if (before && after) delta[index] = Math.hypot(after[0] - before[0], after[1] - before[1]);
  });
  const marks = new Uint8Array(samples.length);
  samples.forEach((sample, index) => {
    const value = delta[index] ?? 0;
    if (value < thresholdMps) return;
    for (const step of [-1, 1]) {
      for (let near = index + step; ; near += step) {
        const other = samples[near];
        if (!other || Math.abs(other.sec - sample.sec) > windowSec * RIVAL_PART || other.stretch !== sample.stretch)
          break;
        const rival = delta[near] ?? 0;
        if (rival > value || (rival === value && step < 0)) return;
      }
    }
    marks[index] = 1;
  });
  return marks;
}

/**
 * The sharper of two touches hides the one beside it: a strike that is blocked at once. A ball on its way goes straight, so where one end
 * of a flight is off the line of all its other looks, the other touch is at the look next to that end.
 */
function markHiddenTouches(
  samples: readonly BallSample[],
  touches: Uint8Array,
  hiddenSec: number,
  offLineM: number,
): void {
  const isOff = (end: number, from: number, until: number) => {
    const [place, next] = [samples[end], samples[end < from ? from : until]];
    if (!place || !next || Math.abs(next.sec - place.sec) > hiddenSec) return false;
    return distanceToLine(place, lineThrough(samples.slice(from, until + 1))) > offLineM;
  };
  let first = 0;
  for (let index = 1; index <= samples.length; index += 1) {
    const isTorn = samples[index]?.stretch !== samples[index - 1]?.stretch;
    if (!isTorn && !touches[index]) continue;
    const last = isTorn ? index - 1 : index;
    // Three looks have to agree, beside the two touches.
    if (last - first >= 4) {
      if (isOff(first, first + 1, last)) touches[first + 1] = 1;
      else if (!isTorn && isOff(last, first, last - 1)) touches[last - 1] = 1;
    }
    first = index;
  }
}
