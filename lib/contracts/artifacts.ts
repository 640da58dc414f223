import { z } from 'zod';
import type { DetectedFrame } from '../domain/detected-frame.ts';
import type { PlayFrame } from '../domain/play.ts';
import { SCENE_KINDS } from '../domain/scenes/scene-kind.ts';
import type { SoundCurve } from '../domain/sound/sound-curve.ts';
import { bboxXywhNormSchema } from './match-event.ts';
import { goalMouthSchema, pitchViewSchema } from './pitch.ts';

/*
 * Rows of the streamed artifacts (gzipped JSON lines), parsed when read back.
 * A 90-minute match has about 700,000 boxes: rows are read one by one, never held whole as text.
 */

const lab = z.tuple([z.number(), z.number(), z.number()]).readonly();
const motion = z.object({ dxNorm: z.number(), dyNorm: z.number(), scale: z.number() });
const confidence = z.number().min(0).max(1);
const pair = z.tuple([z.number(), z.number()]).readonly();

export const detectedFrameSchema = z.object({
  frameNumber: z.int().min(0),
  ptsSec: z.number(),
  sceneId: z.int().min(0),
  cutPicture: z.base64().optional(),
  motion: motion.nullable(),
  grassPart: z.number(),
  people: z.array(
    z.object({
      className: z.enum(['player', 'goalkeeper', 'referee']),
      confidence,
      bboxXywhNorm: bboxXywhNormSchema,
      shirtLab: lab.nullable(),
      shortsLab: lab.nullable(),
      grassAround: z.number(),
    }),
  ),
  balls: z.array(z.object({ confidence, bboxXywhNorm: bboxXywhNormSchema })),
  paint: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly()).exactOptional(),
}) satisfies z.ZodType<DetectedFrame>;

/** Name of the artifact that holds a match's `PlayFrame`s. */
export const TRACKS_FILE = 'tracks.jsonl.gz';

export const playFrameSchema = z.object({
  ptsSec: z.number(),
  frameNumber: z.int().min(0),
  sceneId: z.int().min(0),
  sceneKind: z.enum(SCENE_KINDS).optional(),
  ball: z
    .object({
      pitchXyM: pair.nullable(),
      heightM: z.number().nullable(),
      bboxXywhNorm: bboxXywhNormSchema.nullable(),
      confidence,
    })
    .nullable(),
  people: z.array(
    z.object({
      trackId: z.int(),
      team: z.enum(['home', 'away']).nullable(),
      role: z.enum(['player', 'goalkeeper', 'referee']),
      pitchXyM: pair.nullable(),
      bboxXywhNorm: bboxXywhNormSchema.nullable(),
      confidence,
      trackConfidence: confidence.exactOptional(),
    }),
  ),
  camera: motion.extend({ pictureAspect: z.number() }).nullable(),
  pitchView: pitchViewSchema.optional(),
  goalMouth: goalMouthSchema.optional(),
}) satisfies z.ZodType<PlayFrame>;

/** `sound.json`: what is kept of a match's sound, for rules and for the waveform. Both lists are empty where there is no sound. */
export const soundCurveSchema = z.object({
  stepSec: z.number().positive(),
  levelDb: z.array(z.number()),
  tonePct: z.array(z.number()),
}) satisfies z.ZodType<SoundCurve>;
