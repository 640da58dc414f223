import type { Team } from '../event.ts';
import { nearestPerson, type Play, restsBetween, sampleAt, sampleIndexAt } from '../possession.ts';
import type { Flight } from '../possession-ball-path.ts';
import { distanceToGoal, type GoalEnd, viewFrom } from './goal-frame.ts';
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
export type RestartAfter = 'kick_off' | 'goal_kick' | 'corner';

export type EndingSettings = {
  /** The ball's middle has to be this far (metres) behind the line, plus the noise, before it counts as crossed. */
  readonly overLineM: number;
  /** A goalkeeper reaches this far (metres) in a dive. */
  readonly goalkeeperReachM: number;
  /** A field player blocks within this (metres). */
  readonly blockReachM: number;
  /** Slower (metres a second) or from farther (metres), a ball that a defender takes was a pass. */
  readonly blockMinSpeedMps: number;
  readonly blockMaxDistanceM: number;
  /** Stopped this close (metres) to the line with nobody in sight: the goalkeeper was just not seen. */
  readonly unseenKeeperDepthM: number;
  /** A ball may still trickle in this long (seconds) after a touch. */
  readonly deflectedInSec: number;
  /** A lost ball that would have needed longer (seconds) to the line says nothing. */
  readonly unseenArrivalSec: number;
  /** A ball this far (metres) before the line again within this time (seconds) had not crossed it: the line was drawn a little off. */
  readonly backInPlayM: number;
  readonly backInPlaySec: number;
  /** unless it went this far (metres) behind it: goal nets throw balls back. */
  readonly surelyOverM: number;
  /** So had a ball that the goalkeeper holds in front of the line for this long (seconds) in the same time. */
  readonly heldSec: number;
  /** A restart later than this (seconds) belongs to something else. */
  readonly restartWithinSec: number;
};

export const DEFAULT_ENDING_SETTINGS: EndingSettings = {
  overLineM: 0.15,
  goalkeeperReachM: 2.2,
  blockReachM: 1.5,
  blockMinSpeedMps: 10,
  blockMaxDistanceM: 24,
  unseenKeeperDepthM: 5,
  deflectedInSec: 1.2,
  unseenArrivalSec: 0.5,
  backInPlayM: 8,
  backInPlaySec: 4,
  surelyOverM: 1.5,
  heldSec: 1.5,
  restartWithinSec: 75,
};

/** null: it was a pass after all. Line crossing counts before nearness to a goalkeeper. */
export function endOfAttempt(
  play: Play,
  flight: Flight,
  end: GoalEnd,
  ground: Ground,
  defender: Team,
  settings: EndingSettings = DEFAULT_ENDING_SETTINGS,
): ShotEnding | null {
  const crossed = crossingAfter(play, flight, end, defender, settings);
  if (crossed && !isBackInPlay(play, crossed.sec, end, defender, settings))
    return endAtLine(play, crossed, end, ground);
  const last = sampleAt(play, flight.last);
  const place = [last.x, last.y] as const;
  const view = viewFrom(end, place);
  if (liesInGoal(play, last.sec, end, ground)) {
    return {
      sec: last.sec,
      result: 'goal',
      certainty: 0.6,
      goalkeeperTrackId: null,
      goalkeeperDistanceM: null,
      restart: null,
    };
  }
  const restart = restartAfter(play, last.sec, end, settings);
  const base = { sec: last.sec, goalkeeperTrackId: null, goalkeeperDistanceM: null, restart };
  if (flight.isLostAtEnd) {
    const approachMps = Math.max(1, Math.abs(flight.velocityMps[0]));
    if (view.depthM / approachMps > settings.unseenArrivalSec) return null;
    return {
      ...base,
      result: restart === 'kick_off' ? 'goal' : restart === 'goal_kick' ? 'out' : 'unseen',
      certainty: 0.5,
    };
  }
  const keeper = nearestPerson(play, last.frameIndex, place, (p) => p.role === 'goalkeeper' && p.team === defender);
  if (keeper && keeper.distanceM <= settings.goalkeeperReachM) {
    return {
      ...base,
      result: 'save',
      certainty: keeper.distanceM < 1.2 ? 0.9 : 0.7,
      goalkeeperTrackId: keeper.person.trackId,
      goalkeeperDistanceM: keeper.distanceM,
    };
  }
  const nearest = nearestPerson(play, last.frameIndex, place, (p) => p.role !== 'goalkeeper', 1);
  const isNear = nearest !== null && nearest.distanceM <= settings.blockReachM;
  if (isNear && nearest.person.team === defender) {
    const isStrike =
      flight.speedMps >= settings.blockMinSpeedMps && distanceToGoal(end, flight.fromM) <= settings.blockMaxDistanceM;
    return isStrike ? { ...base, result: 'block', certainty: 0.55 } : null;
  }
  if (view.depthM <= settings.unseenKeeperDepthM && Math.abs(view.lateralM) < ground.goalWidthM / 2 + 1.5) {
    if (!keeper) return { ...base, result: 'save', certainty: 0.4 };
    if (view.depthM < 1.2 && !isNear) return { ...base, result: 'woodwork', certainty: 0.4 };
  }
  return null;
}

type LineCrossing = {
  readonly sec: number;
  readonly lateralM: number;
  readonly heightM: number | null;
  readonly isDeflected: boolean;
};

/** Where the ball went over the goal line, in the flight itself or just after a touch by the defending side. */
function crossingAfter(
  play: Play,
  flight: Flight,
  end: GoalEnd,
  defender: Team,
  settings: EndingSettings,
): LineCrossing | null {
  const { samples, noiseM } = play.path;
  const lineM = -(settings.overLineM + 1.5 * noiseM);
  const untilSec = flight.endSec + settings.deflectedInSec;
  for (let index = flight.first + 1; index < samples.length; index += 1) {
    const sample = sampleAt(play, index);
    const before = sampleAt(play, index - 1);
    if (sample.sec > untilSec) return null;
    const view = viewFrom(end, [sample.x, sample.y]);
    if (view.depthM <= lineM) {
      if (sample.stretch !== before.stretch && sample.sec - before.sec > 2) return null;
      const from = viewFrom(end, [before.x, before.y]);
      const part = from.depthM > view.depthM ? Math.max(0, from.depthM) / (from.depthM - view.depthM) : 1;
      return {
        sec: before.sec + (sample.sec - before.sec) * Math.min(1, part),
        lateralM: from.lateralM + (view.lateralM - from.lateralM) * Math.min(1, part),
        heightM: sample.heightM,
        isDeflected: index > flight.last,
      };
    }
    if (index >= flight.last && isPlayedByAttack(play, index, defender)) return null;
  }
  return null;
}

/** The strike came to lie on or behind the line between the posts: positions are not better than half a metre. */
function liesInGoal(play: Play, sec: number, end: GoalEnd, ground: Ground): boolean {
  return restsBetween(play, sec - 0.25, sec + 0.25).some((rest) => {
    const { depthM, lateralM } = viewFrom(end, rest.atM);
    return depthM < 0.1 && depthM > -4 && Math.abs(lateralM) < ground.goalWidthM / 2 && rest.endSec - rest.startSec > 1;
  });
}

function isBackInPlay(play: Play, sec: number, end: GoalEnd, defender: Team, settings: EndingSettings): boolean {
  const { samples } = play.path;
  const sceneId = play.frames[samples[sampleIndexAt(play, sec)]?.frameIndex ?? 0]?.sceneId;
  let heldFromSec: number | null = null;
  let isSurelyOver = false;
  for (let index = sampleIndexAt(play, sec); index < samples.length; index += 1) {
    const sample = sampleAt(play, index);
    if (sample.sec > sec + settings.backInPlaySec || play.frames[sample.frameIndex]?.sceneId !== sceneId) return false;
    const place = [sample.x, sample.y] as const;
    const { depthM } = viewFrom(end, place);
    if (depthM < -settings.surelyOverM) isSurelyOver = true;
    if (!isSurelyOver && depthM > settings.backInPlayM && depthM < 40) return true;
    const keeper = nearestPerson(
      play,
      sample.frameIndex,
      place,
      (p) => p.role === 'goalkeeper' && p.team === defender,
      0,
    );
    if (depthM < 0.5 || !keeper || keeper.distanceM > 1.2) heldFromSec = null;
    else if (heldFromSec === null) heldFromSec = sample.sec;
    else if (sample.sec - heldFromSec >= settings.heldSec) return true;
  }
  return false;
}

function isPlayedByAttack(play: Play, index: number, defender: Team): boolean {
  const sample = sampleAt(play, index);
  const nearest = nearestPerson(play, sample.frameIndex, [sample.x, sample.y], () => true, 0);
  return nearest !== null && nearest.distanceM < 1 && nearest.person.team !== null && nearest.person.team !== defender;
}

function endAtLine(play: Play, crossing: LineCrossing, end: GoalEnd, ground: Ground): ShotEnding {
  const settings = DEFAULT_ENDING_SETTINGS;
  const restart = restartAfter(play, crossing.sec, end, settings);
  const isBetweenPosts = Math.abs(crossing.lateralM) < ground.goalWidthM / 2 + play.path.noiseM;
  const isUnderBar = crossing.heightM === null || crossing.heightM < ground.crossbarM + 0.15;
  // Without heights only the restart tells a goal from a ball over the bar.
  const isOverBar = crossing.heightM === null && (restart === 'goal_kick' || restart === 'corner');
  const isGoal = isBetweenPosts && isUnderBar && !isOverBar;
  const base = { sec: crossing.sec, goalkeeperTrackId: null, goalkeeperDistanceM: null, restart };
  if (isGoal) return { ...base, result: 'goal', certainty: restart === 'kick_off' ? 0.97 : 0.8 };
  return { ...base, result: 'out', certainty: 0.8 };
}

/** The first restart after a time that tells what happened at a goal; null when none was seen. */
function restartAfter(play: Play, sec: number, end: GoalEnd, settings: EndingSettings): RestartAfter | null {
  for (const rest of restsBetween(play, sec, sec + settings.restartWithinSec)) {
    if (rest.place === 'centre') return 'kick_off';
    const isSameEnd = viewFrom(end, rest.atM).depthM < 20;
    const isPlaced = rest.launch !== null && rest.startSec > sec + 1;
    if (isSameEnd && isPlaced && rest.place === 'goal_area' && rest.endSec - rest.startSec > 1) return 'goal_kick';
    if (isSameEnd && rest.place === 'corner') return 'corner';
    // Anything else that play went on from: it was no goal, and what comes later belongs to something later.
    if (rest.launch !== null && rest.startSec > sec && rest.place !== 'behind_line') return null;
  }
  return null;
}
