import { nearestPerson, type Play, sampleAt, sampleIndexAt } from '../possession.ts';
import { type GoalEnd, viewFrom } from './goal-frame.ts';
import type { Ground } from './rule.ts';

export type OutOfNetSettings = {
  /** A net keeps the ball out of sight this long (seconds) at least and at most. */
  readonly minUnseenSec: number;
  readonly maxUnseenSec: number;
  /** It is seen again this near (metres) before the line, or behind it, */
  readonly beforeLineM: number;
  readonly behindLineM: number;
  /** with nobody within this (metres) who could have sent it, */
  readonly clearM: number;
  /** rolling no faster than a net gives it back (metres a second), watched for so long (seconds). */
  readonly maxSpeedMps: number;
  readonly watchSec: number;
};

export const DEFAULT_OUT_OF_NET_SETTINGS: OutOfNetSettings = {
  minUnseenSec: 0.4,
  maxUnseenSec: 3,
  beforeLineM: 2.5,
  behindLineM: 3,
  clearM: 1.5,
  maxSpeedMps: 6,
  watchSec: 0.6,
};

/** Whether a ball that was lost on its way to a goal rolls slowly out between the posts, and nobody is there: the net gave it back. */
export function rollsOutOfNet(
  play: Play,
  lostSec: number,
  end: GoalEnd,
  ground: Ground,
  settings: OutOfNetSettings = DEFAULT_OUT_OF_NET_SETTINGS,
): boolean {
  const index = sampleIndexAt(play, lostSec + settings.minUnseenSec);
  const again = play.path.samples[index];
  const before = play.path.samples[index - 1];
  if (!again || !before || before.sec > lostSec || again.sec > lostSec + settings.maxUnseenSec) return false;
  if (play.frames[again.frameIndex]?.sceneId !== play.frames[before.frameIndex]?.sceneId) return false;
  const { depthM, lateralM } = viewFrom(end, [again.x, again.y]);
  const isInMouth = depthM < settings.beforeLineM && depthM > -settings.behindLineM;
  if (!isInMouth || Math.abs(lateralM) > ground.goalWidthM / 2) return false;
  const near = nearestPerson(play, again.frameIndex, [again.x, again.y], () => true);
  if (near !== null && near.distanceM <= settings.clearM) return false;
  return staysSlow(play, index, settings);
}

function staysSlow(play: Play, index: number, { maxSpeedMps, watchSec }: OutOfNetSettings): boolean {
  const from = sampleAt(play, index);
  const to = play.path.samples[sampleIndexAt(play, from.sec + watchSec)];
  if (!to || to.sec > from.sec + 2 * watchSec) return false;
  return Math.hypot(to.x - from.x, to.y - from.y) / (to.sec - from.sec) <= maxSpeedMps;
}
