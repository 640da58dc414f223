import type { ClipSetStore } from '../ports/clip-set-repository.ts';
import type { JobQueue } from '../ports/job-queue.ts';

/** Put every unfinished set of clips back into the queue, as `reconcileRuns` does with runs. @returns how many were missing */
export async function reconcileClipSets(deps: {
  sets: Pick<ClipSetStore, 'unfinished'>;
  queue: Pick<JobQueue, 'enqueue'>;
}): Promise<number> {
  let missing = 0;
  for (const { clipSetId } of await deps.sets.unfinished()) {
    if (await deps.queue.enqueue('clips.cut', { clipSetId })) missing += 1;
  }
  return missing;
}
