import type { EventCandidate } from './event.ts';
import { familyOf } from './event-family.ts';

/** A goal kick later than this (seconds) belongs to something else. */
const WITHIN_SEC = 40;
/** After one of these the ball was somewhere else before it went out. */
const PLAYED_ON: ReadonlySet<string | null> = new Set(['shot', 'goalkeeper_stop', 'goalkeeper_distribution']);

/**
 * A strike whose end nobody saw, and then a goal kick: it went past the goal (the laws of the game give a corner for a ball that the goalkeeper
 * touched). Off target then; a set piece keeps its type, its outcome tells.
 * @param events in order of their key moment
 */
export function tellMissesByGoalKick(events: readonly EventCandidate[]): EventCandidate[] {
  return events.map((event, index) => {
    const isUnseen = event.outcome === null || event.outcome === 'unseen';
    if (familyOf(event.type) !== 'shot' || !isUnseen) return event;
    const next = events.slice(index + 1).find(({ type }) => PLAYED_ON.has(familyOf(type)));
    const isGoalKick = next?.type === 'goal_kick' && next.keySec - event.keySec <= WITHIN_SEC;
    const isOwnEnd = event.team !== null && event.team === next?.team;
    if (!isGoalKick || isOwnEnd) return event;
    return {
      ...event,
      type: event.type === 'shot_on_target' ? 'shot_off_target' : event.type,
      outcome: 'out',
      evidence: { ...event.evidence, goal_kick_after: true },
    };
  });
}
