import type { EventType } from './football.ts';

/** Family of each type, and of the blocked shot that annotations know and the sixteen types do not. */
export const EVENT_FAMILY: Readonly<Record<EventType | 'shot_blocked', string>> = {
  shot_on_target: 'shot',
  shot_off_target: 'shot',
  goal: 'shot',
  near_miss: 'shot',
  free_kick_shot: 'shot',
  penalty: 'shot',
  shot_blocked: 'shot',
  shot_stop_diving: 'goalkeeper_stop',
  shot_stop_standing: 'goalkeeper_stop',
  catch: 'goalkeeper_stop',
  punch: 'goalkeeper_stop',
  goal_kick: 'goalkeeper_distribution',
  distribution_short: 'goalkeeper_distribution',
  distribution_long: 'goalkeeper_distribution',
  one_on_one: 'one_on_one',
  dribble_sequence: 'dribble',
  tackle: 'tackle',
};

const FAMILY_OF: ReadonlyMap<string, string> = new Map(Object.entries(EVENT_FAMILY));

/** The family of a type; null for what is context only. */
export function familyOf(type: string): string | null {
  return FAMILY_OF.get(type) ?? null;
}

/** All that has a family, and the families themselves. */
export const EVENT_TYPES_WITH_FAMILY: readonly string[] = [...FAMILY_OF.keys()];
export const EVENT_FAMILIES: readonly string[] = [...new Set(FAMILY_OF.values())];
