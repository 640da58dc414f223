import type { Flight } from './ball-flights.ts';
import { restBeforeSec } from './ball-rest.ts';
import { ahead, type End, endOf, type LastMan, lastManAt, peopleBeyond } from './goal-end.ts';
import { apartM, type Look } from './image-play.ts';
import type { ImageRuleSettings } from './settings.ts';

/** A fast ball towards the last man of an end. */
export type ShotAttempt = {
  readonly flight: Flight;
  readonly end: End;
  readonly lastMan: LastMan;
  readonly distanceM: number;
  readonly asideM: number;
  readonly restSec: number;
  readonly peopleAfter: number;
  readonly setPiece: 'penalty' | 'free_kick' | null;
};

/** Shots among the flights: fast, sideways, at the last man, with few people left beyond; never by the keeper. */
export function findShotAttempts(
  looks: readonly Look[],
  flights: readonly Flight[],
  settings: ImageRuleSettings,
): ShotAttempt[] {
  const attempts: ShotAttempt[] = [];
  for (const flight of flights) {
    const attempt = toAttempt(looks, flight, settings);
    const before = attempts.at(-1);
    if (attempt === null) continue;
    if (before && flight.from.ptsSec - before.flight.from.ptsSec <= settings.shot.sameAttemptSec) continue;
    attempts.push(attempt);
  }
  return attempts;
}

function toAttempt(looks: readonly Look[], flight: Flight, settings: ImageRuleSettings): ShotAttempt | null {
  const { shot } = settings;
  const isFast = flight.peakMps >= shot.minPeakMps && flight.speedMps >= shot.minSpeedMps;
  if (!isFast || flight.lengthM < shot.minLengthM || Math.abs(flight.rightward) < shot.minSideways) return null;
  if (flight.kicker === null || flight.kicker.role === 'goalkeeper') return null;

  const end = endOf(flight.rightward);
  const lastMan = lastManOf(flight, end);
  if (lastMan === null || lastMan.person.trackId === flight.kicker.trackId) return null;
  const distanceM = ahead(lastMan.person.feetM, flight.fromM, end);
  if (distanceM < 0 || distanceM > shot.maxDistanceM) return null;
  const asideM = Math.abs(missM(flight, lastMan, distanceM));
  if (asideM > shot.maxAsideM) return null;

  const restSec = restBeforeSec(looks, flight.from, flight.fromM, settings.rest);
  const isPlaced = restSec >= settings.rest.minSec;
  const peopleBefore = peopleBeyond(flight.from, flight.fromM, end).length;
  if (peopleBefore > (isPlaced ? shot.maxPeopleBeforeFreeKick : shot.maxPeopleBefore)) return null;
  const peopleAfter = peopleBeyond(flight.to, flight.toM, end).length;
  const shortM = ahead(lastMan.person.feetM, flight.toM, end);
  if (peopleAfter > (isPlaced ? shot.maxPeopleAfterFreeKick : shot.maxPeopleAfter)) return null;
  if (shortM > (isPlaced ? shot.maxShortOfLastFreeKickM : shot.maxShortOfLastM)) return null;
  const setPiece = isPlaced
    ? isPenalty(flight, lastMan, distanceM, peopleBefore, settings)
      ? 'penalty'
      : 'free_kick'
    : null;
  return { flight, end, lastMan, distanceM, asideM, restSec, peopleAfter, setPiece };
}

/** A goalkeeper who comes into the picture while the ball flies is who guards the goal, not whoever stood last at the strike. */
function lastManOf({ from, to }: Flight, end: End): LastMan | null {
  const [atStrike, atEnd] = [lastManAt(from, end), lastManAt(to, end)];
  return atEnd?.isKeeper && !atStrike?.isKeeper ? atEnd : (atStrike ?? atEnd);
}

/** How far over or under the middle of the last man's reach the line of the ball passes him, in the upright plane, metres. */
function missM(flight: Flight, lastMan: LastMan, distanceM: number): number {
  const slope = (flight.toM[1] - flight.fromM[1]) / Math.max(1, Math.abs(flight.toM[0] - flight.fromM[0]));
  return flight.fromM[1] + slope * distanceM - (lastMan.person.feetPlaneM[1] - MIDDLE_OF_REACH_M);
}

const MIDDLE_OF_REACH_M = 1.2;

/** Kicker and keeper in front of everyone, and nobody near the ball; a double box or a badly placed one is forgiven. */
function isPenalty(
  flight: Flight,
  lastMan: LastMan,
  distanceM: number,
  peopleBefore: number,
  { penalty }: ImageRuleSettings,
): boolean {
  const ballM = flight.from.ball?.groundM;
  if (ballM === undefined || distanceM < penalty.distanceM[0] || distanceM > penalty.distanceM[1]) return false;
  if (peopleBefore > penalty.maxPeopleBefore) return false;
  const near = flight.from.people.filter(
    (person) =>
      person.role !== 'referee' &&
      person.trackId !== flight.kicker?.trackId &&
      person.trackId !== lastMan.person.trackId &&
      apartM(person.feetM, ballM) <= penalty.clearM,
  );
  return near.length <= penalty.maxPeopleNear;
}
