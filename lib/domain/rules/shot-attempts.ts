import type { Team } from '../event.ts';
import { defenderOf, type NearPerson, nearestPerson, type Play, reachAsSeenM, sampleAt } from '../possession.ts';
import { type Flight, launchVelocity } from '../possession-ball-path.ts';
import { distanceToGoal, GOAL_ENDS, type GoalEnd } from './goal-frame.ts';
import type { Ground } from './rule.ts';
import { DEFAULT_ENDING_RULES, type EndingRules, endOfAttempt, type ShotEnding } from './shot-endings.ts';
import { type Aim, type AimSettings, aimOf, DEFAULT_AIM_SETTINGS } from './strike-aim.ts';

/** A strike at goal: what shots, saves and one-on-ones are told from. */
export type ShotAttempt = {
  readonly end: GoalEnd;
  readonly flight: Flight;
  readonly strikeSec: number;
  readonly team: Team;
  readonly striker: NearPerson | null;
  /** The defending side touched it last: an own goal, or a tackle that went in. */
  readonly isPlayedByOpponent: boolean;
  /** A field player of the defending side turned it on its way. */
  readonly isDeflected: boolean;
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
  /** Along the line, only a ball that came this close (metres) to the goalkeeper was stopped by them. */
  readonly parallelReachM: number;
  /** Whoever struck the ball stood within this of it (metres). */
  readonly strikerReachM: number;
  /** An opponent nearer than the striker by this (metres) played it instead, */
  readonly opponentLeadM: number;
  /** unless it is faster than anyone plays towards the own goal (metres a second). */
  readonly ownGoalwardMps: number;
  /** A bend (degrees) with nobody within `bounceClearM` (metres) is a bounce, not a kick: the strike came before. */
  readonly bounceDeg: number;
  readonly bounceClearM: number;
  /** A longer way (metres) free before it ended tells a strike from a touch in a crowd. */
  readonly minTravelM: number;
};

export const DEFAULT_SHOT_SETTINGS: ShotSettings = {
  minSpeedMps: 9,
  parallelReachM: 1.2,
  strikerReachM: 2.2,
  opponentLeadM: 0.6,
  ownGoalwardMps: 12,
  bounceDeg: 15,
  bounceClearM: 1.6,
  minTravelM: 0.8,
};

/** Everything a strike at goal is told by. */
export type AttemptRules = EndingRules & { readonly shot: ShotSettings; readonly aim: AimSettings };

export const DEFAULT_ATTEMPT_RULES: AttemptRules = {
  ...DEFAULT_ENDING_RULES,
  shot: DEFAULT_SHOT_SETTINGS,
  aim: DEFAULT_AIM_SETTINGS,
};

/** All strikes at either goal, in order of time. */
export function findShotAttempts(
  play: Play,
  ground: Ground,
  rules: AttemptRules = DEFAULT_ATTEMPT_RULES,
): ShotAttempt[] {
  const attempts: ShotAttempt[] = [];
  const strikes = joinBounces(play, rules.shot);
  strikes.forEach((flight, index) => {
    if (flight.speedMps < rules.shot.minSpeedMps) return;
    for (const end of GOAL_ENDS) {
      const attempt = readAttempt(play, flight, end, ground, rules);
      if (attempt) attempts.push(followDeflection(play, attempt, strikes[index + 1], ground, rules));
    }
  });
  return attempts;
}

/** The flights of the ball with its bounces taken out: one flight from each touch to the next. */
function joinBounces(play: Play, settings: ShotSettings): Flight[] {
  const joined: Flight[] = [];
  for (const piece of play.path.flights) {
    const before = joined.at(-1);
    if (before && isBounce(play, before, piece, settings)) joined[joined.length - 1] = joinFlights(play, before, piece);
    else joined.push(piece);
  }
  return joined;
}

function readAttempt(
  play: Play,
  flight: Flight,
  end: GoalEnd,
  ground: Ground,
  rules: AttemptRules,
): ShotAttempt | null {
  const settings = rules.shot;
  const aim = aimOf(play, flight, end, ground, rules.aim);
  if (!aim) return null;
  if (Math.hypot(flight.toM[0] - flight.fromM[0], flight.toM[1] - flight.fromM[1]) < settings.minTravelM) return null;
  const striker = findStriker(play, flight, end, settings);
  const { frameIndex } = sampleAt(play, flight.first);
  const defender = defenderOf(play, end, frameIndex);
  const ending = endOfAttempt(play, flight, end, ground, defender, rules);
  if (!ending || !isEndOfStrike(aim, ending, settings)) return null;
  const { crossing } = aim;
  const distanceM = distanceToGoal(end, flight.fromM);
  if (striker === 'opponent' && ending.result !== 'goal') return null;
  return {
    end,
    flight,
    strikeSec: flight.startSec,
    team: defender === 'home' ? 'away' : 'home',
    striker: striker === 'opponent' ? null : striker,
    isPlayedByOpponent: striker === 'opponent',
    isDeflected: false,
    distanceM,
    ending,
    crossingM: crossing.lateralM,
    crossingHeightM: crossing.heightM,
  };
}

/** Along the line, a ball that the goalkeeper was not near to was a cross, whatever became of it next. */
function isEndOfStrike(aim: Aim, ending: ShotEnding, settings: ShotSettings): boolean {
  if (aim.kind === 'at_goal' || ending.result !== 'save') return true;
  return (ending.goalkeeperDistanceM ?? 0) <= settings.parallelReachM;
}

/** A blocked strike that goes on to the goal ends there, not at the block. */
function followDeflection(
  play: Play,
  attempt: ShotAttempt,
  next: Flight | undefined,
  ground: Ground,
  rules: AttemptRules,
): ShotAttempt {
  if (attempt.ending.result !== 'block' || !next || next.first !== attempt.flight.last) return attempt;
  const { end } = attempt;
  const aim = next.speedMps < rules.shot.minSpeedMps ? null : aimOf(play, next, end, ground, rules.aim);
  if (aim?.kind !== 'at_goal') return attempt;
  const { crossing } = aim;
  const { frameIndex } = sampleAt(play, next.first);
  const ending = endOfAttempt(play, next, end, ground, defenderOf(play, end, frameIndex), rules);
  if (!ending || ending.result === 'block') return attempt;
  const flight = {
    ...attempt.flight,
    last: next.last,
    endSec: next.endSec,
    toM: next.toM,
    isLostAtEnd: next.isLostAtEnd,
  };
  return {
    ...attempt,
    flight,
    ending,
    isDeflected: true,
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
  const reachM = reachAsSeenM(play, settings.strikerReachM);
  const isOwnNear = own !== null && own.distanceM <= reachM;
  if (opponent && opponent.distanceM <= reachM) {
    const isFast = flight.speedMps >= settings.ownGoalwardMps;
    const isNearer = !isOwnNear || opponent.distanceM + settings.opponentLeadM < own.distanceM;
    // In a picture one hides the other: in front of a keeper who comes out stands a striker that nobody sees.
    const mayHideStriker = isOwnNear || isToldByPicture(play, frameIndex);
    if (isNearer && !(isFast && mayHideStriker)) return 'opponent';
  }
  return isOwnNear ? own : null;
}

function isToldByPicture(play: Play, frameIndex: number): boolean {
  return Boolean(play.frames[frameIndex]?.camera);
}

/** A change of pace or a small bend with nobody near: the ball bounced, or noise bent its path. */
function isBounce(play: Play, before: Flight, piece: Flight, settings: ShotSettings): boolean {
  if (before.last !== piece.first || before.speedMps < 4) return false;
  const away = [before.toM[0] - before.fromM[0], before.toM[1] - before.fromM[1]] as const;
  const on = piece.velocityMps;
  const cosine = (away[0] * on[0] + away[1] * on[1]) / (Math.hypot(...away) * Math.hypot(...on) + 1e-9);
  if (cosine < Math.cos((settings.bounceDeg * Math.PI) / 180)) return false;
  const { frameIndex } = sampleAt(play, piece.first);
  const nearest = nearestPerson(play, frameIndex, piece.fromM, () => true, 1);
  return nearest !== null && nearest.distanceM > settings.bounceClearM;
}

/** Its launch is that of the whole: the first look after a kick may have come when the ball had hardly left. */
function joinFlights(play: Play, before: Flight, piece: Flight): Flight {
  const velocityMps = launchVelocity(play.path.samples, before.first, piece.last);
  const launch = { velocityMps, speedMps: Math.hypot(...velocityMps) };
  return {
    ...before,
    ...launch,
    last: piece.last,
    endSec: piece.endSec,
    toM: piece.toM,
    isLostAtEnd: piece.isLostAtEnd,
  };
}
