import { isHalfBetween } from '../halves.ts';
import { type Play, restsBetween } from '../possession.ts';
import { type GoalEnd, viewFrom } from './goal-frame.ts';

/** What play went on with after a strike at goal. */
export type RestartAfter = 'kick_off' | 'goal_kick' | 'corner';

export type RestartSettings = {
  /** A restart later than this (seconds) belongs to something else. */
  readonly withinSec: number;
  /** A goal kick lies still at least this long (seconds), and is not placed sooner than this after the strike. */
  readonly goalKickRestSec: number;
  readonly goalKickAfterSec: number;
};

export const DEFAULT_RESTART_SETTINGS: RestartSettings = { withinSec: 75, goalKickRestSec: 1, goalKickAfterSec: 1 };

/** The first restart after a time (seconds) that tells what happened at a goal; null when none was seen, or the next half began before it. */
export function restartAfter(
  play: Play,
  sec: number,
  end: GoalEnd,
  settings: RestartSettings = DEFAULT_RESTART_SETTINGS,
): RestartAfter | null {
  for (const rest of restsBetween(play, sec, sec + settings.withinSec)) {
    if (isHalfBetween(play.halvesBeginSec, sec, rest.startSec)) return null;
    if (rest.place === 'centre') return 'kick_off';
    const isSameEnd = viewFrom(end, rest.atM).depthM < 20;
    const isPlaced = rest.launch !== null && rest.startSec > sec + settings.goalKickAfterSec;
    const isLong = rest.endSec - rest.startSec > settings.goalKickRestSec;
    if (isSameEnd && isPlaced && isLong && rest.place === 'goal_area') return 'goal_kick';
    if (isSameEnd && rest.place === 'corner') return 'corner';
    // Anything else that play went on from: it was no goal, and what comes later belongs to something later.
    if (rest.launch !== null && rest.startSec > sec && rest.place !== 'behind_line') return null;
  }
  return null;
}
