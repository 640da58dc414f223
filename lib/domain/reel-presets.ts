import type { EventType, ReelType } from './football.ts';
import { DEFAULT_REEL_MEMBERSHIP, type ReelMember } from './reel-membership.ts';
import { PLAIN_RECIPE, type ReelRecipe } from './reel-recipe.ts';

/** A reel for a purpose: what goes into it, in which order, how much of it. */
export type ReelPreset = {
  readonly name: string;
  readonly reel: ReelType;
  readonly label: string;
  /** One line for whoever chooses. */
  readonly explanation: string;
  readonly members: readonly ReelMember[];
  readonly recipe: Pick<ReelRecipe, 'order' | 'maxSec' | 'padding'>;
};

const IN_TIME = { order: 'time', maxSec: null, padding: {} } as const;
const { goalkeeper: GOALKEEPER, highlights: HIGHLIGHTS } = DEFAULT_REEL_MEMBERSHIP;
/** Every way in which the ball goes in; a penalty or free kick that was scored is told as what it was, with its outcome. */
const CONCEDED: readonly ReelMember[] = ['goal', 'penalty:goal', 'free_kick_shot:goal'];
/** The build-up to a goal is what a goalkeeper and his coach talk about. */
const LONG_BUILD_UP = { goal: { preSec: 15, postSec: 6 } } as const satisfies Partial<
  Record<EventType, { preSec: number; postSec: number }>
>;

export const REEL_PRESETS: readonly ReelPreset[] = [
  {
    name: 'goalkeeper',
    reel: 'goalkeeper',
    label: 'All goalkeeper events',
    explanation: 'The eight kinds of goalkeeper events as they happened. This is what a new match starts with.',
    members: GOALKEEPER,
    recipe: IN_TIME,
  },
  {
    name: 'development',
    reel: 'goalkeeper',
    label: 'Development',
    explanation:
      'All goalkeeper events and everything conceded, with a long build-up before goals: for goalkeeper and coach.',
    members: [...GOALKEEPER, 'goal', 'penalty', 'free_kick_shot:goal', 'free_kick_shot:save'],
    recipe: { ...IN_TIME, padding: LONG_BUILD_UP },
  },
  {
    name: 'showcase',
    reel: 'goalkeeper',
    label: 'Showcase',
    explanation:
      'Saves, punches, catches and long distribution, the most valuable first; nothing conceded: for scouts.',
    // Not `one_on_one`: how it ended is not known of it. One that the goalkeeper won is there as the save that won it.
    members: [
      'shot_stop_diving',
      'shot_stop_standing',
      'punch',
      'catch',
      'distribution_long',
      'penalty:save',
      'free_kick_shot:save',
    ],
    recipe: { ...IN_TIME, order: 'value' },
  },
  {
    name: 'conceded',
    reel: 'goalkeeper',
    label: 'Conceded only',
    explanation: 'Goals at either end, scored penalties and free kicks included, with a long build-up.',
    members: CONCEDED,
    recipe: { ...IN_TIME, padding: LONG_BUILD_UP },
  },
  {
    name: 'distribution',
    reel: 'goalkeeper',
    label: 'Distribution',
    explanation: 'Goal kicks and every ball played on, short and long.',
    members: ['goal_kick', 'distribution_short', 'distribution_long'],
    recipe: IN_TIME,
  },
  {
    name: 'highlights',
    reel: 'highlights',
    label: 'All highlights',
    explanation: 'Shots, goals, dribbles and tackles as they happened. This is what a new match starts with.',
    members: HIGHLIGHTS,
    recipe: IN_TIME,
  },
  {
    name: 'five_minutes',
    reel: 'highlights',
    label: 'Five minutes',
    explanation: 'At most five minutes: the most valuable moments that fit, shown as they happened.',
    members: HIGHLIGHTS,
    recipe: { ...IN_TIME, maxSec: 300 },
  },
  {
    name: 'goals',
    reel: 'highlights',
    label: 'Goals only',
    explanation: 'Goals, scored penalties and free kicks included.',
    members: CONCEDED,
    recipe: IN_TIME,
  },
];

export function presetsOf(reel: ReelType): readonly ReelPreset[] {
  return REEL_PRESETS.filter((preset) => preset.reel === reel);
}

/** What goes into a reel, in which order, how much of it. How its files are made is `ReelMaking` of lib/contracts. */
export type ReelContent = { readonly members: readonly ReelMember[]; readonly recipe: ReelRecipe };

/** The reel as a preset has it. What was left out, put in or ordered by hand stays so where the preset says nothing else. */
export function withPreset(preset: ReelPreset, before: ReelRecipe): ReelContent {
  return { members: preset.members, recipe: { ...before, ...preset.recipe, preset: preset.name } };
}

/** As a new match has it, with nothing done by hand. */
export function usualContent(reel: ReelType): ReelContent {
  return { members: DEFAULT_REEL_MEMBERSHIP[reel], recipe: PLAIN_RECIPE };
}

/**
 * The preset that a reel is made by, and whether it still is just that; where none was chosen the first that shows the same
 * events, null where there is none.
 * Events left out or put in by hand are no change of the preset.
 */
export function presetOf(
  reel: ReelType,
  { members, recipe }: ReelContent,
): { readonly preset: ReelPreset; readonly isChanged: boolean } | null {
  const presets = presetsOf(reel);
  const fits = (preset: ReelPreset) =>
    sameWords(preset.members, members) &&
    preset.recipe.order === recipe.order &&
    preset.recipe.maxSec === recipe.maxSec &&
    samePadding(preset.recipe.padding, recipe.padding);
  const chosen = presets.find((preset) => preset.name === recipe.preset);
  if (chosen && fits(chosen)) return { preset: chosen, isChanged: false };
  const fitting = presets.find(fits);
  if (fitting) return { preset: fitting, isChanged: false };
  const nearest = chosen ?? presets.find((preset) => sameWords(preset.members, members));
  return nearest ? { preset: nearest, isChanged: true } : null;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).size === new Set(b).size && a.every((word) => b.includes(word));
}

function samePadding(a: ReelRecipe['padding'], b: ReelRecipe['padding']): boolean {
  const text = (padding: ReelRecipe['padding']) =>
    Object.entries(padding)
      .map(([type, room]) => `${type} ${room?.preSec} ${room?.postSec}`)
      .sort()
      .join();
  return text(a) === text(b);
}
