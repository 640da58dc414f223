import type { Team } from '../event.ts';
import { nearestPerson, type Play, restsBetween, sampleAt, sampleIndexAt } from '../possession.ts';
import type { Flight } from '../possession-ball-path.ts';
import { type GoalEnd, viewFrom } from './goal-frame.ts';
import type { Ground } from './rule.ts';

/** The ball going over the goal line: when, how far from the goal's middle, how high (metres; null where not known). */
export type LineCrossing = { readonly sec: number; readonly lateralM: number; readonly heightM: number | null };

/** A ball that seemed to cross and was in play again; held by the goalkeeper where `keeperTrackId` is not null. */
export type BackInPlay = {
  readonly keeperTrackId: number | null;
  /** It was seen well behind the line: what the goalkeeper holds is the ball for a goal kick. */
  readonly wasOver: boolean;
};

export type CrossingSettings = {
  /** The ball's middle has to be this far (metres) behind the line, plus the noise, before it counts as crossed. */
  readonly overLineM: number;
  /** A ball may still trickle in this long (seconds) after a touch by the defending side. */
  readonly deflectedInSec: number;
  /** An attacker within this (metres) plays it on: a strike of its own. */
  readonly playedOnM: number;
  /** A ball this far (metres) before the line again within this time (seconds) had not crossed it: places were a little off, */
  readonly backInPlayM: number;
  readonly backInPlaySec: number;
  /** unless it went this far (metres) behind it: nets throw balls back. */
  readonly surelyOverM: number;
  /** Nor had a ball that the goalkeeper holds before the line, within this (metres), for this long (seconds) in the same time. */
  readonly heldWithinM: number;
  readonly heldSec: number;
  /** Behind the line and this far (metres) outside a post within this time (seconds) it did not go between them: nets are closed at their sides. */
  readonly besideNetM: number;
  readonly besideNetSec: number;
};

export const DEFAULT_CROSSING_SETTINGS: CrossingSettings = {
  overLineM: 0.15,
  deflectedInSec: 1.2,
  playedOnM: 1,
  backInPlayM: 8,
  backInPlaySec: 4,
  surelyOverM: 1.5,
  heldWithinM: 1.2,
  heldSec: 1.5,
  besideNetM: 1,
  besideNetSec: 1.2,
};

/** Where the ball went over the goal line, in the flight itself or just after a touch by the defending side; else null. */
export function crossingAfter(
  play: Play,
  flight: Flight,
  end: GoalEnd,
  defender: Team,
  settings: CrossingSettings = DEFAULT_CROSSING_SETTINGS,
): LineCrossing | null {
  const { samples, noiseM } = play.path;
  const lineM = -(settings.overLineM + 1.5 * noiseM);
  const untilSec = flight.endSec + settings.deflectedInSec;
  for (let index = flight.first + 1; index < samples.length; index += 1) {
    if (sampleAt(play, index).sec > untilSec) return null;
    const { x, y } = sampleAt(play, index);
    if (viewFrom(end, [x, y]).depthM <= lineM) return crossingBetween(play, index, end);
    if (index >= flight.last && isPlayedOn(play, index, defender, settings)) return null;
  }
  return null;
}

function crossingBetween(play: Play, index: number, end: GoalEnd): LineCrossing {
  const [before, after] = [sampleAt(play, index - 1), sampleAt(play, index)];
  const from = viewFrom(end, [before.x, before.y]);
  const to = viewFrom(end, [after.x, after.y]);
  const part = from.depthM > to.depthM ? Math.min(1, Math.max(0, from.depthM) / (from.depthM - to.depthM)) : 1;
  const between = (a: number, b: number) => a + (b - a) * part;
  return {
    sec: between(before.sec, after.sec),
    lateralM: between(from.lateralM, to.lateralM),
    heightM: after.heightM === null ? null : between(before.heightM ?? after.heightM, after.heightM),
  };
}

function isPlayedOn(play: Play, index: number, defender: Team, settings: CrossingSettings): boolean {
  const sample = sampleAt(play, index);
  const nearest = nearestPerson(play, sample.frameIndex, [sample.x, sample.y], () => true, 0);
  if (nearest === null || nearest.distanceM >= settings.playedOnM) return false;
  return nearest.person.team !== null && nearest.person.team !== defender;
}

/** Whether a ball that seemed to cross the line (at `sec`) had not: it is in play again at once, or in the goalkeeper's hands. */
export function backInPlay(
  play: Play,
  sec: number,
  end: GoalEnd,
  defender: Team,
  settings: CrossingSettings = DEFAULT_CROSSING_SETTINGS,
): BackInPlay | null {
  const { samples } = play.path;
  const first = sampleIndexAt(play, sec);
  const sceneId = play.frames[samples[first]?.frameIndex ?? 0]?.sceneId;
  let heldFromSec: number | null = null;
  let isSurelyOver = false;
  for (let index = first; index < samples.length; index += 1) {
    const sample = sampleAt(play, index);
    if (sample.sec > sec + settings.backInPlaySec || play.frames[sample.frameIndex]?.sceneId !== sceneId) return null;
    const place = [sample.x, sample.y] as const;
    const { depthM } = viewFrom(end, place);
    if (depthM < -settings.surelyOverM) isSurelyOver = true;
    if (!isSurelyOver && depthM > settings.backInPlayM && depthM < 40) return { keeperTrackId: null, wasOver: false };
    const isKeeper = (p: { role: string; team: Team | null }) => p.role === 'goalkeeper' && p.team === defender;
    const keeper = nearestPerson(play, sample.frameIndex, place, isKeeper, 0);
    if (depthM < 0.5 || !keeper || keeper.distanceM > settings.heldWithinM) heldFromSec = null;
    else if (heldFromSec === null) heldFromSec = sample.sec;
    else if (sample.sec - heldFromSec >= settings.heldSec)
      return { keeperTrackId: keeper.person.trackId, wasOver: isSurelyOver };
  }
  return null;
}

/** Whether a ball that crossed the line (at `sec`) is soon seen behind it beside the net. */
export function isBesideNet(
  play: Play,
  sec: number,
  end: GoalEnd,
  ground: Ground,
  settings: CrossingSettings = DEFAULT_CROSSING_SETTINGS,
): boolean {
  const { samples, noiseM } = play.path;
  const first = sampleIndexAt(play, sec);
  const sceneId = play.frames[samples[first]?.frameIndex ?? 0]?.sceneId;
  for (let index = first; (samples[index]?.sec ?? Infinity) <= sec + settings.besideNetSec; index += 1) {
    const { x, y, frameIndex } = sampleAt(play, index);
    if (play.frames[frameIndex]?.sceneId !== sceneId) return false;
    const { depthM, lateralM } = viewFrom(end, [x, y]);
    const outsideM = Math.abs(lateralM) - ground.goalWidthM / 2;
    if (depthM < -(settings.overLineM + 1.5 * noiseM) && outsideM > settings.besideNetM + noiseM) return true;
  }
  return false;
}

/** The ball came to lie on or behind the line between the posts: places are not better than half a metre. */
export function liesInGoal(play: Play, sec: number, end: GoalEnd, ground: Ground): boolean {
  return restsBetween(play, sec - 0.25, sec + 0.25).some((rest) => {
    const { depthM, lateralM } = viewFrom(end, rest.atM);
    return depthM < 0.1 && depthM > -4 && Math.abs(lateralM) < ground.goalWidthM / 2 && rest.endSec - rest.startSec > 1;
  });
}
