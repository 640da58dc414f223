import type { EventCandidate, Team } from '../event.ts';
import { familyOf } from '../event-family.ts';
import { PITCH_LENGTH_M } from '../football.ts';
import { isHalfBetween } from '../halves.ts';
import { defendedEnd, defenderOf, nearestPerson, type Play, sampleAt, sampleIndexAt } from '../possession.ts';
import type { BallSample } from '../possession-ball-samples.ts';
import { distanceToGoal, GOAL_ENDS, type GoalEnd, viewFrom } from './goal-frame.ts';
import { DEFAULT_KICK_OFF_SETTINGS, findKickOffs, type KickOff, type KickOffSettings } from './kick-offs.ts';
import { type Ground, round2, toConfidence } from './rule.ts';

const TEAMS: readonly Team[] = ['home', 'away'];

export type ByKickOffSettings = KickOffSettings & {
  /** The kick-off comes at most this long (seconds) after the goal. */
  readonly afterShotSec: number;
  /** A ball seen this far (metres) in the other half meanwhile was played on. */
  readonly otherHalfM: number;
  /** Play was out of sight for at least and at most this long (seconds) before the kick-off: longer, and nobody knows when the goal fell. */
  readonly minUnseenSec: number;
  readonly maxUnseenSec: number;
  /** An attack gets on towards the goal this fast (metres a second): a run with the ball, its passes and the strike together. */
  readonly attackMps: number;
  /** The goal fell at least this long (seconds) before the kick-off: everybody walks back first. */
  readonly walkBackSec: number;
  /** Whoever takes the kick-off stands within this of the ball (metres), */
  readonly takerReachM: number;
  /** and the others at least this far away (9.15 m by the laws). */
  readonly othersAwayM: number;
};

export const DEFAULT_BY_KICK_OFF_SETTINGS: ByKickOffSettings = {
  ...DEFAULT_KICK_OFF_SETTINGS,
  afterShotSec: 75,
  otherHalfM: 8,
  minUnseenSec: 3,
  maxUnseenSec: 15,
  attackMps: 8,
  walkBackSec: 5,
  takerReachM: 3,
  othersAwayM: 6,
};

/** A kick-off, the one before it, the last that was seen of play, and who kicks off. */
type Restart = {
  readonly sec: number;
  readonly fromSec: number;
  readonly seen: BallSample;
  /** null where it cannot be told. */
  readonly conceded: Team | null;
};

/**
 * Within a half there is one way to a kick-off, a goal by the side that does not take it (the laws of the game), and one goal between two of
 * them. Where none was found, the last strike before it was in, unless the ball was played on after it, by the goalkeeper or into the other half;
 * where there was no strike either, play was out of sight, and the goal fell then.
 * @param events in any order
 */
export function tellGoalsByKickOff(
  events: readonly EventCandidate[],
  play: Play,
  ground: Ground,
  settings: ByKickOffSettings = DEFAULT_BY_KICK_OFF_SETTINGS,
): EventCandidate[] {
  let told = inOrder(events);
  for (const restart of restartsOf(play, ground, settings)) {
    const between = told.filter(({ keySec }) => keySec > restart.fromSec && keySec < restart.sec);
    if (between.some(({ type, outcome }) => type === 'goal' || outcome === 'goal')) continue;
    const strike = lastStrike(between, restart, settings);
    if (strike && !wentOn(play, strike, restart, settings))
      told = told.flatMap((event) => (event === strike ? asGoal(event) : isStopOf(event, strike) ? [] : event));
    else told.push(...unseenGoal(play, restart, settings));
  }
  return inOrder(told);
}

function inOrder(events: readonly EventCandidate[]): EventCandidate[] {
  return events.toSorted((a, b) => a.keySec - b.keySec || a.type.localeCompare(b.type));
}

/** Kick-offs within a half, after play. */
function restartsOf(play: Play, ground: Ground, settings: ByKickOffSettings): Restart[] {
  let fromSec = Number.NEGATIVE_INFINITY;
  return findKickOffs(play, settings).flatMap((kickOff) => {
    const seen = lastInPlay(play, sampleIndexAt(play, kickOff.readySec), ground);
    const beforeSec = fromSec;
    fromSec = kickOff.sec;
    const isFirst = seen === null || seen.sec <= beforeSec;
    if (isFirst || isHalfBetween(play.halvesBeginSec, seen.sec, kickOff.sec + settings.putDownSec)) return [];
    if (play.homeSides[seen.frameIndex] !== play.homeSides[kickOff.frameIndex]) return [];
    return [{ sec: kickOff.sec, fromSec: beforeSec, seen, conceded: takerOf(play, kickOff, settings) }];
  });
}

/** The last the ball was seen before a kick-off, lying in a goal left out: it fell before that. */
function lastInPlay(play: Play, kickOff: number, ground: Ground): BallSample | null {
  for (let index = kickOff - 1; index >= 0; index -= 1) {
    const sample = sampleAt(play, index);
    if (!GOAL_ENDS.some((end) => isInGoal(play, end, sample, ground))) return sample;
  }
  return null;
}

function isInGoal(play: Play, end: GoalEnd, { x, y }: BallSample, ground: Ground): boolean {
  const { depthM, lateralM } = viewFrom(end, [x, y]);
  return depthM < play.path.noiseM && Math.abs(lateralM) < ground.goalWidthM / 2;
}

/** Who kicks off: the side at the ball while the other keeps away; null where both stand near it, or nobody saw it. */
function takerOf(play: Play, { frameIndex, ballXyM }: KickOff, settings: ByKickOffSettings): Team | null {
  if (!ballXyM) return null;
  const [first, second] = TEAMS.map((team) => {
    const nearest = nearestPerson(play, frameIndex, ballXyM, (person) => person.team === team);
    return { team, distanceM: nearest?.distanceM ?? Number.POSITIVE_INFINITY };
  }).sort((a, b) => a.distanceM - b.distanceM);
  if (!first || !second || first.distanceM > settings.takerReachM) return null;
  return second.distanceM > settings.othersAwayM ? first.team : null;
}

function nearerDefender(play: Play, { x, frameIndex }: BallSample): Team {
  return defenderOf(play, x < PITCH_LENGTH_M / 2 ? 0 : 105, frameIndex);
}

function lastStrike(
  between: readonly EventCandidate[],
  { sec, conceded }: Restart,
  settings: ByKickOffSettings,
): EventCandidate | null {
  const inTime = between.filter(({ keySec }) => sec - keySec <= settings.afterShotSec);
  const strike = inTime.findLast(
    ({ type, team, outcome }) =>
      familyOf(type) === 'shot' && outcome !== 'block' && (team === null || team !== conceded),
  );
  const isPlayedOn = inTime.some(
    ({ type, keySec }) => strike && familyOf(type) === 'goalkeeper_distribution' && keySec > strike.keySec,
  );
  return strike && !isPlayedOn ? strike : null;
}

/** Whether the ball was in the other half after a strike: from a goal it comes back to the centre spot and no farther. */
function wentOn(play: Play, strike: EventCandidate, { sec }: Restart, settings: ByKickOffSettings): boolean {
  const { samples } = play.path;
  const first = sampleIndexAt(play, strike.keySec);
  const end: GoalEnd = (samples[first]?.x ?? 0) < PITCH_LENGTH_M / 2 ? 0 : 105;
  for (let index = first; (samples[index]?.sec ?? Infinity) < sec; index += 1) {
    const { x, y } = sampleAt(play, index);
    if (viewFrom(end, [x, y]).depthM > PITCH_LENGTH_M / 2 + settings.otherHalfM) return true;
  }
  return false;
}

/** A set piece keeps its type: its outcome tells the goal. */
function asGoal(strike: EventCandidate): EventCandidate {
  const isSetPiece = strike.type === 'penalty' || strike.type === 'free_kick_shot';
  return {
    ...strike,
    type: isSetPiece ? strike.type : 'goal',
    outcome: 'goal',
    evidence: { ...strike.evidence, told_by_kick_off: true },
  };
}

/** Told by a picture, a ball that comes back out of the net may seem stopped as late as this (seconds). */
const STOP_AFTER_STRIKE_SEC = 2;

/** What was taken for the goalkeeper's stop of a strike that was in. */
function isStopOf(event: EventCandidate, strike: EventCandidate): boolean {
  return (
    familyOf(event.type) === 'goalkeeper_stop' &&
    event.keySec >= strike.keySec - 0.5 &&
    event.keySec <= Math.max(strike.endSec + 0.5, strike.keySec + STOP_AFTER_STRIKE_SEC)
  );
}

/** `goal` that no picture shows. The key moment is a guess by how far the ball still had to go. */
function unseenGoal(play: Play, restart: Restart, settings: ByKickOffSettings): EventCandidate[] {
  const { sec, seen } = restart;
  const unseenSec = sec - seen.sec;
  if (unseenSec < settings.minUnseenSec || unseenSec > settings.maxUnseenSec) return [];
  const conceded = restart.conceded ?? nearerDefender(play, seen);
  const end = defendedEnd(play, conceded, seen.frameIndex);
  const awaySec = distanceToGoal(end, [seen.x, seen.y]) / settings.attackMps;
  const latestSec = Math.max(seen.sec, sec - settings.walkBackSec);
  return [
    {
      type: 'goal',
      startSec: seen.sec,
      keySec: Math.min(seen.sec + awaySec, latestSec),
      endSec: latestSec,
      confidence: toConfidence(0.4),
      team: conceded === 'home' ? 'away' : 'home',
      playerTrackId: null,
      outcome: 'goal',
      evidence: { told_by_kick_off: true, unseen_sec: round2(unseenSec) },
    },
  ];
}
