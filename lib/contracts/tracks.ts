import { z } from 'zod';
import { SCENE_KINDS } from '../domain/scenes/scene-kind.ts';
import { bboxXywhNormSchema } from './match-event.ts';

/** More is asked for in several requests: an answer stays small enough to be drawn while a video plays. */
export const MAX_TRACKS_SPAN_SEC = 60;

const seconds = z.coerce.number({ error: 'Give a number of seconds.' });

export const tracksQuery = z
  .object({
    from_sec: seconds.min(0).meta({ description: 'Presentation seconds; looks at this moment are in.' }),
    to_sec: seconds.meta({ description: `At most ${MAX_TRACKS_SPAN_SEC} s later; looks at this moment are out.` }),
  })
  .refine(({ from_sec, to_sec }) => to_sec > from_sec, {
    path: ['to_sec'],
    message: 'The span must end after it begins.',
  })
  .refine(({ from_sec, to_sec }) => to_sec - from_sec <= MAX_TRACKS_SPAN_SEC, {
    path: ['to_sec'],
    message: `Ask for at most ${MAX_TRACKS_SPAN_SEC} seconds at once.`,
  });

const place = z.tuple([z.number(), z.number()]).readonly().nullable();
const confidence = z.number().min(0).max(1);

export const trackedFrameSchema = z
  .object({
    /** Presentation seconds, as a player shows them. */
    timestamp: z.number(),
    frame_number: z.int().min(0),
    /** Changes where the picture cuts: nobody may be followed across. */
    scene_id: z.int().min(0),
    scene_kind: z.enum(SCENE_KINDS),
    /**
     * From this picture to the first one of its scene: a point at p, parts of the frame, stands at p * scale + (dx, dy) there.
     * null where the movement of the camera is not known.
     */
    camera: z.object({ dx: z.number(), dy: z.number(), scale: z.number() }).nullable(),
    people: z.array(
      z.object({
        track_id: z.int(),
        role: z.enum(['player', 'goalkeeper', 'referee']),
        team: z.enum(['home', 'away']).nullable(),
        /** Left, top, width, height, 0..1 of the frame. */
        bbox: bboxXywhNormSchema.nullable(),
        /** Metres on a pitch of 105 x 68, from its near left corner; null where the place is not known. */
        pitch_xy_m: place,
        confidence,
      }),
    ),
    ball: z.object({ bbox: bboxXywhNormSchema.nullable(), pitch_xy_m: place, confidence }).nullable(),
  })
  .meta({ id: 'TrackedFrame' });
export type TrackedFrame = z.infer<typeof trackedFrameSchema>;

export const tracksReply = z.object({ frames: z.array(trackedFrameSchema) });
