import { z } from 'zod';
import type { CalibrationPoints } from '../domain/pitch/fixed-camera.ts';
import { LANDMARKS, type PitchSize } from '../domain/pitch/landmarks.ts';
import type { GoalMouth, PitchView } from '../domain/pitch/pitch-view.ts';

/* The pitch of a venue and the landmarks clicked on its picture, as they are stored, put into a run's settings and given to the CLI. */

const metres = (least: number, most: number) => z.number().min(least).max(most);

/** Metres. Bounds hold from the smallest five-a-side to the largest pitch of the laws. */
export const pitchSizeSchema = z
  .strictObject({
    lengthM: metres(18, 130),
    widthM: metres(12, 100),
    goalWidthM: metres(1, 8),
    crossbarM: metres(0.8, 3),
    penaltyAreaDepthM: metres(2, 20),
    penaltyAreaWidthM: metres(3, 50),
    goalAreaDepthM: metres(1, 10),
    goalAreaWidthM: metres(2, 30),
    penaltySpotM: metres(2, 15),
    circleRadiusM: metres(1, 12),
  })
  .refine((size) => size.widthM <= size.lengthM, { message: 'The pitch is wider than long.', path: ['widthM'] })
  .refine((size) => size.penaltyAreaWidthM < size.widthM && size.penaltyAreaDepthM < size.lengthM / 2, {
    message: 'The penalty area does not fit on the pitch.',
    path: ['penaltyAreaWidthM'],
  })
  .meta({ id: 'PitchSize' }) satisfies z.ZodType<PitchSize>;

const partOfPicture = z.number().min(-0.2).max(1.2);

/** Landmarks clicked on a picture of a camera that stands still: the file `--calibration` reads, too. */
export const calibrationPointsSchema = z
  .object({
    points: z
      .array(
        z.object({
          landmark: z.enum(LANDMARKS),
          /** Parts of the picture's width and height, origin top left. */
          imageXyNorm: z.tuple([partOfPicture, partOfPicture]).readonly(),
        }),
      )
      .max(LANDMARKS.length)
      .refine((points) => new Set(points.map((point) => point.landmark)).size === points.length, {
        message: 'A landmark is clicked twice.',
      }),
    pictureWidthPx: z.int().min(16).max(32_768),
    pictureHeightPx: z.int().min(16).max(32_768),
    pitch: pitchSizeSchema,
  })
  .meta({ id: 'CalibrationPoints' }) satisfies z.ZodType<CalibrationPoints>;

const nine = z
  .tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])
  .readonly();

/** How a picture shows the ground, as it stands in artifacts. */
export const pitchViewSchema = z.object({
  pitchFromImage: nine,
  lens: z.object({ bend: z.number(), pictureAspect: z.number() }).exactOptional(),
  errorM: z.number(),
  errorNorm: z.number(),
  source: z.enum(['fixed_camera', 'lines', 'bridged']),
}) satisfies z.ZodType<PitchView>;

const imageXyNorm = z.tuple([z.number(), z.number()]).readonly();

/** The goal in a picture, as it stands in artifacts. */
export const goalMouthSchema = z.object({
  leftPostFoot: imageXyNorm,
  rightPostFoot: imageXyNorm,
  leftPostTop: imageXyNorm,
  rightPostTop: imageXyNorm,
  side: z.enum(['left', 'right']).nullable(),
  confidence: z.number().min(0).max(1),
}) satisfies z.ZodType<GoalMouth>;
