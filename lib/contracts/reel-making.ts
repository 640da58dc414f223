import { z } from 'zod';
import { REEL_SHAPES } from '../domain/reel-shape.ts';

/** How reels are made (cut, shape, words in the picture): those settings of a run's `assemble` that people choose for a match. What goes in is `ReelContent`. */
const settings = {
  titleCard: z.boolean().meta({ description: 'A card before the first clip: match, reel, how many clips, when.' }),
  lowerThird: z.boolean().meta({ description: 'Clock and event in the picture for the first seconds of each clip.' }),
  shape: z.enum(REEL_SHAPES).meta({ description: 'vertical: 9:16, a window that follows the play.' }),
  useStreamCopy: z
    .boolean()
    .meta({ description: 'Cut at key frames without encoding: fast, and nothing in the picture can be changed.' }),
} as const;

export const reelMakingSchema = z
  .object({
    titleCard: settings.titleCard.default(false),
    lowerThird: settings.lowerThird.default(false),
    shape: settings.shape.default('source'),
    useStreamCopy: settings.useStreamCopy.default(false),
  })
  .meta({ id: 'ReelMaking' });
export type ReelMaking = z.infer<typeof reelMakingSchema>;

/** What is not named stays as it was chosen last. */
const reelMakingChange = z
  .strictObject({
    titleCard: settings.titleCard.optional(),
    lowerThird: settings.lowerThird.optional(),
    shape: settings.shape.optional(),
    useStreamCopy: settings.useStreamCopy.optional(),
  })
  .meta({ id: 'ChooseReelMaking' });
export type ReelMakingChange = z.infer<typeof reelMakingChange>;

export const regenerateBody = z
  .strictObject({ assemble: reelMakingChange.optional() })
  .optional()
  .meta({ id: 'Regenerate' });
export type RegenerateBody = z.infer<typeof regenerateBody>;
