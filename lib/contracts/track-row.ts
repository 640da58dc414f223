import { z } from 'zod';
import { CLASS_NAMES } from '../domain/event.ts';
import { SCENE_KINDS } from '../domain/scenes/scene-kind.ts';
import { bboxXywhNormSchema } from './match-event.ts';

/** The ball's `track_id`: there is one ball, and people count from 1. */
export const BALL_TRACK_ID = 0;

/** One row of `touchline track --jsonl`: one frame that was looked at. */
export const trackRowSchema = z
  .object({
    frame_number: z.int().min(0),
    /** Presentation seconds, as a player shows them. */
    timestamp: z.number(),
    /** Changes where the picture cuts. */
    scene_id: z.int().min(0),
    scene_kind: z.enum(SCENE_KINDS),
    /**
     * Movement of the picture since the row before: a still point at p, parts of the frame, stood at p * scale + (dx, dy) there.
     * null on the first row of a scene.
     */
    camera_motion: z.object({ dx: z.number(), dy: z.number(), scale: z.number() }).nullable(),
    boxes: z.array(
      z.object({
        /** The same person keeps his number within a scene and, where he is known again, beyond; 0 is the ball. */
        track_id: z.int().min(0),
        class_name: z.enum(CLASS_NAMES),
        team: z.enum(['home', 'away']).nullable(),
        /** Left, top, width, height, 0..1 of the frame. */
        bbox: bboxXywhNormSchema,
        confidence: z.number().min(0).max(1),
        /** Metres from a corner of the pitch, x along the long side; null where the place is not known. */
        pitch_xy_m: z.tuple([z.number(), z.number()]).readonly().nullable(),
      }),
    ),
  })
  .meta({ id: 'TrackRow' });
export type TrackRow = z.infer<typeof trackRowSchema>;
