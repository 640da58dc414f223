import { z } from 'zod';
import { BEGINNINGS } from '../domain/match-files.ts';

/** A file of a match: `source_file` of its events is the first one's, and their times go on over all of them. */
export const matchFileSchema = z
  .object({
    path: z.string(),
    filename: z.string(),
    start_sec: z.number(),
    duration_sec: z.number(),
    /** null: the first. */
    begins: z.enum(BEGINNINGS).nullable(),
  })
  .meta({ id: 'MatchFile' });
export type MatchFileView = z.infer<typeof matchFileSchema>;
