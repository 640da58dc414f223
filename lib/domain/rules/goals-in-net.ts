import type { EventCandidate } from '../event.ts';
import { defenderOf, type Play, restsBetween, sampleAt } from '../possession.ts';
import { type GoalEnd, viewFrom } from './goal-frame.ts';
import { type Ground, round2, toConfidence } from './rule.ts';

export type InNetSettings = {
  /** The ball was out of sight for at least and at most this long (seconds) before: longer, it may be another day's ball. */
  readonly minUnseenSec: number;
  readonly maxUnseenSec: number;
  /** Nobody lets a ball lie in the net for long: the goal fell this long (seconds) before it was seen there, at most. */
  readonly typicalAgeSec: number;
  /** It lies still for this long (seconds), */
  readonly minRestSec: number;
  /** between this far (metres) before the line and this far behind. */
  readonly beforeLineM: number;
  readonly behindLineM: number;
  /** Kick-off within this (seconds) makes it sure. */
  readonly kickOffWithinSec: number;
};

export const DEFAULT_IN_NET_SETTINGS: InNetSettings = {
  minUnseenSec: 0.75,
  maxUnseenSec: 30,
  typicalAgeSec: 3,
  minRestSec: 0.6,
  beforeLineM: 0.1,
  behindLineM: 3,
  kickOffWithinSec: 90,
};

/**
 * `goal` that the camera missed: the ball comes back into sight lying in the goal. The key moment is a guess, half the
 * time it was not seen before that and no more than three seconds; the event lasts from some seconds earlier until it is seen.
 */
export function findGoalsInNet(
  play: Play,
  shots: readonly EventCandidate[],
  ground: Ground,
  settings: InNetSettings = DEFAULT_IN_NET_SETTINGS,
): EventCandidate[] {
  const goals: EventCandidate[] = [];
  for (const rest of play.rests) {
    const end: GoalEnd = rest.atM[0] < 52.5 ? 0 : 105;
    const view = viewFrom(end, rest.atM);
    const isInGoal =
      view.depthM < settings.beforeLineM &&
      view.depthM > -settings.behindLineM &&
      Math.abs(view.lateralM) < ground.goalWidthM / 2;
    const before = play.path.samples[rest.first - 1];
    if (!isInGoal || !before || rest.endSec - rest.startSec < settings.minRestSec) continue;
    const unseenSec = rest.startSec - before.sec;
    if (unseenSec < settings.minUnseenSec || unseenSec > settings.maxUnseenSec) continue;
    if (shots.some((shot) => shot.keySec > before.sec - 2 && shot.keySec < rest.endSec)) continue;
    const keySec = rest.startSec - Math.min(unseenSec / 2, settings.typicalAgeSec);
    const kickOff = restsBetween(play, rest.endSec, rest.endSec + settings.kickOffWithinSec).find((r) => r.launch);
    const { frameIndex } = sampleAt(play, rest.first);
    goals.push({
      type: 'goal',
      startSec: Math.max(before.sec, keySec - settings.typicalAgeSec),
      keySec,
      endSec: rest.startSec,
      confidence: toConfidence(kickOff?.place === 'centre' ? 0.7 : 0.4),
      team: defenderOf(play, end, frameIndex) === 'home' ? 'away' : 'home',
      playerTrackId: null,
      outcome: 'goal',
      evidence: { found_in_net: true, unseen_sec: round2(unseenSec), kick_off_after: kickOff?.place === 'centre' },
    });
  }
  return goals;
}
