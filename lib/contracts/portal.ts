import { z } from 'zod';
import { RUN_STATUSES, RUN_TYPES, STAGES } from '../domain/job-status.ts';
import { DECISIONS } from '../domain/review.ts';
import { clipSettingsSchema } from './clip-padding.ts';
import { jobSchema } from './job.ts';
import { clipBoundarySchema, eventTypeSchema, matchEventSchema, reelTypeSchema } from './match-event.ts';
import { matchFileSchema } from './match-file.ts';
import { matchSetupSchema } from './match-setup.ts';
import { reelMakingSchema } from './reel-making.ts';
import { contentVersionsSchema, reelMembershipSchema } from './reel-membership.ts';
import { reelRecipesSchema } from './reel-recipe.ts';
import { matchVenueSchema } from './venue.ts';

/* What the portal asks beyond the five binding routes. */

export const rootSchema = z
  .object({ root_id: z.string(), name: z.string(), path: z.string(), online: z.boolean() })
  .meta({ id: 'MediaRoot' });
export type RootView = z.infer<typeof rootSchema>;
export const rootsReply = z.object({ roots: z.array(rootSchema) });

export const rootEntrySchema = z
  .object({
    name: z.string(),
    /** Absolute: what POST /api/jobs takes as nas_path. */
    path: z.string(),
    kind: z.enum(['folder', 'video']),
    size_bytes: z.int().nullable(),
    modified_at: z.iso.datetime().nullable(),
  })
  .meta({ id: 'RootEntry' });
export const rootEntriesReply = z.object({
  root: rootSchema,
  path: z.string(),
  parent: z.string().nullable(),
  entries: z.array(rootEntrySchema),
});
export type RootEntries = z.infer<typeof rootEntriesReply>;

/** Reviewed events of earlier runs: found again as they were, found again nearby, and not found again (they stand as people left them). */
export const carryOverSchema = z.object({ kept: z.int(), moved: z.int(), orphaned: z.array(z.uuid()) });
export type CarryOver = z.infer<typeof carryOverSchema>;

export const runViewSchema = z
  .object({
    run_id: z.uuid(),
    run_type: z.enum(RUN_TYPES),
    status: z.enum(RUN_STATUSES),
    current_stage: z.enum(STAGES).nullable(),
    /** 0..100 of the whole run, from frames and seconds really done. */
    progress_pct: z.number(),
    /** The stage's own words: "frame 312 of 450". */
    progress_note: z.string().nullable(),
    execution_provider: z.string().nullable(),
    error: z.string().nullable(),
    /** What a user should know of this run: reels without a moment, a calibration that does not fit. */
    notes: z.array(z.string()),
    /** What became of reviews of earlier runs; null where there were none, or where nothing was classified. */
    carry_over: carryOverSchema.nullable(),
    started_at: z.iso.datetime().nullable(),
    completed_at: z.iso.datetime().nullable(),
    stages: z.array(
      z.object({ stage: z.enum(STAGES), success: z.boolean(), reused: z.boolean(), runtime_sec: z.number() }),
    ),
  })
  .meta({ id: 'Run' });
export type RunView = z.infer<typeof runViewSchema>;

export const jobListReply = z.object({
  jobs: z.array(
    z.object({
      job: jobSchema,
      progress_pct: z.number(),
      progress_note: z.string().nullable(),
      /** Files of the match. */
      files_total: z.int(),
      events_total: z.int(),
      events_reviewed: z.int(),
      has_poster: z.boolean(),
    }),
  ),
});
export type JobListItem = z.infer<typeof jobListReply>['jobs'][number];

export const reelViewSchema = z
  .object({
    reel_type: reelTypeSchema,
    version: z.int(),
    duration_sec: z.number(),
    size_bytes: z.int(),
    clip_count: z.int(),
    created_at: z.iso.datetime(),
    /** Events changed since this version was made. */
    stale: z.boolean(),
    stream_url: z.string(),
    download_url: z.string(),
    chapters: z.array(z.object({ start_sec: z.number(), end_sec: z.number(), title: z.string() })),
  })
  .meta({ id: 'Reel' });
export type ReelView = z.infer<typeof reelViewSchema>;

/** One of the files that a reel has been; the newest is what the match page shows and what links open. */
export const reelVersionSchema = z
  .object({
    version: z.int(),
    is_newest: z.boolean(),
    duration_sec: z.number(),
    size_bytes: z.int(),
    clip_count: z.int(),
    created_at: z.iso.datetime(),
    stream_url: z.string(),
    download_url: z.string(),
  })
  .meta({ id: 'ReelVersion' });
export type ReelVersionView = z.infer<typeof reelVersionSchema>;
export const reelVersionsReply = z.object({ versions: z.array(reelVersionSchema) });

/**
 * An event as it stands: the reviewer's values where there are any. What the model said stays in
 * `metadata.model` ({event_type, timestamp_start, timestamp_end}) once someone changed it; `metadata.source` is "model" or "human".
 */
export const eventListReply = z.object({ events: z.array(matchEventSchema) });

export const matchViewSchema = z
  .object({
    job: jobSchema,
    title: z.string(),
    /** The files of the match in their order, and where each lies on its clock; times are 0 until they have been read. */
    files: z.array(matchFileSchema),
    /** Where it was played; null when nobody has said. */
    venue: matchVenueSchema.nullable(),
    /** Teams, squads, date and periods, as far as anyone has said. */
    setup: matchSetupSchema,
    run: runViewSchema.nullable(),
    runs: z.array(runViewSchema),
    events: z.array(matchEventSchema),
    /** Of the newest reels, in the order in which they are shown. */
    clips: z.array(clipBoundarySchema),
    reels: z.array(reelViewSchema),
    /** Which events each reel shows. */
    reel_events: reelMembershipSchema,
    /** How the reels are made, as chosen last; those that there are may have been made otherwise. */
    reel_making: reelMakingSchema,
    /** In which order, with what left out or put in by hand, how long at most. */
    reel_recipes: reelRecipesSchema,
    /** Versions of both together, for `if_version` of a change. */
    reel_content_versions: contentVersionsSchema,
    /** What the run's settings say of every clip; a recipe's own padding goes before. */
    clip_settings: clipSettingsSchema,
    media: z
      .object({
        proxy_url: z.string(),
        poster_url: z.string(),
        sprite_vtt_url: z.string(),
        /** `SoundCurve` as JSON; null for a match that was read before sound was kept. */
        sound_url: z.string().nullable(),
        duration_sec: z.number(),
      })
      .nullable(),
    /** Known true events of the bundled sample, for comparison; absent for real matches. */
    truth: z
      .array(z.object({ event_type: eventTypeSchema, timestamp_start: z.number(), timestamp_end: z.number() }))
      .nullable(),
  })
  .meta({ id: 'Match' });
export type MatchView = z.infer<typeof matchViewSchema>;

export const reviewEventBody = z
  .object({
    decision: z.enum(DECISIONS).optional(),
    event_type: eventTypeSchema.optional(),
    timestamp_start: z.number().min(0).optional(),
    timestamp_end: z.number().min(0).optional(),
    comment: z.string().max(2000).optional(),
    favourite: z.boolean().optional(),
    /** Who did it, as people write it: "1 Maria". Empty: nobody. */
    player: z.string().max(120).optional(),
    /** Takes back an event that a person added, or brings it back. */
    removed: z.boolean().optional(),
  })
  .refine(
    (body) => Object.keys(body).length > 0,
    'Say what to change: decision, event_type, timestamp_start, timestamp_end, comment, favourite, player or removed.',
  )
  .meta({ id: 'ReviewEvent' });
export type ReviewEventBody = z.infer<typeof reviewEventBody>;

export const addEventBody = z
  .object({
    event_type: eventTypeSchema,
    timestamp_start: z.number().min(0),
    timestamp_end: z.number().min(0),
    comment: z.string().max(2000).optional(),
  })
  .refine((body) => body.timestamp_end >= body.timestamp_start, {
    message: 'The event ends before it starts.',
    path: ['timestamp_end'],
  })
  .meta({ id: 'AddEvent' });
export type AddEventBody = z.infer<typeof addEventBody>;

export const shareLinkBody = z
  .object({ label: z.string().max(200).default(''), expires_in_days: z.int().min(1).max(365).default(30) })
  .meta({ id: 'CreateShareLink' });

export const shareLinkSchema = z
  .object({
    link_id: z.uuid(),
    reel_type: reelTypeSchema,
    label: z.string(),
    /** Only in the answer that creates it: the token is stored hashed. */
    url: z.string().nullable(),
    created_at: z.iso.datetime(),
    expires_at: z.iso.datetime(),
    last_opened_at: z.iso.datetime().nullable(),
    open_count: z.int(),
  })
  .meta({ id: 'ShareLink' });
export type ShareLinkView = z.infer<typeof shareLinkSchema>;
export const shareLinksReply = z.object({ links: z.array(shareLinkSchema) });

/** What a person with a link may see: one reel, and nothing of the job, its file or the other reels. */
export const sharedReelSchema = z
  .object({
    reel_type: reelTypeSchema,
    label: z.string(),
    duration_sec: z.number(),
    size_bytes: z.int(),
    clip_count: z.int(),
    expires_at: z.iso.datetime(),
    stream_url: z.string(),
    download_url: z.string(),
    poster_url: z.string().nullable(),
    chapters: z.array(z.object({ start_sec: z.number(), end_sec: z.number(), title: z.string() })),
  })
  .meta({ id: 'SharedReel' });
export type SharedReelView = z.infer<typeof sharedReelSchema>;

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457 problem document.' });
