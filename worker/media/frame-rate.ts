import { type FrameRate, framesPerSecond, parseFrameRate } from '../../lib/domain/time.ts';

/** A gap that differs from the usual one by more than this is a change of pace, not the rounding of a millisecond clock. */
const MIN_DEVIATION_SEC = 0.0015;
const DEVIATION_PART = 0.1;
/** A few uneven gaps (a dropped frame, the last one) do not make a variable rate. */
const UNEVEN_PART = 0.01;
/** How far a stated rate may lie from the measured one and still be believed. */
const RATE_TOLERANCE = 0.005;

/**
 * The rate that the frames really have, as an exact fraction where the file states a matching one.
 * @param framePtsSec  rising presentation times
 * @param stated       FFprobe's r_frame_rate and avg_frame_rate
 */
export function measureFrameRate(
  framePtsSec: Float64Array,
  stated: readonly (string | undefined)[],
): { frameRate: FrameRate; isVariableFrameRate: boolean } {
  const claims = stated.map(parseFrameRate).filter((rate) => rate !== null);
  const gapsSec = Float64Array.from(framePtsSec.subarray(1), (ptsSec, index) => ptsSec - (framePtsSec[index] ?? 0));
  const spanSec = gapsSec.reduce((sum, gap) => sum + gap, 0);
  if (spanSec <= 0) return { frameRate: claims[0] ?? { num: 25, den: 1 }, isVariableFrameRate: false };

  const medianSec = gapsSec.toSorted()[gapsSec.length >> 1] ?? 0;
  const allowedSec = Math.max(MIN_DEVIATION_SEC, medianSec * DEVIATION_PART);
  const uneven = gapsSec.filter((gap) => Math.abs(gap - medianSec) > allowedSec);
  const isVariableFrameRate = uneven.length > gapsSec.length * UNEVEN_PART;
  const evenSec = gapsSec.filter((gap) => Math.abs(gap - medianSec) <= allowedSec);
  const meanGapSec = isVariableFrameRate
    ? spanSec / gapsSec.length
    : evenSec.reduce((sum, gap) => sum + gap, 0) / evenSec.length;
  const measured = 1 / meanGapSec;
  const believed = claims.find((rate) => Math.abs(framesPerSecond(rate) / measured - 1) < RATE_TOLERANCE);
  return { frameRate: believed ?? { num: Math.round(measured * 1000), den: 1000 }, isVariableFrameRate };
}
