import { PITCH_LENGTH_M, PITCH_WIDTH_M } from './football.ts';
import type { BallPath, Flight } from './possession-ball-path.ts';
import type { BallSample } from './possession-ball-samples.ts';

export const REST_PLACES = [
  'goal_area',
  'penalty_spot',
  'corner',
  'centre',
  'touchline',
  'behind_line',
  'field',
] as const;
export type RestPlace = (typeof REST_PLACES)[number];

/** The ball lying still: what a restart begins with. */
export type Rest = {
  readonly startSec: number;
  readonly endSec: number;
  readonly atM: readonly [number, number];
  readonly place: RestPlace;
  /** Positions in `BallPath.samples`. */
  readonly first: number;
  readonly last: number;
  /** The kick that ended it; null when the ball was out of sight then. */
  readonly launch: Flight | null;
};

export type RestSettings = {
  /** The ball stays within this circle (metres) plus three deviations of noise. */
  readonly radiusM: number;
  readonly minSec: number;
  /** Unseen for longer (seconds) than this, a rest is not taken to go on. */
  readonly maxGapSec: number;
  /** Slack (metres) when telling which spot of the pitch it is. */
  readonly slackM: number;
};

export const DEFAULT_REST_SETTINGS: RestSettings = { radiusM: 0.35, minSec: 0.6, maxGapSec: 3, slackM: 1.3 };

/** All rests of the ball, in order. */
export function findRests(path: BallPath, settings: RestSettings = DEFAULT_REST_SETTINGS): Rest[] {
  const { samples } = path;
  const radiusM = settings.radiusM + 3 * path.noiseM;
  const launchOf = new Map(path.flights.map((flight) => [flight.first, flight]));
  const rests: Rest[] = [];
  let first = 0;
  while (first < samples.length) {
    const start = samples[first];
    if (!start) break;
    let [sumX, sumY, last] = [start.x, start.y, first];
    for (let index = first + 1; ; index += 1) {
      const sample = samples[index];
      const before = samples[index - 1];
      if (!sample || !before || sample.sec - before.sec > settings.maxGapSec) break;
      const count = index - first;
      if (Math.hypot(sample.x - sumX / count, sample.y - sumY / count) > radiusM) break;
      sumX += sample.x;
      sumY += sample.y;
      last = index;
    }
    const end = samples[last] ?? start;
    if (end.sec - start.sec < settings.minSec) {
      first += 1;
      continue;
    }
    const count = last - first + 1;
    const atM = [sumX / count, sumY / count] as const;
    rests.push({
      startSec: start.sec,
      endSec: end.sec,
      atM,
      place: placeOf(atM, settings.slackM),
      first,
      last,
      launch: launchAt(samples, launchOf, last),
    });
    first = last + 1;
  }
  return rests;
}

/** The kick that began at the end of a rest or right beside it, before any cut. */
function launchAt(samples: readonly BallSample[], launchOf: ReadonlyMap<number, Flight>, last: number): Flight | null {
  for (const index of [last, last - 1, last + 1]) {
    const flight = launchOf.get(index);
    if (flight && samples[index]?.stretch === samples[last]?.stretch) return flight;
  }
  return null;
}

/** Which spot of the pitch a resting ball lies on, by the markings of the laws of the game. */
export function placeOf(atM: readonly [number, number], slackM: number): RestPlace {
  const depthM = Math.min(atM[0], PITCH_LENGTH_M - atM[0]);
  const lateralM = Math.abs(atM[1] - PITCH_WIDTH_M / 2);
  if (depthM < -0.3) return 'behind_line';
  if (depthM < slackM + 0.7 && PITCH_WIDTH_M / 2 - lateralM < slackM + 0.7) return 'corner';
  if (Math.abs(lateralM - PITCH_WIDTH_M / 2) < slackM) return 'touchline';
  if (depthM < 5.5 + slackM && lateralM < 9.16 + slackM) return 'goal_area';
  if (Math.abs(depthM - 11) < slackM && lateralM < slackM) return 'penalty_spot';
  if (Math.hypot(atM[0] - PITCH_LENGTH_M / 2, lateralM) < slackM) return 'centre';
  return 'field';
}
