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

/** Changes with everything that is said of what goes into a reel, and how: whoever saw this one saw what stands. */
const contentVersion = z.string().max(40);
export const contentVersionsSchema = z.object({ goalkeeper: contentVersion, highlights: contentVersion });

/** A reel that is not named keeps what it shows, and its recipe. */
export const chooseReelsBody = z
  .strictObject({
    goalkeeper: membersSchema.optional(),
    highlights: membersSchema.optional(),
    recipes: chosenRecipesSchema.optional(),
    if_version: z
      .strictObject({ goalkeeper: contentVersion.optional(), highlights: contentVersion.optional() })
      .optional()
      .meta({
        description:
          'The versions (reel_content_versions) that this is meant for: refused when somebody changed one since.',
      }),
  })
  .refine(
    ({ goalkeeper, highlights, recipes }) =>
      [goalkeeper, highlights, recipes?.goalkeeper, recipes?.highlights].some((said) => said !== undefined),
    'Say what a reel shall show: goalkeeper, highlights or both, each a list of event types; or how: recipes of one or both.',
  )
  .meta({ id: 'ChooseReels' });
export type ChooseReelsBody = z.infer<typeof chooseReelsBody>;
