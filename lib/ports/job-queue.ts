import type { QueueJobName, QueueOutput, QueuePayload } from '../contracts/queue.ts';

/** The asking side of the queue. */
export interface JobQueue {
  /**
   * Put a job into its queue; higher `priority` goes first.
   * @returns false when its queue is exclusive and such a job waits or runs already
   */
  enqueue<Name extends QueueJobName>(
    name: Name,
    payload: QueuePayload<Name>,
    options?: { readonly priority?: number },
  ): Promise<boolean>;
  /** Put a job into its queue and wait for its answer; null (and the job is taken back) when none came in time. */
  ask<Name extends QueueJobName>(
    name: Name,
    payload: QueuePayload<Name>,
    options: { readonly timeoutSec: number },
  ): Promise<QueueOutput<Name> | null>;
  /** Take back the jobs with this key; a running one is told by its signal within a few seconds. */
  cancel(name: QueueJobName, key: string): Promise<void>;
}

/**
 * `retries`: how often the job was taken up before this time (crashes, restarts of the worker).
 * `signal` aborts when the job was taken back, its claim was lost, or the worker is stopping (its reason is then `WORKER_STOPPING`).
 */
export type QueueHandler<Name extends QueueJobName> = (
  payload: QueuePayload<Name>,
  context: { readonly signal: AbortSignal; readonly retries: number },
) => Promise<QueueOutput<Name>>;

/** The reason of a handler's signal when the whole worker stops: let the error out, the job goes back into the queue. */
export const WORKER_STOPPING = 'worker stopping';

/** The working side: handlers take one job at a time each. */
export interface QueueWorker {
  /** @param parallel how many jobs of this name this process takes at once */
  work<Name extends QueueJobName>(name: Name, handler: QueueHandler<Name>, parallel?: number): Promise<void>;
  /** Stop taking jobs, abort the signals, wait up to `graceSec` for handlers, and let go of the database. */
  stop(graceSec: number): Promise<void>;
}
