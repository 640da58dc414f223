import type { Flight } from './ball-flights.ts';
import { ahead } from './goal-end.ts';
import { apartM, type ImagePerson, type Look } from './image-play.ts';
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

/** The ball behind the last man by more than this has passed him. */
const PASSED_M = 2.5;
/** A net stops the ball within this of the line. */
const NET_DEPTH_M = 7;
const NET_SPEED_MPS = 4;
/** What happens later belongs to another moment. */
const AFTERMATH_SEC = 1.6;

export function endingOf(attempt: ShotAttempt, looks: readonly Look[], settings: ImageRuleSettings): ShotEnding {
  const { flight, end, lastMan } = attempt;
  let keeper: ImagePerson | null = null;
  let nearestM: number | null = null;
  let nearestSec = flight.to.ptsSec;
  let furthestM = -Infinity;
  for (const look of looksWithin(looks, flight.from, flight.to.ptsSec + AFTERMATH_SEC)) {
    const guard: ImagePerson | null = look.people.find((person) => person.trackId === lastMan.person.trackId) ?? keeper;
    if (guard === null || look.ball === null || look.ball.isBridged) continue;
    keeper = guard;
    const metres = apartM(guard.feetM, look.ball.atM);
    if (nearestM === null || metres < nearestM) {
      nearestM = metres;
      nearestSec = look.ptsSec;
    }
    furthestM = Math.max(furthestM, ahead(look.ball.atM, guard.feetM, end));
  }
  const kind = kindOf(furthestM, nearestM, lateSpeedMps(looks, flight), settings);
  return { kind, atSec: nearestSec, keeper, nearestM };
}

function kindOf(
  furthestM: number,
  nearestM: number | null,
  lateMps: number | null,
  settings: ImageRuleSettings,
): ShotEnding['kind'] {
  if (furthestM > PASSED_M) {
    const isCaught = lateMps !== null && lateMps <= NET_SPEED_MPS && furthestM <= NET_DEPTH_M;
    return isCaught ? 'in_net' : 'past';
  }
  return nearestM !== null && nearestM <= settings.keeper.reachM ? 'stopped' : 'unknown';
}

/** Speed of the ball once its flight is over; null when it is not seen again. */
function lateSpeedMps(looks: readonly Look[], flight: Flight): number | null {
  const later = looksWithin(looks, flight.to, flight.to.ptsSec + AFTERMATH_SEC).filter(
    (look) => look.ball && !look.ball.isBridged,
  );
  const [first] = later;
  const last = later.at(-1);
  if (!first?.ball || !last?.ball || last.ptsSec - first.ptsSec < 0.3) return null;
  return apartM(first.ball.atM, last.ball.atM) / (last.ptsSec - first.ptsSec);
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
