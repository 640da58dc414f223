import type { MatchEvent } from '../../lib/domain/event.ts';
import { familyOf } from '../../lib/domain/event-family.ts';

/** What a wrong clip, or a missing one, costs a reel: a goal or a save more than a goal kick. */
const WEIGHT: Readonly<Record<string, number>> = {
  shot: 1,
  goalkeeper_stop: 1,
  one_on_one: 0.8,
  tackle: 0.5,
  dribble: 0.5,
};
const LEAST_WEIGHT = 0.4;
const GOAL_WEIGHT = 1.4;

/** How much a look at an event is worth: its weight, times how little the model knew (most at a confidence of a half). */
export function usefulness({ event_type, confidence }: MatchEvent): number {
  const weight = event_type === 'goal' ? GOAL_WEIGHT : (WEIGHT[familyOf(event_type) ?? ''] ?? LEAST_WEIGHT);
  return weight * (1.1 - Math.abs(2 * confidence - 1));
}
