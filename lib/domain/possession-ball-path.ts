import type { PlayFrame } from './play.ts';
import {
  type BallSample,
  type BallSampleSettings,
  collectSamples,
  DEFAULT_BALL_SAMPLE_SETTINGS,
  estimateNoise,
  velocityOver,
} from './possession-ball-samples.ts';
import { DEFAULT_TOUCH_SETTINGS, markTouches, type TouchSettings } from './possession-touches.ts';

/** The ball on its way between two changes of its motion (a kick, a touch, a stop), both ends included. */
export type Flight = {
  /** Positions in `BallPath.samples`. */
  readonly first: number;
  readonly last: number;
  readonly startSec: number;
  readonly endSec: number;
  readonly fromM: readonly [number, number];
  readonly toM: readonly [number, number];
  /** Metres a second at the launch. */
  readonly velocityMps: readonly [number, number];
  readonly speedMps: number;
  /** Speed (metres a second) of the ball just before. */
  readonly speedBeforeMps: number;
  /** true when the ball was lost from sight at the end, false when a touch or stop ended it. */
  readonly isLostAtEnd: boolean;
};

export type BallPath = {
  readonly samples: readonly BallSample[];
  readonly flights: readonly Flight[];
  /** Standard deviation (metres, per axis) of the position noise, estimated from the path itself. */
  readonly noiseM: number;
};

export type BallPathSettings = BallSampleSettings &
  TouchSettings & {
    /** Seconds before and after a sample over which velocity is taken when positions are clean; and when they are noisy. */
    readonly cleanWindowSec: number;
    readonly noisyWindowSec: number;
    /** Noise (metres) from which positions count as noisy. */
    readonly noisyFromM: number;
    /** Seconds over which the launch velocity is taken. */
    readonly launchSec: number;
  };

export const DEFAULT_BALL_PATH_SETTINGS: BallPathSettings = {
  ...DEFAULT_BALL_SAMPLE_SETTINGS,
  ...DEFAULT_TOUCH_SETTINGS,
  cleanWindowSec: 0.1,
  noisyWindowSec: 0.2,
  noisyFromM: 0.05,
  launchSec: 0.4,
};

/** Follows the ball: samples, the stretches over which they belong together, and the flights within. */
export function followBall(
  frames: readonly PlayFrame[],
  settings: BallPathSettings = DEFAULT_BALL_PATH_SETTINGS,
): BallPath {
  const samples = collectSamples(frames, settings);
  const noiseM = estimateNoise(samples);
  const isNoisy = noiseM > settings.noisyFromM;
  const windowSec = isNoisy ? settings.noisyWindowSec : settings.cleanWindowSec;
  const touches = markTouches(samples, windowSec, isNoisy ? noiseM : 0, settings);
  return { samples, flights: cutFlights(samples, touches, settings), noiseM };
}

function cutFlights(samples: readonly BallSample[], touches: Uint8Array, settings: BallPathSettings): Flight[] {
  const flights: Flight[] = [];
  let first = 0;
  for (let index = 1; index < samples.length; index += 1) {
    const isTorn = samples[index]?.stretch !== samples[index - 1]?.stretch;
    if (isTorn) {
      pushFlight(flights, samples, first, index - 1, true, settings);
      first = index;
    } else if (touches[index]) {
      pushFlight(flights, samples, first, index, false, settings);
      first = index;
    }
  }
  pushFlight(flights, samples, first, samples.length - 1, true, settings);
  return flights;
}

/** The fastest mean velocity (metres a second) from the first sample on, over at least the shorter window and at most the longer: a strike may end at once. */
export function launchVelocity(
  samples: readonly BallSample[],
  first: number,
  last: number,
  settings: BallPathSettings = DEFAULT_BALL_PATH_SETTINGS,
): readonly [number, number] {
  const from = samples[first];
  let best: readonly [number, number] = [0, 0];
  if (!from) return best;
  for (let index = first + 1; index <= last; index += 1) {
    const until = samples[index];
    if (!until) break;
    const sec = until.sec - from.sec;
    if (sec > settings.launchSec && index > first + 1) break;
    if (sec < settings.noisyWindowSec - 0.01 && index < last) continue;
    const velocity = [(until.x - from.x) / sec, (until.y - from.y) / sec] as const;
    if (Math.hypot(...velocity) > Math.hypot(...best)) best = velocity;
  }
  return best;
}

function pushFlight(
  flights: Flight[],
  samples: readonly BallSample[],
  first: number,
  last: number,
  isLostAtEnd: boolean,
  settings: BallPathSettings,
): void {
  const from = samples[first];
  const to = samples[last];
  if (!from || !to || last <= first) return;
  const velocityMps = launchVelocity(samples, first, last, settings);
  const before = velocityOver(samples, first, -1, settings.noisyWindowSec);
  flights.push({
    first,
    last,
    startSec: from.sec,
    endSec: to.sec,
    fromM: [from.x, from.y],
    toM: [to.x, to.y],
    velocityMps,
    speedMps: Math.hypot(velocityMps[0], velocityMps[1]),
    speedBeforeMps: before ? Math.hypot(before[0], before[1]) : 0,
    isLostAtEnd,
  });
}
