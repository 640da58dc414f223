import type { ClipPadding } from './clip-padding.ts';
import type { EventType, ReelType } from './football.ts';

export const REEL_ORDERS = ['time', 'value', 'hand'] as const;
/** As it happened; the most valuable first (`eventValue`); as somebody put it. */
export type ReelOrder = (typeof REEL_ORDERS)[number];

/** How a reel is made of the events that go into it. What goes into it by type is `ReelMembership`. Data of a job. */
export type ReelRecipe = {
  readonly order: ReelOrder;
  /** Event ids, for the order by hand. An event that is not named follows the named one that happened last before it. */
  readonly handOrder: readonly string[];
  /** Event ids that are not shown, whatever their type. */
  readonly leftOut: readonly string[];
  /** Event ids that are shown, whatever their type; rejected and left out ones are not. */
  readonly pinned: readonly string[];
  /** Seconds before and after, for single types; the others keep theirs. */
  readonly padding: Readonly<Partial<Record<EventType, ClipPadding>>>;
  /** No longer than this (seconds): the most valuable go in until it is full. Pinned events go in first and stay even if too long. */
  readonly maxSec: number | null;
  /** Name of the preset it was made by; what was changed since is not told here. */
  readonly preset: string | null;
};

export type ReelRecipes = Readonly<Record<ReelType, ReelRecipe>>;
/** Some reels' recipes; a reel that is not named keeps its own. */
export type ChosenRecipes = { readonly [Reel in ReelType]?: ReelRecipe | undefined };

/** Everything that goes in, in the order of time. */
export const PLAIN_RECIPE: ReelRecipe = {
  order: 'time',
  handOrder: [],
  leftOut: [],
  pinned: [],
  padding: {},
  maxSec: null,
  preset: null,
};
export const PLAIN_RECIPES: ReelRecipes = { goalkeeper: PLAIN_RECIPE, highlights: PLAIN_RECIPE };

/** A recipe whose events were found again under other ids. @param idOf the new id of each old one */
export function followedRecipe(recipe: ReelRecipe, idOf: ReadonlyMap<string, string>): ReelRecipe {
  const follow = (ids: readonly string[]) => [...new Set(ids.map((id) => idOf.get(id) ?? id))];
  return {
    ...recipe,
    handOrder: follow(recipe.handOrder),
    leftOut: follow(recipe.leftOut),
    pinned: follow(recipe.pinned),
  };
}

/** True where what events are worth decides what is shown, or when. */
export function ranksByValue({ order, maxSec }: ReelRecipe): boolean {
  return order === 'value' || maxSec !== null;
}

/** Every event that a recipe names. */
export function namedEvents({ handOrder, leftOut, pinned }: ReelRecipe): ReadonlySet<string> {
  return new Set([...handOrder, ...leftOut, ...pinned]);
}
