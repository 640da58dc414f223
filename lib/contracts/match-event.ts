import { z } from 'zod';
import type { ClipBoundary, Detection, MatchEvent } from '../domain/event.ts';
import { CLASS_NAMES } from '../domain/event.ts';
import { EVENT_TYPES, REEL_TYPES } from '../domain/football.ts';

const confidence = z.number().min(0).max(1);
const seconds = z.number().min(0);

export const eventTypeSchema = z.enum(EVENT_TYPES).meta({ id: 'EventType' });
export const reelTypeSchema = z.enum(REEL_TYPES).meta({ id: 'ReelType' });
export const bboxXywhNormSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();

export const detectionSchema = z
  .object({
    frame_number: z.int().min(0),
    timestamp: seconds,
    class_name: z.enum(CLASS_NAMES),
    confidence,
    bbox: bboxXywhNormSchema,
  })
  .meta({
    id: 'Detection',
    description: 'bbox: left, top, width, height, 0..1 of the frame.',
  }) satisfies z.ZodType<Detection>;

export const matchEventSchema = z
  .object({
    event_id: z.uuid(),
    job_id: z.uuid(),
    source_file: z.string(),
    event_type: eventTypeSchema,
    timestamp_start: seconds,
    timestamp_end: seconds,
    confidence,
    reel_targets: z.array(reelTypeSchema),
    player_track_id: z.int().nullable(),
    is_goalkeeper_event: z.boolean(),
    frame_start: z.int().min(0),
    frame_end: z.int().min(0),
    reviewed: z.boolean(),
    review_override: z.boolean().nullable(),
    metadata: z.record(z.string(), z.unknown()),
  })
  .meta({
    id: 'Event',
    description: 'Times are presentation seconds from the start of the video.',
  }) satisfies z.ZodType<MatchEvent>;

export const clipBoundarySchema = z
  .object({
    source_file: z.string(),
    start_sec: seconds,
    end_sec: seconds,
    events: z.array(z.string()),
    reel_type: reelTypeSchema,
  })
  .meta({ id: 'ClipBoundary' }) satisfies z.ZodType<ClipBoundary>;
