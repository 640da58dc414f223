/*
 * Which source frame stands in which place when a video is sampled at a steady rate.
 * FFmpeg's `fps` filter gives pictures without saying where they came from; its rule is simple and repeated here,
 * so that every picture gets the number and the time of the frame it really shows.
 */

/** Frames [firstFrame, endFrame) of a video, and the cut that gives FFmpeg exactly these. Seconds of presentation time. */
export type FrameSpan = {
  readonly firstFrame: number;
  readonly endFrame: number;
  /** Where to start reading: 0, or a little before the first frame, so that no rounding can lose it. */
  readonly seekSec: number;
  /** How much to read from there; null: to the end of the video. */
  readonly readSec: number | null;
};

/**
 * The frames shown in [startSec, endSec).
 * @param framePtsSec  rising presentation times
 * @returns null when no frame lies in between
 */
export function frameSpan(framePtsSec: Float64Array, startSec: number, endSec: number): FrameSpan | null {
  const firstFrame = firstFrameAtOrAfter(framePtsSec, startSec);
  const endFrame = firstFrameAtOrAfter(framePtsSec, endSec);
  const firstSec = framePtsSec[firstFrame];
  const lastSec = framePtsSec[endFrame - 1];
  if (endFrame <= firstFrame || firstSec === undefined || lastSec === undefined) return null;
  const beforeSec = framePtsSec[firstFrame - 1];
  const afterSec = framePtsSec[endFrame];
  // A quarter of a frame before it: no rounding can lose it, nor let the one before in.
  const seekSec = beforeSec === undefined ? 0 : roundMicros(firstSec - (firstSec - beforeSec) / 4);
  const readSec = afterSec === undefined ? null : roundMicros((lastSec + afterSec) / 2 - seekSec);
  return { firstFrame, endFrame, seekSec, readSec };
}

/** Two times nearer than this are the same; FFmpeg counts in ticks of at least 10 microseconds. */
const SAME_TIME_SEC = 1e-6;

/** Index of the first frame at or after a time; the number of frames when there is none. */
export function firstFrameAtOrAfter(framePtsSec: Float64Array, sec: number): number {
  let low = 0;
  let high = framePtsSec.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((framePtsSec[middle] ?? 0) < sec - SAME_TIME_SEC) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The frame of a span that is shown nearest to a time. */
export function nearestFrame(framePtsSec: Float64Array, span: FrameSpan, sec: number): number {
  const after = firstFrameAtOrAfter(framePtsSec, sec);
  const isBeforeNearer =
    sec - (framePtsSec[after - 1] ?? Number.NEGATIVE_INFINITY) < (framePtsSec[after] ?? Infinity) - sec;
  const nearest = isBeforeNearer ? after - 1 : after;
  return Math.min(span.endFrame - 1, Math.max(span.firstFrame, nearest));
}

/**
 * The rule of `fps=N` (round near): every frame is moved to the nearest slot, k / N after the first frame, and a slot shows the last frame
 * that was moved to it or to an earlier one.
 * Endless at the last frame: the filter itself decides when to stop. `sampleFps` null: no filter, every frame of the span.
 */
export function* sampledFrames(
  framePtsSec: Float64Array,
  span: FrameSpan,
  sampleFps: number | null,
): Generator<number, void> {
  if (sampleFps === null) {
    for (let frame = span.firstFrame; frame < span.endFrame; frame += 1) yield frame;
    return;
  }
  yield* framesOfSlots(framePtsSec, span, sampleFps);
}

function* framesOfSlots(framePtsSec: Float64Array, span: FrameSpan, sampleFps: number): Generator<number, never> {
  const firstSec = framePtsSec[span.firstFrame] ?? 0;
  const slotOf = (frame: number) => nearestSlot((framePtsSec[frame] ?? 0) - firstSec, sampleFps);
  let frame = span.firstFrame;
  for (let slot = slotOf(frame); ; slot += 1) {
    while (frame + 1 < span.endFrame && slotOf(frame + 1) <= slot) frame += 1;
    yield frame;
  }
}

/** Halves go up, as FFmpeg counts in whole ticks; the allowance keeps our fractions from ending a hair below a half. */
function nearestSlot(sec: number, sampleFps: number): number {
  return Math.floor(sec * sampleFps + 0.5 + SAME_TIME_SEC);
}

function roundMicros(sec: number): number {
  return Math.round(sec * 1e6) / 1e6;
}
