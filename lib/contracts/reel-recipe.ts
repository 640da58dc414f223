import { z } from 'zod';
import { PLAIN_RECIPE, REEL_ORDERS, type ReelRecipe, type ReelRecipes } from '../domain/reel-recipe.ts';
import { paddingByTypeSchema } from './clip-padding.ts';

/* How reels are made, as it is stored with a job, put into a run's settings and sent over the wire: the same names everywhere. */

/** More than a match has, little enough for one request. */
const MAX_IDS = 5000;
const ids = (what: string) =>
  z
    .array(z.uuid())
    .max(MAX_IDS, `At most ${MAX_IDS} events can be named.`)
    .readonly()
    .default([])
    .meta({ description: what });

/** What is not said is plain: everything that goes in, in the order of time. */
export const reelRecipeSchema = z
  .strictObject({
    order: z.enum(REEL_ORDERS).default(PLAIN_RECIPE.order).meta({
      description: 'time: as it happened; value: the most valuable first; hand: as handOrder has it.',
    }),
    handOrder: ids('Event ids in the order in which they are shown, for the order by hand.'),
    leftOut: ids('Events that are not shown, whatever their type.'),
    pinned: ids('Events that are shown, whatever their type.'),
    padding: paddingByTypeSchema.default({}),
    maxSec: z.number().min(5, 'A reel needs at least 5 seconds.').max(36_000).nullable().default(null).meta({
      description: 'No longer than this: the most valuable events go in until it is full.',
    }),
    preset: z.string().max(60).nullable().default(null),
  })
  .meta({ id: 'ReelRecipe' }) satisfies z.ZodType<ReelRecipe>;

export const reelRecipesSchema = z
  .strictObject({ goalkeeper: reelRecipeSchema.prefault({}), highlights: reelRecipeSchema.prefault({}) })
  .meta({ id: 'ReelRecipes' }) satisfies z.ZodType<ReelRecipes>;

/** A reel that is not named keeps its recipe; one that is named gets just what is said. */
export const chosenRecipesSchema = z.strictObject({
  goalkeeper: reelRecipeSchema.optional(),
  highlights: reelRecipeSchema.optional(),
});
