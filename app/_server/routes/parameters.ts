import { z } from 'zod';
import { reelTypeSchema } from '../../../lib/contracts/match-event.ts';

export const jobParams = z.object({ job_id: z.uuid() });
export const eventParams = jobParams.extend({ event_id: z.uuid() });
export const venueParams = z.object({ venue_id: z.uuid() });
export const reelParams = jobParams.extend({ reel_type: reelTypeSchema });
export const tokenParams = z.object({ token: z.string().regex(/^[\w-]{16,128}$/) });

export const fileQuery = z.object({
  download: z.enum(['0', '1']).optional().meta({ description: '1: to be saved, under a name that says what it is.' }),
  v: z.string().optional().meta({ description: 'Any text; the addresses we give out change with every version.' }),
});

export const reelFileQuery = fileQuery.extend({
  version: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'Name a version by its number, from 1.')
    .optional()
    .meta({ description: 'An earlier version of the reel; the newest unless one is named.' }),
});

/** Answers of a route that sends a file, whole or in parts. */
export const bytes = (mediaType: string, description: string) => ({
  200: { description, mediaType },
  206: { description: 'The part that the Range header asked for.', mediaType },
});
