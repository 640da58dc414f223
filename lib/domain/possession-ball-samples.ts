import type { PlayFrame } from './play.ts';

/** The ball where it was really seen, in metres. */
export type BallSample = {
  readonly frameIndex: number;
  readonly sec: number;
  readonly x: number;
  readonly y: number;
  readonly heightM: number | null;
  /** Counts up wherever the ball cannot be followed from the sample before: a cut, a hole in time, a jump. */
  readonly stretch: number;
};

export type BallSampleSettings = {
  /** A ball unseen for longer (seconds) may have been touched meanwhile. */
  readonly maxGapSec: number;
  /** Faster than any kick (metres a second): the ball was carried off, or this is another ball. */
  readonly maxSpeedMps: number;
  /** Places are off by this (metres) when telling a jump from a kick. */
  readonly jumpSlackM: number;
};

export const DEFAULT_BALL_SAMPLE_SETTINGS: BallSampleSettings = { maxGapSec: 0.75, maxSpeedMps: 45, jumpSlackM: 0.25 };

/** The ball of every frame that saw it, with the stretches over which it can be followed. */
export function collectSamples(frames: readonly PlayFrame[], settings: BallSampleSettings): BallSample[] {
  const samples: BallSample[] = [];
  let stretch = 0;
  let sceneId: number | null = null;
  frames.forEach((frame, frameIndex) => {
    const place = frame.ball?.pitchXyM;
    if (!place) return;
    const before = samples.at(-1);
    if (before) {
      const stepSec = frame.ptsSec - before.sec;
      const stepM = Math.hypot(place[0] - before.x, place[1] - before.y);
      const isTorn = stepSec > settings.maxGapSec || stepM > settings.maxSpeedMps * stepSec + settings.jumpSlackM;
      if (isTorn || frame.sceneId !== sceneId) stretch += 1;
    }
    sceneId = frame.sceneId;
    samples.push({
      frameIndex,
      sec: frame.ptsSec,
      x: place[0],
      y: place[1],
      heightM: frame.ball?.heightM ?? null,
      stretch,
    });
  });
  return dropLoners(samples);
}

/** A single sample far from its neighbours, which agree with one another, is a false ball. */
function dropLoners(samples: readonly BallSample[]): BallSample[] {
  const kept: BallSample[] = [];
  let removed = 0;
  samples.forEach((sample, index) => {
    const before = kept.at(-1);
    const after = samples[index + 1];
    const isAlone =
      before !== undefined &&
      after !== undefined &&
      sample.stretch === before.stretch + removed + 1 &&
      after.stretch === sample.stretch + 1 &&
      after.sec - before.sec < 0.6 &&
      Math.hypot(after.x - before.x, after.y - before.y) < 3;
    if (isAlone) removed += 2;
    else kept.push(removed === 0 ? sample : { ...sample, stretch: sample.stretch - removed });
  });
  return kept;
}

/** Mean velocity (metres a second) from a sample over the window in the direction; null at the end of a stretch. */
export function velocityOver(
  samples: readonly BallSample[],
  index: number,
  direction: -1 | 1,
  windowSec: number,
): readonly [number, number] | null {
  const from = samples[index];
  if (!from) return null;
  let far: BallSample | null = null;
  for (let near = index + direction; ; near += direction) {
    const other = samples[near];
    if (!other || other.stretch !== from.stretch) break;
    if (far && Math.abs(other.sec - from.sec) > windowSec + 0.01) break;
    far = other;
  }
  if (!far) return null;
  const sec = far.sec - from.sec;
  return [(far.x - from.x) / sec, (far.y - from.y) / sec];
}

/** Standard deviation (metres, per axis) of the noise of positions, from how much the path bends from sample to sample. */
export function estimateNoise(samples: readonly BallSample[]): number {
  const bends: number[] = [];
  for (let index = 1; index + 1 < samples.length; index += 1) {
    const [a, b, c] = [samples[index - 1], samples[index], samples[index + 1]];
    if (!a || !b || !c || a.stretch !== c.stretch || Math.abs(c.sec - b.sec - (b.sec - a.sec)) > 0.02) continue;
    bends.push(Math.hypot(a.x - 2 * b.x + c.x, a.y - 2 * b.y + c.y));
  }
  bends.sort((a, b) => a - b);
  // The median length of a sum of noise with weights 1, -2, 1 in two dimensions is 2.88 deviations.
  return (bends[Math.floor(bends.length / 2)] ?? 0) / 2.88;
}
