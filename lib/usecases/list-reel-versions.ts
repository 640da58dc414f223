import type { ReelVersionView } from '../contracts/portal.ts';
import type { ReelType } from '../domain/football.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { ShareLinkRepository } from '../ports/share-link-repository.ts';
import { noSuchJob } from './get-job.ts';

/** Every file that a reel has been, newest first; none while it is not made. @throws {AppError} `not_found` for the job */
export async function listReelVersions(
  deps: { jobs: Pick<JobRepository, 'find'>; links: Pick<ShareLinkRepository, 'listVersions'> },
  { jobId, reelType }: { jobId: string; reelType: ReelType },
): Promise<readonly ReelVersionView[]> {
  if ((await deps.jobs.find(jobId)) === null) throw noSuchJob();
  return deps.links.listVersions(jobId, reelType);
}
