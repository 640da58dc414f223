import type { EventCandidate, Team } from '../event.ts';
import { defendedEnd, nearestPerson, type Play, sampleAt } from '../possession.ts';
import type { BallSample } from '../possession-ball-samples.ts';
import { distanceToGoal, GOAL_ENDS, type GoalEnd, viewFrom } from './goal-frame.ts';
import { DEFAULT_KICK_OFF_SETTINGS, findKickOffs, type KickOffSettings } from './kick-offs.ts';
import { type Ground, round2, toConfidence } from './rule.ts';

export type ToldByKickOffSettings = KickOffSettings & {
  /** Play was out of sight for at least and at most this long (seconds) before the kick-off: longer, and nobody knows when the goal fell. */
  readonly minUnseenSec: number;
  readonly maxUnseenSec: number;
  /** An attack gets on towards the goal this fast (metres a second): a run with the ball, its passes and the strike together. */
  readonly attackMps: number;
  /** The goal fell at least this long (seconds) before the kick-off: everybody walks back first. */
  readonly walkBackSec: number;
  /** Whoever takes the kick-off stands within this of the ball (metres). */
  readonly takerReachM: number;
};

export const DEFAULT_TOLD_BY_KICK_OFF_SETTINGS: ToldByKickOffSettings = {
  ...DEFAULT_KICK_OFF_SETTINGS,
  minUnseenSec: 3,
  maxUnseenSec: 15,
  attackMps: 8,
  walkBackSec: 5,
  takerReachM: 3,
};

/**
 * `goal` that no picture shows: play went out of sight and came back with a kick-off (the laws of the game know no other way to one
 * within a half), taken by the side that conceded. The key moment is a guess by how far the ball still had to go.
 * @param known events of the shot family and goals found otherwise: between two kick-offs falls one goal
 */
export function findGoalsToldByKickOff(
  play: Play,
  known: readonly EventCandidate[],
  ground: Ground,
  settings: ToldByKickOffSettings = DEFAULT_TOLD_BY_KICK_OFF_SETTINGS,
): EventCandidate[] {
  const goals: EventCandidate[] = [];
  let sinceSec = Number.NEGATIVE_INFINITY;
  for (const index of findKickOffs(play, settings)) {
    const kickOff = sampleAt(play, index);
    const fromSec = sinceSec;
    sinceSec = kickOff.sec;
    const seen = lastInPlay(play, index, ground);
    if (!seen || seen.sec <= fromSec) continue;
    const unseenSec = kickOff.sec - seen.sec;
    if (unseenSec < settings.minUnseenSec || unseenSec > settings.maxUnseenSec) continue;
    // The second half begins with a kick-off as well.
    if (play.homeSides[seen.frameIndex] !== play.homeSides[kickOff.frameIndex]) continue;
    const isKnown = known.some(
      ({ outcome, keySec }) =>
        keySec < kickOff.sec && (keySec > seen.sec - 2 || (outcome === 'goal' && keySec > fromSec)),
    );
    if (isKnown) continue;
    const conceded = takerOf(play, kickOff, settings) ?? nearerDefender(play, seen);
    const end = defendedEnd(play, conceded, kickOff.frameIndex);
    const awaySec = distanceToGoal(end, [seen.x, seen.y]) / settings.attackMps;
    const latestSec = Math.max(seen.sec, kickOff.sec - settings.walkBackSec);
    goals.push({
      type: 'goal',
      startSec: seen.sec,
      keySec: Math.min(seen.sec + awaySec, latestSec),
      endSec: latestSec,
      confidence: toConfidence(0.4),
      team: conceded === 'home' ? 'away' : 'home',
      playerTrackId: null,
      outcome: 'goal',
      evidence: { told_by_kick_off: true, unseen_sec: round2(unseenSec) },
    });
  }
  return goals;
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

function takerOf(play: Play, kickOff: BallSample, settings: ToldByKickOffSettings): Team | null {
  const taker = nearestPerson(play, kickOff.frameIndex, [kickOff.x, kickOff.y], (person) => person.team !== null);
  return taker && taker.distanceM <= settings.takerReachM ? taker.person.team : null;
}

function nearerDefender(play: Play, { x, frameIndex }: BallSample): Team {
  const end: GoalEnd = x < 52.5 ? 0 : 105;
  return defendedEnd(play, 'home', frameIndex) === end ? 'home' : 'away';
}
