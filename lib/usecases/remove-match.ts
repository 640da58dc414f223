import { AppError } from '../domain/errors.ts';
import type { ArtifactStore } from '../ports/artifact-store.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import { noSuchJob } from './get-job.ts';

/**
 * Take a match away: its events and what people said of them, squads, reels, links, and all that was made of its video. The video itself stays
 * where it lies; of another match of the same video nothing is lost.
 * @throws {AppError} `not_found`, or `conflict` while a worker is at it
 */
export async function removeMatch(
  deps: { jobs: JobRepository; artifacts: Pick<ArtifactStore, 'removeOf'> },
  jobId: string,
): Promise<void> {
  const removal = await deps.jobs.removeMatch(jobId);
  if ('refused' in removal) {
    if (removal.refused === 'no_job') throw noSuchJob();
    throw new AppError('conflict', 'This match is being worked on. Cancel that first, or let it finish.');
  }
  for (const sha256 of removal.removedSha256s) await deps.artifacts.removeOf(sha256);
}
