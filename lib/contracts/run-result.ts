import { z } from 'zod';
import { STAGES } from '../domain/job-status.ts';
import { clipBoundarySchema, reelTypeSchema } from './match-event.ts';

export const stageResultSchema = z.object({
  stage: z.enum(STAGES),
  success: z.boolean(),
  /** True when the artifact was there already and nothing was computed. */
  reused: z.boolean(),
  runtime_sec: z.number(),
  fingerprint: z.string(),
  error: z.string().nullable(),
});
export type StageResult = z.infer<typeof stageResultSchema>;

/** What one run of the engine did: the last line of `run --json`, and what the worker stores. */
export const runResultSchema = z
  .object({
    success: z.boolean(),
    source_file: z.string(),
    duration_sec: z.number(),
    frames_count: z.int(),
    detections_count: z.int(),
    tracks_count: z.int(),
    events_count: z.int(),
    clips_count: z.int(),
    runtime_sec: z.number(),
    /** Seconds of video per second of work. */
    times_real_time: z.number(),
    execution_provider: z.string().nullable(),
    stages: z.array(stageResultSchema),
    output_paths: z.partialRecord(reelTypeSchema, z.string()),
    /** What a user should know: reels without a moment, cuts that had to be approximate. */
    notes: z.array(z.string()),
    error: z.string().nullable(),
  })
  .meta({ id: 'RunResult' });
export type RunResult = z.infer<typeof runResultSchema>;

export const clipsFileSchema = z.array(clipBoundarySchema);
