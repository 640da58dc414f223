import type { EventType } from './football.ts';

/** Seconds shown before the start and after the end of an event. */
export type ClipPadding = { readonly preSec: number; readonly postSec: number };

/** What one must see around an event to judge it. A new event type does not compile without an entry. */
export const CLIP_PADDING: Readonly<Record<EventType, ClipPadding>> = {
  // A save is judged from where the shot came, and from who got to the rebound.
  shot_stop_diving: { preSec: 5, postSec: 4 },
  shot_stop_standing: { preSec: 5, postSec: 4 },
  // Crosses: the run-up of the ball is part of the decision to come out, the second ball part of the outcome.
  punch: { preSec: 5, postSec: 4 },
  catch: { preSec: 4, postSec: 4 },
  // Where a restart goes matters more than the wait before it.
  goal_kick: { preSec: 2, postSec: 6 },
  // The first touch of whoever receives tells whether it was a good ball; a long one is in the air for seconds.
  distribution_short: { preSec: 2, postSec: 4 },
  distribution_long: { preSec: 2, postSec: 6 },
  // The keeper's starting position when the through ball is played.
  one_on_one: { preSec: 6, postSec: 4 },
  // The pass before the shot, and the keeper's answer or the flight past the post.
  shot_on_target: { preSec: 6, postSec: 4 },
  shot_off_target: { preSec: 6, postSec: 3 },
  // The whole move before, and the celebration after.
  goal: { preSec: 10, postSec: 8 },
  near_miss: { preSec: 6, postSec: 4 },
  // A dribble has a length of its own: enough to see where it began and what came of it.
  dribble_sequence: { preSec: 2, postSec: 3 },
  tackle: { preSec: 4, postSec: 3 },
  // The set-up is part of the story: ball on the spot, wall in place.
  penalty: { preSec: 6, postSec: 6 },
  free_kick_shot: { preSec: 6, postSec: 5 },
};
