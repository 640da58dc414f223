import type { MatchEvent } from './event.ts';
import type { EventType } from './football.ts';
import { outcomeOf } from './review.ts';

type Worth = {
  readonly points: number;
  readonly byOutcome?: Readonly<Record<string, number>>;
  readonly reason: string;
};

/**
 * What a moment of each type is worth to someone who has five minutes, 0..100; where its outcome is known and matters, by outcome.
 * Only the order counts, and the distances where events are more or less sure. A new event type does not compile without an entry.
 */
export const EVENT_WORTH: Readonly<Record<EventType, Worth>> = {
  goal: { points: 100, reason: 'Decides the match.' },
  penalty: {
    points: 85,
    byOutcome: { goal: 98, save: 95 },
    reason: 'Scored it is a goal; saved it is the rarest save there is.',
  },
  free_kick_shot: {
    points: 60,
    byOutcome: { goal: 98, save: 70 },
    reason: 'Scored it is a goal; otherwise a shot that everybody watched being prepared.',
  },
  one_on_one: { points: 80, reason: 'Goalkeeper against attacker: a chance that should be a goal.' },
  shot_stop_diving: { points: 75, reason: 'The save that people remember.' },
  near_miss: {
    points: 65,
    byOutcome: { woodwork: 70 },
    reason: 'A hand’s breadth from a goal; off the frame still nearer.',
  },
  shot_stop_standing: { points: 55, reason: 'A shot on goal that was kept out without a dive.' },
  shot_on_target: { points: 50, reason: 'Had to be stopped; the stop is an event of its own and worth more.' },
  punch: { points: 45, reason: 'Coming out among players: a decision worth seeing.' },
  catch: { points: 40, reason: 'A cross or through ball ended for good.' },
  dribble_sequence: { points: 35, reason: 'One against one, away from the goal.' },
  tackle: { points: 30, reason: 'Ends an attack, in most cases far from the goal.' },
  distribution_long: { points: 28, reason: 'May open an attack.' },
  shot_off_target: { points: 25, reason: 'A chance, but nobody had to do anything.' },
  goal_kick: { points: 12, reason: 'A restart; many in every match.' },
  distribution_short: { points: 10, reason: 'The most frequent thing a goalkeeper does.' },
};

/** More than any moment is worth: what a person marked goes before everything that nobody marked. */
const FAVOURITE_POINTS = 200;

/**
 * What an event is worth for a reel that cannot show everything. Confirmed by a person: its full points. Otherwise points
 * times confidence: a goal that the model is half sure of is worth half a goal. `metadata.favourite` goes before all others.
 */
export function eventValue(event: MatchEvent): number {
  const { points, byOutcome } = EVENT_WORTH[event.event_type];
  const worth = byOutcome?.[outcomeOf(event) ?? ''] ?? points;
  const sureness = event.review_override === true ? 1 : event.confidence;
  return worth * sureness + (event.metadata.favourite === true ? FAVOURITE_POINTS : 0);
}

/** The most valuable first; of equals the earlier. The same events always come in the same order. */
export function byValue(a: MatchEvent, b: MatchEvent): number {
  return eventValue(b) - eventValue(a) || a.timestamp_start - b.timestamp_start || a.event_id.localeCompare(b.event_id);
}
