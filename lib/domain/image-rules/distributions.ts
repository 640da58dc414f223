import type { EventCandidate } from '../event.ts';
import { type Flight, nearestPerson } from './ball-flights.ts';
import { restBeforeSec } from './ball-rest.ts';
import { ahead, type End, endOf, peopleBeyond } from './goal-end.ts';
import { apartM, type Look } from './image-play.ts';
import { rounded } from './rounded.ts';
import type { ImageRuleSettings } from './settings.ts';
import { looksWithin } from './shot-endings.ts';

export type Distribution = {
  readonly flight: Flight;
  readonly event: EventCandidate;
  /** The ball lay still before: it was put down. */
  readonly isPlaced: boolean;
};

/**
 * The keeper plays the ball out. Two ways to know it:
 * - a known goalkeeper sends it away from his goal (short or long, a goal kick when it lay still);
 * - the last man of an end kicks a ball that lay still, with nobody near: a goal kick, whoever takes it.
 */
export function findDistributions(
  looks: readonly Look[],
  flights: readonly Flight[],
  settings: ImageRuleSettings,
): Distribution[] {
  const found: Distribution[] = [];
  for (const flight of flights) {
    const kick = distributionOf(looks, flight, settings);
    const last = found.at(-1)?.event;
    if (kick === null) continue;
    const isSoon = last !== undefined && kick.event.keySec - last.keySec <= settings.distribution.followSec;
    // Soon after another it is the rest of that flight, unless the ball was put down for it: then that was how it got there.
    if (isSoon && !kick.isPlaced) continue;
    if (isSoon) found.pop();
    found.push(kick);
  }
  return found;
}

function distributionOf(looks: readonly Look[], flight: Flight, settings: ImageRuleSettings): Distribution | null {
  const { distribution } = settings;
  const kicker = flight.kicker;
  if (kicker === null || flight.peakMps < distribution.minSpeedMps) return null;
  const away = endOf(flight.rightward);
  const home: End = away === 1 ? -1 : 1;
  const peopleBehind = peopleBeyond(flight.from, flight.fromM, home).filter(
    (person) => person.trackId !== kicker.trackId,
  );
  if (peopleBehind.length > distribution.maxPeopleBehind) return null;

  const restSec = restBeforeSec(looks, flight.from, flight.fromM, settings.rest);
  const isPlaced = restSec >= settings.rest.minSec;
  const isKeeper = kicker.role === 'goalkeeper';
  const isGoalKick = isPlaced && isAlone(flight, distribution) && flight.peakMps >= settings.shot.minPeakMps;
  if (!isKeeper && !isGoalKick) return null;

  const lengthM = reachM(looks, flight, away, distribution.followSec);
  if (!isGoalKick && lengthM < distribution.minLengthM) return null;
  const isLong = lengthM >= distribution.longM;
  const event: EventCandidate = {
    type: isGoalKick ? 'goal_kick' : isLong ? 'distribution_long' : 'distribution_short',
    startSec: Math.max(0, flight.from.ptsSec - 1.5),
    keySec: flight.from.ptsSec,
    endSec: flight.to.ptsSec + 1,
    confidence: rounded(isKeeper ? (isGoalKick ? 0.65 : 0.5) : 0.45),
    team: null,
    playerTrackId: kicker.trackId,
    outcome: isLong ? 'long' : 'short',
    evidence: {
      lengthM: rounded(lengthM),
      speedMps: rounded(flight.speedMps),
      ballAtRestBeforeSec: rounded(restSec),
      isKeeperKnown: isKeeper,
      peopleBehindBall: peopleBehind.length,
    },
  };
  return { flight, event, isPlaced };
}

/** Everybody keeps away from a goal kick, and only few are in the picture at all; at a corner the box is full. */
function isAlone(
  flight: Flight,
  { clearM, maxPeopleNear, crowdM, maxCrowd }: ImageRuleSettings['distribution'],
): boolean {
  const ballM = flight.from.ball?.groundM;
  if (ballM === undefined) return false;
  const within = (metres: number) =>
    flight.from.people.filter((person) => person.role !== 'referee' && apartM(person.feetM, ballM) <= metres).length;
  return within(clearM) <= maxPeopleNear && within(crowdM) <= maxCrowd;
}

/** A ball this near somebody's feet is his. */
const RECEIVED_M = 1.5;

/** How far the ball gets from the kick, following it past looks in which it is not seen. */
function reachM(looks: readonly Look[], flight: Flight, away: End, followSec: number): number {
  let furthestM = flight.lengthM;
  for (const look of looksWithin(looks, flight.to, flight.from.ptsSec + followSec)) {
    if (look.ball === null || look.ball.isBridged) continue;
    const receiver = nearestPerson(look);
    const isReceived =
      receiver !== null && receiver.metres <= RECEIVED_M && receiver.person.trackId !== flight.kicker?.trackId;
    if (isReceived && furthestM > flight.lengthM) break;
    const forwardM = ahead(look.ball.planeM, flight.fromM, away);
    if (forwardM < furthestM - 5) break;
    furthestM = Math.max(furthestM, forwardM);
  }
  return furthestM;
}
