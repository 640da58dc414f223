import type { EventCandidate } from './event.ts';
import { familyOf } from './event-family.ts';

export type ByGoalKickSettings = {
  /** A goal kick later than this (seconds) belongs to something else. */
  readonly withinSec: number;
  /** Right before a goal kick (seconds) the ball is fetched and put down, not played. */
  readonly fetchedSec: number;
};

export const DEFAULT_BY_GOAL_KICK_SETTINGS: ByGoalKickSettings = { withinSec: 40, fetchedSec: 6 };

/** After one of these the ball was somewhere else before it went out. */
const PLAYED_ON: ReadonlySet<string | null> = new Set(['shot', 'goalkeeper_stop', 'goalkeeper_distribution']);

/**
 * What a goal kick tells of the time before it. A strike whose end nobody saw went past the goal (the laws of the game give a corner for a ball
 * that the goalkeeper touched): off target; a set piece keeps its type, its outcome tells. And the goalkeeper, who seemed to play
 * the ball on a moment before, put it in its place.
 * @param events in order of their key moment
 */
export function tellByGoalKick(
  events: readonly EventCandidate[],
  settings: ByGoalKickSettings = DEFAULT_BY_GOAL_KICK_SETTINGS,
): EventCandidate[] {
  const played = events.filter((event, index) => !isFetched(event, events.slice(index + 1), settings));
  return played.map((event, index) => {
    const isUnseen = event.outcome === null || event.outcome === 'unseen';
    if (familyOf(event.type) !== 'shot' || !isUnseen) return event;
    const next = played.slice(index + 1).find(({ type }) => PLAYED_ON.has(familyOf(type)));
    if (next?.type !== 'goal_kick' || next.keySec - event.keySec > settings.withinSec || isOfSameTeam(event, next))
      return event;
    return {
      ...event,
      type: event.type === 'shot_on_target' ? 'shot_off_target' : event.type,
      outcome: 'out',
      evidence: { ...event.evidence, goal_kick_after: true },
    };
  });
}

function isFetched(
  event: EventCandidate,
  later: readonly EventCandidate[],
  { fetchedSec }: ByGoalKickSettings,
): boolean {
  if (event.type !== 'distribution_short' && event.type !== 'distribution_long') return false;
  const next = later.find(({ type }) => PLAYED_ON.has(familyOf(type)));
  const isSoon = next?.type === 'goal_kick' && next.keySec - event.keySec <= fetchedSec;
  return isSoon && (event.team === null || next.team === null || isOfSameTeam(event, next));
}

function isOfSameTeam(one: EventCandidate, other: EventCandidate): boolean {
  return one.team !== null && one.team === other.team;
}
