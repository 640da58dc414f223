import { z } from 'zod';
import { ERROR_CODES } from '../domain/errors.ts';
import { videoFileSchema } from './job.ts';

/*
 * One table for all queue jobs. Payloads hold ids, never data: the row is the truth.
 * `expireInSeconds` is far beyond the longest match; a dead worker is found by its heartbeat instead (kill -9: about 13 s).
 */
export const QUEUE_JOBS = {
  /** Probe and hash a file for POST /api/jobs; the answer is the job's output. */
  'video.inspect': {
    payload: z.object({ nasPath: z.string() }),
    queue: { expireInSeconds: 3600, heartbeatSeconds: 10, retryLimit: 0 },
  },
  /** One run of the engine: initial, retry or replay; a regeneration is a replay from `segment`. */
  'run.execute': {
    payload: z.object({ runId: z.uuid() }),
    queue: { expireInSeconds: 24 * 3600, heartbeatSeconds: 10, retryLimit: 20 },
  },
} as const;
export type QueueJobName = keyof typeof QUEUE_JOBS;
export type QueuePayload<Name extends QueueJobName> = z.infer<(typeof QUEUE_JOBS)[Name]['payload']>;

/** What `video.inspect` answers: the file's facts, or why it cannot be used, in words for the user. */
export const inspectReplySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), video_file: videoFileSchema }),
  z.object({ ok: z.literal(false), code: z.enum(ERROR_CODES), message: z.string() }),
]);
export type InspectReply = z.infer<typeof inspectReplySchema>;
