import { z } from 'zod';
import type { ClipFile } from '../domain/clip-files.ts';
import { reelTypeSchema } from './match-event.ts';

/* Clips as files of their own: asked for, cut by a worker, then downloaded as one zip. */

const MAX_EVENTS = 5000;

export const askForClipsBody = z
  .discriminatedUnion('of', [
    z.strictObject({
      of: z.literal('reels').meta({ description: 'Every clip of these reels, as their newest versions show them.' }),
      reels: z
        .array(reelTypeSchema)
        .min(1, 'Name a reel: goalkeeper or highlights, or both.')
        .transform((reels) => [...new Set(reels)]),
    }),
    z.strictObject({
      of: z.literal('standing').meta({ description: 'One clip for each event that is not rejected.' }),
    }),
    z.strictObject({
      of: z.literal('events').meta({ description: 'One clip for each of these events.' }),
      event_ids: z
        .array(z.uuid())
        .min(1, 'Name an event.')
        .max(MAX_EVENTS, `At most ${MAX_EVENTS} events at once.`)
        .transform((ids) => [...new Set(ids)]),
    }),
  ])
  .meta({ id: 'AskForClips' });
export type AskForClips = z.infer<typeof askForClipsBody>;

/** `waiting` for a worker, `cutting`, `ready` (there is at least one clip), `failed` (`error` says why; ask again). */
export const CLIP_SET_STATUSES = ['waiting', 'cutting', 'ready', 'failed'] as const;
export type ClipSetStatus = (typeof CLIP_SET_STATUSES)[number];

export const clipSetSchema = z
  .object({
    clip_set_id: z.uuid(),
    status: z.enum(CLIP_SET_STATUSES),
    clips_total: z.int(),
    clips_done: z.int(),
    /** Clips that could not be cut, and why; the zip holds the same list. */
    missing: z.array(z.object({ path: z.string(), problem: z.string() })),
    /** Of the clips that are there; the zip is a little larger. */
    size_bytes: z.int(),
    error: z.string().nullable(),
    /** null until it is ready. */
    download_url: z.string().nullable(),
    created_at: z.iso.datetime(),
  })
  .meta({ id: 'ClipSet' });
export type ClipSetView = z.infer<typeof clipSetSchema>;

/** As it is kept with the set. */
export const clipFileSchema = z.object({
  path: z.string(),
  reel: reelTypeSchema.nullable(),
  place: z.int(),
  startSec: z.number(),
  endSec: z.number(),
  title: z.string(),
  clock: z.string(),
  events: z.string(),
  team: z.string(),
  eventIds: z.array(z.string()).readonly(),
}) satisfies z.ZodType<ClipFile>;

/** What became of a clip: its file, or why there is none; null: not tried yet. */
export const cutClipSchema = z
  .union([z.object({ artifactKey: z.string(), sizeBytes: z.int() }), z.object({ problem: z.string() })])
  .nullable();
export type CutClip = z.infer<typeof cutClipSchema>;
