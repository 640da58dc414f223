import { z } from 'zod';
import { ERROR_CODES } from '../domain/errors.ts';
import { videoFileSchema } from './job.ts';

/**
 * What the worker found in a file that someone wants to submit, or why it cannot be used (code and words as in `AppError`).
 * `video_file.sha256` is "" when the file was too large to be read to its end in `hashWithinSec`.
 */
export const inspectReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), video_file: videoFileSchema }),
  z.object({ ok: z.literal(false), code: z.enum(ERROR_CODES), message: z.string() }),
]);
export type InspectReply = z.infer<typeof inspectReply>;

/*
 * One table for all queue jobs. Payloads hold ids, never data: the row is the truth.
 * `expireInSeconds` is far beyond the longest match; a dead worker is found by its heartbeat instead (kill -9: about 13 s).
 * An `exclusive` queue holds at most one waiting or active job per key; `null` keys are not compared.
 */
export const QUEUE_JOBS = {
  /** Probe and hash a file for POST /api/jobs; the answer is the job's output. Nobody waits twice, so it is never retried. */
  'video.inspect': {
    payload: z.object({ nasPath: z.string(), hashWithinSec: z.number().min(0).default(40) }),
    output: inspectReply,
    key: null,
    queue: { policy: 'standard', expireInSeconds: 3600, heartbeatSeconds: 10, retryLimit: 0 },
  },
  /** One run of the engine: initial, retry or replay; a regeneration is a replay from `segment`. */
  'run.execute': {
    payload: z.object({ runId: z.uuid() }),
    output: z.null(),
    key: 'runId',
    queue: { policy: 'exclusive', expireInSeconds: 24 * 3600, heartbeatSeconds: 10, retryLimit: 20 },
  },
  /** Cut the clips of a set, each to a file of its own. */
  'clips.cut': {
    payload: z.object({ clipSetId: z.uuid() }),
    output: z.null(),
    key: 'clipSetId',
    queue: { policy: 'exclusive', expireInSeconds: 24 * 3600, heartbeatSeconds: 10, retryLimit: 5 },
  },
} as const;
export type QueueJobName = keyof typeof QUEUE_JOBS;
export type QueuePayload<Name extends QueueJobName> = z.infer<(typeof QUEUE_JOBS)[Name]['payload']>;
export type QueueOutput<Name extends QueueJobName> = z.infer<(typeof QUEUE_JOBS)[Name]['output']>;
