import { z } from 'zod';
import { ROW_STATES } from '../domain/imports/import-plan.ts';
import { IMPORT_FORMATS } from '../domain/imports/imported-row.ts';
import { eventTypeSchema } from './match-event.ts';

/** Letters of a file; a match with thousands of events has less than one million. */
export const MAX_IMPORT_LETTERS = 5 * 1024 * 1024;
/** The same as a request: JSON puts signs before quotes and line ends, and writes some letters as three bytes. */
export const MAX_IMPORT_BODY_LETTERS = 2 * MAX_IMPORT_LETTERS;
const MAX_OFFSET_SEC = 24 * 3600;

export const importEventsBody = z
  .object({
    text: z
      .string()
      .max(MAX_IMPORT_LETTERS, 'The file is larger than 5 MB. Split it, or leave out what is no event.')
      .meta({ description: 'The file: Sportscode XML, a table (CSV), SoccerNet JSON or our own events.json.' }),
    offset_sec: z
      .number()
      .min(-MAX_OFFSET_SEC)
      .max(MAX_OFFSET_SEC)
      .default(0)
      .meta({ description: 'Added to all times.' }),
    second_half_sec: z.number().min(0).max(MAX_OFFSET_SEC).nullable().default(null).meta({
      description:
        'Where the second half begins in the video, for files that count from there; where it is marked in the match set-up, unless said.',
    }),
    mapping: z
      .array(z.object({ code: z.string(), event_type: eventTypeSchema.nullable() }))
      .max(1000)
      .default([])
      .meta({ description: 'What codes of the file shall be; null leaves a code out. Others are what they mean.' }),
    dry_run: z.boolean().default(false).meta({ description: 'Only tell what would be done.' }),
  })
  .meta({ id: 'ImportEvents' });
export type ImportEventsBody = z.input<typeof importEventsBody>;
export type ImportEventsWish = z.output<typeof importEventsBody>;

export const importRowSchema = z.object({
  /** Where in the file: "line 7", "instance 3, line 40". */
  place: z.string(),
  code: z.string(),
  event_type: eventTypeSchema.nullable(),
  timestamp_start: z.number().nullable(),
  timestamp_end: z.number().nullable(),
  state: z.enum(ROW_STATES),
  /** Why it is not added, or what was changed. */
  says: z.string().nullable(),
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const importReply = z
  .object({
    dry_run: z.boolean(),
    format: z.enum(IMPORT_FORMATS),
    notes: z.array(z.string()),
    /** Rows of each state; those of `new` are what is added. */
    counts: z.record(z.enum(ROW_STATES), z.int()),
    /** Events that were added: 0 in a dry run. */
    added: z.int(),
    /** Every code of the file with what it becomes: null is left out or not known. */
    codes: z.array(
      z.object({ code: z.string(), rows: z.int(), event_type: eventTypeSchema.nullable(), is_known: z.boolean() }),
    ),
    /** Some rows count from the start of the second half, and nobody has marked it in the match set-up: `second_half_sec` says where. */
    asks_second_half: z.boolean(),
    rows: z.array(importRowSchema),
  })
  .meta({ id: 'ImportedEvents' });
export type ImportReply = z.infer<typeof importReply>;
