import { z } from 'zod';
import { calibrationPointsSchema, pitchSizeSchema } from './pitch.ts';

/* Venues: grounds whose camera stands still, calibrated once and reused by every match there. */

const venueName = z.string().trim().min(1, 'Give the venue a name.').max(120);

/** The calibration that counts for a venue: its newest. */
export const calibrationSchema = z
  .object({
    calibration_id: z.uuid(),
    /** In the words of a run's settings: what the CLI reads as `--calibration FILE.json`. */
    camera: calibrationPointsSchema,
    /** Root mean square distance of the clicks from the model, pixels of the picture. */
    error_px: z.number(),
    /** How far off a place on the visible pitch may be, metres: nine in ten are nearer. */
    error_m: z.number(),
    /** The picture that was clicked on. */
    job_id: z.uuid().nullable(),
    at_sec: z.number().nullable(),
    created_at: z.iso.datetime(),
    created_by: z.string().nullable(),
  })
  .meta({ id: 'CameraCalibration' });
export type CalibrationView = z.infer<typeof calibrationSchema>;

export const venueSchema = z
  .object({
    venue_id: z.uuid(),
    name: z.string(),
    pitch: pitchSizeSchema,
    calibration: calibrationSchema.nullable(),
    matches: z.array(z.object({ job_id: z.uuid(), title: z.string(), has_video: z.boolean() })),
  })
  .meta({ id: 'Venue' });
export type VenueView = z.infer<typeof venueSchema>;
export const venuesReply = z.object({ venues: z.array(venueSchema) });

export const createVenueBody = z
  .object({ name: venueName, pitch: pitchSizeSchema.optional() })
  .meta({ id: 'CreateVenue' });
export type CreateVenueBody = z.infer<typeof createVenueBody>;

export const changeVenueBody = z
  .object({ name: venueName.optional(), pitch: pitchSizeSchema.optional() })
  .refine((body) => body.name !== undefined || body.pitch !== undefined, 'Say what to change: name or pitch.')
  .meta({ id: 'ChangeVenue' });
export type ChangeVenueBody = z.infer<typeof changeVenueBody>;

export const saveCalibrationBody = z
  .object({
    camera: calibrationPointsSchema,
    job_id: z.uuid().nullable().default(null),
    at_sec: z.number().min(0).nullable().default(null),
  })
  .meta({ id: 'SaveCalibration' });
export type SaveCalibrationBody = z.infer<typeof saveCalibrationBody>;

/** What a match page says of its venue. */
export const matchVenueSchema = z.object({
  venue_id: z.uuid(),
  name: z.string(),
  is_calibrated: z.boolean(),
  /** The calibration is newer than the last run that looked for positions: running again would place people in metres. */
  is_news: z.boolean(),
});
export type MatchVenue = z.infer<typeof matchVenueSchema>;
export const matchVenueBody = z.object({ venue_id: z.uuid().nullable() }).meta({ id: 'ChooseVenue' });
