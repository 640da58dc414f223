import type { Team } from '../event.ts';
import { nearestPerson, type Play, reachAsSeenM, sampleAt } from '../possession.ts';
import type { Flight } from '../possession-ball-path.ts';
import { distanceToGoal, type GoalEnd, viewFrom } from './goal-frame.ts';
import {
  backInPlay,
  type CrossingSettings,
  crossingAfter,
  DEFAULT_CROSSING_SETTINGS,
  isBesideNet,
  type LineCrossing,
  liesInGoal,
} from './line-crossings.ts';
import { DEFAULT_OUT_OF_NET_SETTINGS, type OutOfNetSettings, rollsOutOfNet } from './out-of-net.ts';
import { isReceivedByMate } from './received-by-mate.ts';
import { DEFAULT_RESTART_SETTINGS, type RestartAfter, type RestartSettings, restartAfter } from './restart-after.ts';
import type { Ground } from './rule.ts';

export type ShotResult = 'goal' | 'save' | 'block' | 'out' | 'woodwork' | 'unseen';

/** How a strike at goal ended, when, and how sure that is. */
export type ShotEnding = {
  readonly result: ShotResult;
  readonly sec: number;
  /** 0..1: how well the ending itself was seen. */
  readonly certainty: number;
  readonly goalkeeperTrackId: number | null;
  readonly goalkeeperDistanceM: number | null;
  /** What play went on with, where it was seen. */
  readonly restart: RestartAfter | null;
};

export type EndingSettings = {
  /** A goalkeeper reaches this far (metres) in a dive; within the second, it was surely them. */
  readonly goalkeeperReachM: number;
  readonly goalkeeperSureM: number;
  /** A field player blocks within this (metres). */
  readonly blockReachM: number;
  /** Slower (metres a second) or from farther (metres), a ball that a defender takes was a pass. */
  readonly blockMinSpeedMps: number;
  readonly blockMaxDistanceM: number;
  /** Stopped this close (metres) to the line with nobody in sight: the goalkeeper was just not seen. */
  readonly unseenKeeperDepthM: number;
  /** Back from within this (metres) of the line with nobody near: off the frame. */
  readonly woodworkDepthM: number;
  /** A lost ball that would have needed longer (seconds) to the line says nothing. */
  readonly unseenArrivalSec: number;
  /** A ball that is seen on the pitch from the first to the second of these times (seconds) after a strike did not go out from it. */
  readonly staysFromSec: number;
  readonly staysUntilSec: number;
};

export const DEFAULT_ENDING_SETTINGS: EndingSettings = {
  goalkeeperReachM: 2.2,
  goalkeeperSureM: 1.2,
  blockReachM: 1.5,
  blockMinSpeedMps: 10,
  blockMaxDistanceM: 24,
  unseenKeeperDepthM: 5,
  woodworkDepthM: 1.2,
  unseenArrivalSec: 0.5,
  staysFromSec: 1,
  staysUntilSec: 3,
};

/** Everything an ending is told by. */
export type EndingRules = {
  readonly ending: EndingSettings;
  readonly crossing: CrossingSettings;
  readonly outOfNet: OutOfNetSettings;
  readonly restart: RestartSettings;
};

export const DEFAULT_ENDING_RULES: EndingRules = {
  ending: DEFAULT_ENDING_SETTINGS,
  crossing: DEFAULT_CROSSING_SETTINGS,
  outOfNet: DEFAULT_OUT_OF_NET_SETTINGS,
  restart: DEFAULT_RESTART_SETTINGS,
};

/** null: it was a pass after all. Line crossing counts before nearness to a goalkeeper. */
export function endOfAttempt(
  play: Play,
  flight: Flight,
  end: GoalEnd,
  ground: Ground,
  defender: Team,
  rules: EndingRules = DEFAULT_ENDING_RULES,
): ShotEnding | null {
  const crossing = crossingAfter(play, flight, end, defender, rules.crossing);
  const back = crossing && backInPlay(play, crossing.sec, end, defender, rules.crossing);
  if (crossing && !back) return endAtLine(play, crossing, end, ground, rules);
  // Between the posts and at once in the goalkeeper's hands: no goal, so it went over the bar.
  if (crossing && back?.wasOver) return unsure('out', crossing.sec);
  if (crossing && back && back.keeperTrackId !== null) {
    return { ...unsure('save', crossing.sec), goalkeeperTrackId: back.keeperTrackId };
  }
  const last = sampleAt(play, flight.last);
  if (liesInGoal(play, last.sec, end, ground)) return { ...unsure('goal', last.sec), certainty: 0.6 };
  const restart = restartAfter(play, last.sec, end, rules.restart);
  const ending = flight.isLostAtEnd
    ? endOutOfSight(play, flight, end, ground, restart, rules)
    : endAtPerson(play, flight, end, ground, defender, restart, rules.ending);
  return ending && { ...ending, restart };
}

function unsure(result: ShotResult, sec: number): ShotEnding {
  return { result, sec, certainty: 0.5, goalkeeperTrackId: null, goalkeeperDistanceM: null, restart: null };
}

function endAtLine(play: Play, crossing: LineCrossing, end: GoalEnd, ground: Ground, rules: EndingRules): ShotEnding {
  const restart = restartAfter(play, crossing.sec, end, rules.restart);
  const isBetweenPosts = Math.abs(crossing.lateralM) < ground.goalWidthM / 2 + play.path.noiseM;
  const isUnderBar = crossing.heightM === null || crossing.heightM < ground.crossbarM + 0.15;
  // Without heights only the restart tells a goal from a ball over the bar.
  const isOverBar = crossing.heightM === null && (restart === 'goal_kick' || restart === 'corner');
  const isGoal =
    isBetweenPosts && isUnderBar && !isOverBar && !isBesideNet(play, crossing.sec, end, ground, rules.crossing);
  const certainty = isGoal && restart === 'kick_off' ? 0.97 : 0.8;
  return { ...unsure(isGoal ? 'goal' : 'out', crossing.sec), certainty, restart };
}

function endOutOfSight(
  play: Play,
  flight: Flight,
  end: GoalEnd,
  ground: Ground,
  restart: RestartAfter | null,
  { ending: settings, outOfNet }: EndingRules,
): ShotEnding | null {
  const last = sampleAt(play, flight.last);
  const approachMps = Math.max(1, Math.abs(flight.velocityMps[0]));
  if (viewFrom(end, [last.x, last.y]).depthM / approachMps > settings.unseenArrivalSec) return null;
  if (rollsOutOfNet(play, last.sec, end, ground, outOfNet)) return { ...unsure('goal', last.sec), certainty: 0.6 };
  return unsure(restart === 'goal_kick' ? 'out' : 'unseen', last.sec);
}

function endAtPerson(
  play: Play,
  flight: Flight,
  end: GoalEnd,
  ground: Ground,
  defender: Team,
  restart: RestartAfter | null,
  settings: EndingSettings,
): ShotEnding | null {
  const last = sampleAt(play, flight.last);
  const place = [last.x, last.y] as const;
  const { depthM, lateralM } = viewFrom(end, place);
  const keeper = nearestPerson(play, last.frameIndex, place, (p) => p.role === 'goalkeeper' && p.team === defender);
  if (keeper && keeper.distanceM <= settings.goalkeeperReachM) {
    const isSure = keeper.distanceM < settings.goalkeeperSureM;
    // A ball that the goalkeeper touched goes out for a corner: with a goal kick it went past.
    if (!isSure && restart === 'goal_kick' && !staysOnPitch(play, flight, end, settings))
      return unsure('out', last.sec);
    return {
      ...unsure('save', last.sec),
      certainty: isSure ? 0.9 : 0.7,
      goalkeeperTrackId: keeper.person.trackId,
      goalkeeperDistanceM: keeper.distanceM,
    };
  }
  const nearest = nearestPerson(play, last.frameIndex, place, (p) => p.role !== 'goalkeeper', 1);
  const blockReachM = reachAsSeenM(play, settings.blockReachM);
  const isNear = nearest !== null && nearest.distanceM <= blockReachM;
  if (isNear && nearest.person.team === defender) {
    if (isReceivedByMate(play, flight, defender, blockReachM)) return null;
    const isFast = flight.speedMps >= settings.blockMinSpeedMps;
    const isClose = distanceToGoal(end, flight.fromM) <= settings.blockMaxDistanceM;
    return isFast && isClose ? { ...unsure('block', last.sec), certainty: 0.55 } : null;
  }
  if (depthM > settings.unseenKeeperDepthM || Math.abs(lateralM) > ground.goalWidthM / 2 + 1.5) return null;
  if (!keeper) return { ...unsure('save', last.sec), certainty: 0.4 };
  return depthM < settings.woodworkDepthM && !isNear ? { ...unsure('woodwork', last.sec), certainty: 0.4 } : null;
}

/** Whether the ball is seen before the line when it should long have gone over it; of another scene nothing counts, there it is fetched. */
function staysOnPitch(
  play: Play,
  flight: Flight,
  end: GoalEnd,
  { staysFromSec, staysUntilSec }: EndingSettings,
): boolean {
  const { samples } = play.path;
  const sceneId = play.frames[sampleAt(play, flight.last).frameIndex]?.sceneId;
  for (let index = flight.last + 1; index < samples.length; index += 1) {
    const { sec, x, y, frameIndex } = sampleAt(play, index);
    if (sec > flight.endSec + staysUntilSec || play.frames[frameIndex]?.sceneId !== sceneId) return false;
    if (sec >= flight.endSec + staysFromSec && viewFrom(end, [x, y]).depthM > 0) return true;
  }
  return false;
}
