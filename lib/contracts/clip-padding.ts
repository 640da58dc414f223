import { z } from 'zod';
import { EVENT_TYPES } from '../domain/football.ts';

/** Padding that makes a clip watchable: seconds before the start and after the end of the event. */
export const paddingSchema = z.strictObject({
  preSec: z.number().min(0).max(30),
  postSec: z.number().min(0).max(30),
});

/** Of single types; the others keep that of lib/domain/clip-padding.ts. */
export const paddingByTypeSchema = z.partialRecord(z.enum(EVENT_TYPES), paddingSchema);

/** What a run says of every clip. */
export const clipSettingsSchema = z.object({
  padding: paddingByTypeSchema,
  mergeGapSec: z.number(),
  /** Where a file of the match begins after the camera was off: no clip goes over it. */
  cutsSec: z.array(z.number()).readonly().exactOptional(),
});
