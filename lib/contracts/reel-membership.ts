import { z } from 'zod';
import { EVENT_TYPES, type ReelType } from '../domain/football.ts';
import { DEFAULT_REEL_MEMBERSHIP, isReelMember, type ReelMember } from '../domain/reel-membership.ts';
import { chosenRecipesSchema } from './reel-recipe.ts';

const memberSchema = z
  .string()
  .refine(
    isReelMember,
    `Name an event type, alone or with an outcome ("penalty:save"). Types: ${EVENT_TYPES.join(', ')}.`,
  )
  .meta({
    description: 'An event type, alone ("goal") or with one outcome ("penalty:save").',
  }) as unknown as z.ZodType<ReelMember>;

/** An empty list is a reel without a moment, which every reel may be. */
const membersSchema = z.array(memberSchema);

const withDefault = (reel: ReelType) => membersSchema.default([...DEFAULT_REEL_MEMBERSHIP[reel]]);

/** Which events each reel shows; a reel that is not named shows what it does by default. */
export const reelMembershipSchema = z
  .strictObject({ goalkeeper: withDefault('goalkeeper'), highlights: withDefault('highlights') })
  .meta({ id: 'ReelEvents' });

/** A reel that is not named keeps what it shows, and its recipe. */
export const chooseReelsBody = z
  .strictObject({
    goalkeeper: membersSchema.optional(),
    highlights: membersSchema.optional(),
    recipes: chosenRecipesSchema.optional(),
  })
  .refine(
    ({ goalkeeper, highlights, recipes }) =>
      [goalkeeper, highlights, recipes?.goalkeeper, recipes?.highlights].some((said) => said !== undefined),
    'Say what a reel shall show: goalkeeper, highlights or both, each a list of event types; or how: recipes of one or both.',
  )
  .meta({ id: 'ChooseReels' });
export type ChooseReelsBody = z.infer<typeof chooseReelsBody>;
