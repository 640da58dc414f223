import { z } from 'zod';
import { EVENTS_FILE_FORMAT, EVENTS_FILE_VERSION, type EventsFile, type FiledEvent } from '../domain/events-file.ts';
import { EVENT_TYPES, REEL_TYPES } from '../domain/football.ts';
import type { ImportedAs } from '../domain/imported-as.ts';
import { EVENT_STATES } from '../domain/label-fields.ts';

/* `events.json`, our own export, as other programs may check it. The published JSON Schema is made from this one. */

const seconds = z.number().min(0).meta({ description: 'Presentation seconds from the start of the video.' });
const eventType = z.enum(EVENT_TYPES);
const channel = z.number().min(0).max(65_535);

const importedAsSchema = z
  .object({
    format: z.string(),
    code: z.string(),
    labels: z.array(z.object({ group: z.string(), text: z.string() })).readonly(),
    colour: z.tuple([channel, channel, channel]).readonly().nullable(),
    original: z.record(z.string(), z.unknown()).nullable(),
  })
  .meta({ description: 'How the file told it that the event was imported from.' }) satisfies z.ZodType<ImportedAs>;

const filedEventSchema = z.object({
  event_id: z.uuid(),
  event_type: eventType,
  label: z.string(),
  timestamp_start: seconds,
  key_sec: seconds.nullable(),
  timestamp_end: seconds,
  frame_start: z.int().min(0),
  frame_end: z.int().min(0),
  confidence: z.number().min(0).max(1),
  state: z.enum(EVENT_STATES),
  source: z.enum(['model', 'human']),
  source_values: z
    .object({ event_type: eventType, timestamp_start: seconds, timestamp_end: seconds })
    .nullable()
    .meta({ description: 'What the source said, where a person changed it.' }),
  review: z.object({ decision: z.string(), by: z.string().nullable(), at: z.iso.datetime() }).nullable(),
  comment: z.string().nullable(),
  outcome: z.string().nullable(),
  team: z.string().nullable(),
  player_track_id: z.int().nullable(),
  is_goalkeeper_event: z.boolean(),
  reel_targets: z.array(z.enum(REEL_TYPES)).readonly(),
  imported: importedAsSchema.nullable(),
  metadata: z.record(z.string(), z.unknown()).meta({ description: 'Whatever else is known, the evidence above all.' }),
}) satisfies z.ZodType<FiledEvent>;

export const eventsFileSchema = z
  .object({
    format: z.literal(EVENTS_FILE_FORMAT),
    format_version: z.literal(EVENTS_FILE_VERSION),
    match: z.object({
      job_id: z.uuid(),
      title: z.string(),
      video: z.object({
        filename: z.string(),
        duration_sec: z.number().min(0),
        fps: z.number().min(0),
        width: z.int(),
        height: z.int(),
        size_bytes: z.int(),
        sha256: z.string(),
      }),
      run: z
        .object({
          run_id: z.uuid(),
          run_type: z.string(),
          execution_provider: z.string().nullable(),
          completed_at: z.iso.datetime().nullable(),
        })
        .nullable(),
    }),
    events: z.array(filedEventSchema).readonly(),
  })
  .meta({
    title: 'Touchline events',
    description: 'Events of one match as they stand, with where they come from.',
  }) satisfies z.ZodType<EventsFile>;

/** Newer files may say more: a reader passes over what it does not know. */
export function eventsFileJsonSchema() {
  return z.toJSONSchema(eventsFileSchema, { target: 'draft-2020-12', io: 'input' });
}
