import type { EventCandidate } from '../event.ts';
import { defendedEnd, nearestPerson, type Play, restsBetween, sampleAt } from '../possession.ts';
import type { Carry } from '../possession-carries.ts';
import { type GoalEnd, goalMiddle, viewFrom } from './goal-frame.ts';
import { type Ground, round2, toConfidence } from './rule.ts';

export type OneOnOneSettings = {
  /** Farther out than this (metres from the line) there is time for a defender to come back. */
  readonly maxDepthM: number;
  /** Farther to the side than the depth times this, the goal is not open. */
  readonly maxSidePart: number;
  /** A defender this close (metres) to the lane from ball to goal stands between. */
  readonly laneM: number;
  /** One this close (metres) to the ball challenges for it. */
  readonly challengeM: number;
  /** It lasts at least this long (seconds), */
  readonly minSec: number;
  /** and holds in at least this part of the looks meanwhile: places jump. */
  readonly minPart: number;
  /** At the nearest the goalkeeper is within this distance (metres) of the ball. */
  readonly keeperWithinM: number;
};

export const DEFAULT_ONE_ON_ONE_SETTINGS: OneOnOneSettings = {
  maxDepthM: 28,
  maxSidePart: 1.2,
  laneM: 6,
  challengeM: 2,
  minSec: 0.9,
  minPart: 0.75,
  keeperWithinM: 16,
};

/**
 * `one_on_one`: an attacker has the ball, nobody challenges for it, and only the goalkeeper stands between ball and goal (Opta's "one on one" qualifier of a
 * chance, told from where people stand). Lasts while it holds; the key moment is its end: the shot, or the goalkeeper's challenge.
 */
export function findOneOnOnes(
  play: Play,
  carries: readonly Carry[],
  ground: Ground,
  settings: OneOnOneSettings = DEFAULT_ONE_ON_ONE_SETTINGS,
): EventCandidate[] {
  const found: EventCandidate[] = [];
  for (const carry of carries) {
    const end = defendedEnd(play, carry.team === 'home' ? 'away' : 'home', sampleAt(play, carry.last).frameIndex);
    const alone = timeAlone(play, carry, end, ground, settings);
    if (!alone || alone.closestKeeperM > settings.keeperWithinM) continue;
    if (isResting(play, alone.startSec, alone.endSec)) continue;
    const { startSec, endSec } = alone;
    if (endSec - startSec < settings.minSec || carry.endSec - endSec > 0.6) continue;
    found.push({
      type: 'one_on_one',
      startSec,
      keySec: endSec,
      endSec: endSec + 1,
      confidence: toConfidence(0.4 + Math.min(0.2, (endSec - startSec) / 8)),
      team: carry.team,
      playerTrackId: carry.trackId,
      outcome: null,
      evidence: { alone_sec: round2(endSec - startSec), closest_goalkeeper_m: round2(alone.closestKeeperM) },
    });
  }
  return found;
}

/** From the first look that finds the carrier alone before the goalkeeper to the last; null where too few between do. */
function timeAlone(
  play: Play,
  carry: Carry,
  end: GoalEnd,
  ground: Ground,
  settings: OneOnOneSettings,
): { readonly startSec: number; readonly endSec: number; readonly closestKeeperM: number } | null {
  const looks: { readonly index: number; readonly keeperM: number }[] = [];
  for (let index = carry.first; index <= carry.last; index += 1) {
    const keeperM = keeperIfAlone(play, carry, index, end, ground, settings);
    if (keeperM !== null) looks.push({ index, keeperM });
  }
  const [first, last] = [looks[0], looks.at(-1)];
  if (!first || !last || looks.length < (last.index - first.index + 1) * settings.minPart) return null;
  return {
    startSec: sampleAt(play, first.index).sec,
    endSec: sampleAt(play, last.index).sec,
    closestKeeperM: Math.min(...looks.map(({ keeperM }) => keeperM)),
  };
}

/** A ball that lies still is a set piece: a penalty has nobody in between either. */
function isResting(play: Play, fromSec: number, untilSec: number): boolean {
  return restsBetween(play, fromSec - 10, untilSec).some(
    (rest) => Math.min(rest.endSec, untilSec) - Math.max(rest.startSec, fromSec) > (untilSec - fromSec) / 2,
  );
}

/** Distance (metres) of the goalkeeper from the ball when nobody else challenges for it or stands between it and the goal; else null. */
function keeperIfAlone(
  play: Play,
  carry: Carry,
  index: number,
  end: GoalEnd,
  ground: Ground,
  settings: OneOnOneSettings,
): number | null {
  const sample = sampleAt(play, index);
  const ball = viewFrom(end, [sample.x, sample.y]);
  if (ball.depthM > settings.maxDepthM || ball.depthM < 1) return null;
  if (Math.abs(ball.lateralM) > ball.depthM * settings.maxSidePart + ground.goalWidthM / 2) return null;
  const keeper = nearestPerson(
    play,
    sample.frameIndex,
    goalMiddle(end),
    (p) => p.role === 'goalkeeper' && p.team !== carry.team,
    3,
  );
  if (!keeper?.person.pitchXyM) return null;
  const keeperM = Math.hypot(keeper.person.pitchXyM[0] - sample.x, keeper.person.pitchXyM[1] - sample.y);
  for (const person of play.frames[sample.frameIndex]?.people ?? []) {
    if (!person.pitchXyM || person.team === carry.team || person.role !== 'player') continue;
    const distanceM = Math.hypot(person.pitchXyM[0] - sample.x, person.pitchXyM[1] - sample.y);
    if (distanceM < settings.challengeM) return null;
    const view = viewFrom(end, person.pitchXyM);
    if (view.depthM > ball.depthM - 0.3) continue;
    const part = view.depthM / ball.depthM;
    const laneHalfM = (ground.goalWidthM / 2) * (1 - part) + settings.laneM;
    if (Math.abs(view.lateralM - ball.lateralM * part) <= laneHalfM) return null;
  }
  return keeperM;
}
