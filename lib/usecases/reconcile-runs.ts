import type { JobQueue } from '../ports/job-queue.ts';
import type { RunStore } from '../ports/run-store.ts';

/**
 * Put every unfinished run back into the queue: one that waits or works there is left alone (its queue is exclusive), one
 * that the queue has lost (restored backup, used-up retries) goes on. For the worker's start and then every minute.
 * @returns how many were missing
 */
export async function reconcileRuns(deps: {
  runs: Pick<RunStore, 'unfinished'>;
  queue: Pick<JobQueue, 'enqueue'>;
}): Promise<number> {
  let missing = 0;
  for (const { runId, priority } of await deps.runs.unfinished()) {
    if (await deps.queue.enqueue('run.execute', { runId }, { priority })) missing += 1;
  }
  return missing;
}
