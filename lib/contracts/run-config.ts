import { z } from 'zod';
import { EFFORTS, LOOK_PLANS } from '../domain/effort.ts';
import { EVENT_TYPES, REEL_TYPES } from '../domain/football.ts';
import { REEL_SHAPES } from '../domain/reel-shape.ts';
import { paddingByTypeSchema } from './clip-padding.ts';
import { periodsSchema } from './match-setup.ts';
import { calibrationPointsSchema } from './pitch.ts';
import { reelMembershipSchema } from './reel-membership.ts';
import { reelRecipesSchema } from './reel-recipe.ts';
import { ruleSettingsSchema } from './rule-settings.ts';

/** How frames are looked at. `effort` fills in what is not said, so that every setting can still be given by itself. */
const detectSchema = z
  .strictObject({
    /** Name in models/models.json. */
    model: z.string().default('default'),
    /** fast, balanced or thorough: the rates and widths of lib/domain/effort.ts. */
    effort: z.enum(EFFORTS).default('balanced'),
    /** Looks per second of video. */
    sampleFps: z.number().min(1).max(240).optional(),
    /** Width of the network's input; the height follows the picture. */
    inputWidthPx: z.int().min(320).max(3072).optional(),
    /** Where people are small in the picture, up to so much wider; unless said, an `inputWidthPx` that is said is kept to. */
    widestPx: z.int().min(320).max(3072).optional(),
    /** Looks per second where something may happen; at or above the video's own rate: every frame. */
    fineFps: z.number().min(1).max(240).optional(),
    fineWidthPx: z.int().min(320).max(3072).optional(),
    /** Largest part of the match that is looked at finely; 0: none. */
    finePart: z.number().min(0).max(1).optional(),
    /** Ball candidates of each picture that are looked at again, enlarged; 0: none. */
    secondLooks: z.int().min(0).max(10).optional(),
    minPersonConfidence: z.number().min(0.01).max(0.99).default(0.25),
    minBallConfidence: z.number().min(0.01).max(0.99).default(0.1),
    /** Saved piece by piece, so that a killed run loses at most one piece. */
    chunkSec: z.number().min(10).max(1800).default(60),
    /** 0: one per core. Does not shape the result, so it is no part of any fingerprint. */
    threads: z.int().min(0).max(64).default(0),
  })
  .transform((said) => {
    const plan = LOOK_PLANS[said.effort];
    const inputWidthPx = said.inputWidthPx ?? plan.inputWidthPx;
    return {
      ...said,
      sampleFps: said.sampleFps ?? plan.sampleFps,
      inputWidthPx,
      widestPx: said.widestPx ?? (said.inputWidthPx === undefined ? plan.widestPx : inputWidthPx),
      fineFps: said.fineFps ?? plan.fineFps,
      fineWidthPx: said.fineWidthPx ?? plan.fineWidthPx,
      finePart: said.finePart ?? plan.finePart,
      secondLooks: said.secondLooks ?? plan.secondLooks,
    };
  });

/**
 * Every knob of a run, with default and bounds: one schema for CLI (`--set detect.sampleFps=5`), API and worker.
 * A stage's artifact is named by the part of the config it reads, so a changed knob renames just what depends on it.
 */
export const runConfigSchema = z
  .strictObject({
    profile: z.enum(['football']).default('football'),
    reelTypes: z
      .array(z.enum(REEL_TYPES))
      .min(1)
      .default([...REEL_TYPES]),
    ingest: z
      .strictObject({
        proxyHeightPx: z.int().min(240).max(1080).default(720),
        spriteEverySec: z.number().min(1).max(60).default(5),
      })
      .prefault({}),
    detect: detectSchema.prefault({}),
    track: z
      .strictObject({
        /** Surer people are matched first and may begin a track. */
        highConfidence: z.number().min(0.05).max(0.99).default(0.7),
        /** Confidence at which a ball candidate is as likely right as wrong: a property of the detector. */
        evenBallConfidence: z.number().min(0.01).max(0.99).default(0.15),
        /** Least overlap with the expected box for a less sure person. */
        minIou: z.number().min(0.01).max(0.9).default(0.2),
        /** How long someone unseen (hidden, missed) is waited for before he counts as someone new. */
        maxLostSec: z.number().min(0.1).max(10).default(1.5),
        /** Landmarks clicked on a picture of a camera that stands still: people then get places in metres. The venue's, unless said. */
        fixedCamera: calibrationPointsSchema.nullable().default(null),
      })
      .prefault({}),
    classify: z
      .strictObject({
        /** Types to look for. */
        eventTypes: z
          .array(z.enum(EVENT_TYPES))
          .min(1)
          .default([...EVENT_TYPES]),
        minConfidence: z.number().min(0).max(1).default(0.3),
      })
      .prefault({}),
    /** The numbers by which the rules tell events. */
    rules: ruleSettingsSchema,
    /** Which events each reel shows. */
    reels: reelMembershipSchema.prefault({}),
    /** In which order, how much of it. A job keeps its own, which goes before this. */
    recipes: reelRecipesSchema.prefault({}),
    segment: z
      .strictObject({
        /** Override of the per-type padding of lib/domain/clip-padding.ts. */
        padding: paddingByTypeSchema.default({}),
        /** Clips nearer than this become one: a shorter gap reads as a stutter, not a cut. */
        mergeGapSec: z.number().min(0).max(30).default(1),
      })
      .prefault({}),
    /** What is known of the match itself. */
    match: z
      .strictObject({
        /** Its halves in the video, by whose clock clips are named; none: by the time of the video. The set-up's, on the portal. */
        periods: periodsSchema.default([]),
      })
      .prefault({}),
    assemble: z
      .strictObject({
        /** false: frame-exact, re-encoded. true: fast, cut at key frames. */
        useStreamCopy: z.boolean().default(false),
        /** Chapters and a subtitle track that name each clip. */
        addTimestamps: z.boolean().default(true),
        /** Clock and event in the picture for the whole of each clip. */
        burnIn: z.boolean().default(false),
        /** The same for the first seconds of each clip. */
        lowerThird: z.boolean().default(false),
        /** A card before the first clip: match, reel, how many clips, when. */
        titleCard: z.boolean().default(false),
        /** vertical: 9:16, a window that follows the play. */
        shape: z.enum(REEL_SHAPES).default('source'),
        maxHeightPx: z.int().min(240).max(2160).default(1080),
      })
      .prefault({}),
  })
  .meta({ id: 'RunConfig' });
export type RunConfig = z.infer<typeof runConfigSchema>;
