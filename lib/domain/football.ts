/** The sixteen event types, binding on the wire. Order: goalkeeper events, then highlights. */
export const EVENT_TYPES = [
  'shot_stop_diving',
  'shot_stop_standing',
  'punch',
  'catch',
  'goal_kick',
  'distribution_short',
  'distribution_long',
  'one_on_one',
  'shot_on_target',
  'shot_off_target',
  'goal',
  'near_miss',
  'dribble_sequence',
  'tackle',
  'penalty',
  'free_kick_shot',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export const GOALKEEPER_EVENT_TYPES = [
  'shot_stop_diving',
  'shot_stop_standing',
  'punch',
  'catch',
  'goal_kick',
  'distribution_short',
  'distribution_long',
  'one_on_one',
] as const satisfies readonly EventType[];

export const REEL_TYPES = ['goalkeeper', 'highlights'] as const;
export type ReelType = (typeof REEL_TYPES)[number];

const GOALKEEPER_SET: ReadonlySet<EventType> = new Set(GOALKEEPER_EVENT_TYPES);

/** True for the eight types that belong to the goalkeeper. */
export function isGoalkeeperEventType(type: EventType): boolean {
  return GOALKEEPER_SET.has(type);
}

/** Words for people: timeline, chapters, subtitles. */
export const EVENT_LABELS: Readonly<Record<EventType, string>> = {
  shot_stop_diving: 'Diving save',
  shot_stop_standing: 'Standing save',
  punch: 'Punch',
  catch: 'Catch',
  goal_kick: 'Goal kick',
  distribution_short: 'Short distribution',
  distribution_long: 'Long distribution',
  one_on_one: 'One on one',
  shot_on_target: 'Shot on target',
  shot_off_target: 'Shot off target',
  goal: 'Goal',
  near_miss: 'Near miss',
  dribble_sequence: 'Dribble',
  tackle: 'Tackle',
  penalty: 'Penalty',
  free_kick_shot: 'Free-kick shot',
};

export const REEL_LABELS: Readonly<Record<ReelType, string>> = {
  goalkeeper: 'Goalkeeper reel',
  highlights: 'Highlights',
};

/** Pitch of the laws of the game as we draw it: metres, origin at a corner, x along the long side. */
export const PITCH_LENGTH_M = 105;
export const PITCH_WIDTH_M = 68;
export const GOAL_WIDTH_M = 7.32;
export const CROSSBAR_M = 2.44;
/** From the goal line. */
export const PENALTY_SPOT_M = 11;
