import type { Team } from '../event.ts';
import { defenderOf, flightsBetween, type NearPerson, nearestPerson, type Play, sampleAt } from '../possession.ts';
import type { Flight } from '../possession-ball-path.ts';
import { distanceToGoal, GOAL_ENDS, type GoalEnd, viewFrom } from './goal-frame.ts';
import type { Ground } from './rule.ts';
import { endOfAttempt, type ShotEnding } from './shot-endings.ts';

/** A strike at goal: what shots, saves and one-on-ones are told from. */
export type ShotAttempt = {
  readonly end: GoalEnd;
  readonly flight: Flight;
  readonly strikeSec: number;
  readonly team: Team;
  readonly striker: NearPerson | null;
  readonly distanceM: number;
  readonly ending: ShotEnding;
  /** Where the ball crossed the goal line or would have: metres from the goal's middle. */
  readonly crossingM: number;
  /** Height there, metres; null where heights are not known. */
  readonly crossingHeightM: number | null;
};

export type ShotSettings = {
  /** Slower balls towards goal (metres a second) are passes and back-passes. */
  readonly minSpeedMps: number;
  /** Farther strikes (metres) are crosses and clearances. */
  readonly maxDistanceM: number;
  /** Part of the speed that must point at the goal line: below, it is a cross or a cut-back. */
  readonly minApproachPart: number;
  /** A ball that would pass farther than this (metres) outside a post was not meant for the goal. */
  readonly maxWideM: number;
  /** A ball that takes longer (seconds) to the line is no strike. */
  readonly maxArrivalSec: number;
  /** Whoever struck the ball stood within this of it (metres). */
  readonly strikerReachM: number;
  /** An opponent nearer than the striker by this (metres) played it instead. */
  readonly opponentLeadM: number;
  /** A longer way (metres) free before it ended tells a strike from a touch in a crowd. */
  readonly minTravelM: number;
};

export const DEFAULT_SHOT_SETTINGS: ShotSettings = {
  minSpeedMps: 9,
  maxDistanceM: 38,
  minApproachPart: 0.3,
  maxWideM: 3,
  maxArrivalSec: 1.8,
  strikerReachM: 2.2,
  opponentLeadM: 0.6,
  minTravelM: 0.8,
};

/** All strikes at either goal, in order of time. */
export function findShotAttempts(
  play: Play,
  ground: Ground,
  settings: ShotSettings = DEFAULT_SHOT_SETTINGS,
): ShotAttempt[] {
  const attempts: ShotAttempt[] = [];
  for (const flight of play.path.flights) {
    if (flight.speedMps < settings.minSpeedMps) continue;
    for (const end of GOAL_ENDS) {
      const attempt = readAttempt(play, flight, end, ground, settings);
      if (attempt) attempts.push(attempt);
    }
  }
  return attempts;
}

function readAttempt(
  play: Play,
  flight: Flight,
  end: GoalEnd,
  ground: Ground,
  settings: ShotSettings,
): ShotAttempt | null {
  const from = viewFrom(end, flight.fromM);
  const approachMps = end === 0 ? -flight.velocityMps[0] : flight.velocityMps[0];
  if (from.depthM < 0 || approachMps < settings.minApproachPart * flight.speedMps) return null;
  const distanceM = distanceToGoal(end, flight.fromM);
  if (distanceM > settings.maxDistanceM || from.depthM / approachMps > settings.maxArrivalSec) return null;
  const crossing = projectCrossing(play, flight, end);
  if (Math.abs(crossing.lateralM) > ground.goalWidthM / 2 + settings.maxWideM) return null;
  if (Math.hypot(flight.toM[0] - flight.fromM[0], flight.toM[1] - flight.fromM[1]) < settings.minTravelM) return null;
  const striker = findStriker(play, flight, end, settings);
  if (striker === 'opponent') return null;
  const { frameIndex } = sampleAt(play, flight.first);
  const defender = defenderOf(play, end, frameIndex);
  const ending = endOfAttempt(play, flight, end, ground, defender);
  if (!ending) return null;
  return {
    end,
    flight,
    strikeSec: flight.startSec,
    team: defender === 'home' ? 'away' : 'home',
    striker,
    distanceM,
    ending,
    crossingM: crossing.lateralM,
    crossingHeightM: crossing.heightM,
  };
}

/** 'opponent' when the defending side played the ball: a clearance or a back-pass. */
function findStriker(play: Play, flight: Flight, end: GoalEnd, settings: ShotSettings): NearPerson | null | 'opponent' {
  const { frameIndex } = sampleAt(play, flight.first);
  const defender = defenderOf(play, end, frameIndex);
  const own = nearestPerson(
    play,
    frameIndex,
    flight.fromM,
    (person) => person.team !== null && person.team !== defender,
  );
  const opponent = nearestPerson(play, frameIndex, flight.fromM, (person) => person.team === defender);
  const isOwnNear = own !== null && own.distanceM <= settings.strikerReachM;
  if (opponent && opponent.distanceM <= settings.strikerReachM) {
    if (!isOwnNear || opponent.distanceM + settings.opponentLeadM < own.distanceM) return 'opponent';
  }
  return isOwnNear ? own : null;
}

/** Where the ball crosses the goal line if it goes on as it went; by what was seen where it did cross. */
function projectCrossing(
  play: Play,
  flight: Flight,
  end: GoalEnd,
): { readonly lateralM: number; readonly heightM: number | null } {
  const from = viewFrom(end, flight.fromM);
  let to = viewFrom(end, flight.toM);
  let last = flight.last;
  for (let index = flight.first + 1; index <= flight.last; index += 1) {
    const sample = sampleAt(play, index);
    const view = viewFrom(end, [sample.x, sample.y]);
    if (view.depthM > 0) continue;
    to = view;
    last = index;
    break;
  }
  const before = sampleAt(play, Math.max(flight.first, last - 3));
  const base = to.depthM <= 0 ? viewFrom(end, [before.x, before.y]) : from;
  const covered = base.depthM - to.depthM;
  const part = covered > 0.1 ? base.depthM / covered : 1;
  return {
    lateralM: base.lateralM + (to.lateralM - base.lateralM) * part,
    heightM: projectHeight(play, flight, end, last),
  };
}

const GRAVITY_MPS2 = 9.81;

function projectHeight(play: Play, flight: Flight, end: GoalEnd, last: number): number | null {
  const sample = sampleAt(play, last);
  const before = sampleAt(play, Math.max(flight.first, last - 2));
  if (sample.heightM === null || before.heightM === null || sample.sec <= before.sec) return sample.heightM;
  const [nearM, farM] = [viewFrom(end, [sample.x, sample.y]).depthM, viewFrom(end, [before.x, before.y]).depthM];
  const stepSec = sample.sec - before.sec;
  const approachMps = (farM - nearM) / stepSec;
  if (approachMps <= 0.5) return sample.heightM;
  const aheadSec = nearM / approachMps;
  const climbMps = (sample.heightM - before.heightM) / stepSec - (GRAVITY_MPS2 * stepSec) / 2;
  return Math.max(0, sample.heightM + climbMps * aheadSec - (GRAVITY_MPS2 * Math.max(0, aheadSec) ** 2) / 2);
}

/** Flights that begin within a time after another one ended: rebounds. */
export function reboundsOf(play: Play, flight: Flight, withinSec: number): readonly Flight[] {
  return flightsBetween(play, flight.endSec - 0.01, flight.endSec + withinSec);
}
