import { ahead } from './goal-end.ts';
import { ballToPersonM, type ImagePerson, type Look } from './image-play.ts';
import type { ImageRuleSettings } from './settings.ts';
import type { ShotAttempt } from './shot-attempts.ts';

/**
 * How an attempt ended, as far as boxes tell:
 * - `stopped`: the ball came to the last man and did not pass him;
 * - `in_net`: it passed him and came to rest just behind;
 * - `past`: it passed him and went on;
 * - `unknown`: it was lost from sight on the way.
 */
export type ShotEnding = {
  readonly kind: 'stopped' | 'in_net' | 'past' | 'unknown';
  readonly atSec: number;
  readonly keeper: ImagePerson | null;
  /** Nearest the ball came to the last man, metres. */
  readonly nearestM: number | null;
};

/** The ball behind the last man by more than this has passed him; less is the error of a dive. */
const PASSED_M = 3;
/** A net stops the ball within this of him. */
const NET_DEPTH_M = 9;
const NET_SPEED_MPS = 6;
/** A ball that comes back faster than a net throws it was parried, by him or the post. */
const PARRIED_MPS = 9;
/** What happens later belongs to another moment. */
const AFTERMATH_SEC = 2.2;

/** The ball comes this much later (seconds) than its speed says at most: what it does then is no longer the shot. */
const LATE_SEC = 1.5;
/** Eleven metres take no ball longer (seconds) that is struck at all: later it lies beside the goalkeeper, in the net as well as not. */
const PENALTY_SEC = 1;

/** Unseen for longer, it may have been in the net meanwhile. */
const LOST_SEC = 1;

/** The ball seen from the last man: how far beyond him it is, and how near. */
type Sample = { readonly ptsSec: number; readonly beyondM: number; readonly nearM: number };

export function endingOf(attempt: ShotAttempt, looks: readonly Look[], settings: ImageRuleSettings): ShotEnding {
  let keeper: ImagePerson | null = null;
  const samples: Sample[] = [];
  for (const look of looksWithin(looks, attempt.flight.from, attempt.flight.to.ptsSec + AFTERMATH_SEC)) {
    const guard: ImagePerson | null =
      look.people.find(({ trackId }) => trackId === attempt.lastMan.person.trackId) ?? keeper;
    if (guard === null || look.ball === null || look.ball.isBridged) continue;
    keeper = guard;
    const beyondM = ahead(look.ball.planeM, guard.feetPlaneM, attempt.end);
    samples.push({ ptsSec: look.ptsSec, beyondM, nearM: ballToPersonM(look.ball, guard) });
  }
  const nearest = samples.reduce<Sample | null>(
    (best, one) => (best === null || one.nearM < best.nearM ? one : best),
    null,
  );
  return {
    kind: kindOf(samples, nearest, attempt, settings),
    atSec: nearest?.ptsSec ?? attempt.flight.to.ptsSec,
    keeper,
    nearestM: nearest?.nearM ?? null,
  };
}

function kindOf(
  samples: readonly Sample[],
  nearest: Sample | null,
  attempt: ShotAttempt,
  settings: ImageRuleSettings,
): ShotEnding['kind'] {
  const { flight } = attempt;
  if (nearest === null || nearest.ptsSec > flight.from.ptsSec + latestArrivalSec(attempt)) return 'unknown';
  // Last seen in full flight, and not in his arms: nobody saw it stopped.
  const next = samples[samples.indexOf(nearest) + 1];
  const isLost = next === undefined || next.ptsSec - nearest.ptsSec > LOST_SEC;
  const isLostInFlight = isLost && nearest.ptsSec <= flight.to.ptsSec;
  if (isLostInFlight && nearest.nearM > settings.keeper.reachM / 2) return 'unknown';
  const furthest = samples.reduce((best, one) => (one.beyondM > best.beyondM ? one : best));
  if (furthest.beyondM <= PASSED_M) return nearest.nearM <= settings.keeper.reachM ? 'stopped' : 'unknown';
  const after = samples.filter((one) => one.ptsSec >= furthest.ptsSec);
  const backMps = fastestBackMps(after);
  if (furthest.beyondM <= NET_DEPTH_M && backMps !== null) {
    if (backMps >= PARRIED_MPS) return 'stopped';
    if (backMps <= NET_SPEED_MPS) return 'in_net';
  }
  return 'past';
}

function latestArrivalSec({ flight, distanceM, setPiece }: ShotAttempt): number {
  const latestSec = distanceM / flight.speedMps + LATE_SEC;
  return setPiece === 'penalty' ? Math.min(PENALTY_SEC, latestSec) : latestSec;
}

/** How fast the ball comes back from its furthest point, m/s; null when it is not seen for long enough. */
function fastestBackMps(after: readonly Sample[]): number | null {
  const [first] = after;
  const last = after.at(-1);
  if (!first || !last || last.ptsSec - first.ptsSec < 0.3) return null;
  let fastest = 0;
  after.slice(1).forEach((one, index) => {
    const before = after[index];
    if (before) fastest = Math.max(fastest, (before.beyondM - one.beyondM) / (one.ptsSec - before.ptsSec));
  });
  return fastest;
}

/** Looks of the same scene from one look to a time, in order. */
export function looksWithin(looks: readonly Look[], from: Look, untilSec: number): Look[] {
  const within: Look[] = [];
  for (let index = from.index; index < looks.length; index++) {
    const look = looks[index];
    if (look === undefined || look.sceneId !== from.sceneId || look.ptsSec > untilSec) break;
    within.push(look);
  }
  return within;
}
