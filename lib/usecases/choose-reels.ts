import type { ChooseReelsBody } from '../contracts/reel-membership.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import { noSuchJob } from './get-job.ts';

/**
 * Say which events each reel of a job shows, and how; a reel that is not named keeps both. Reels that there are go out of date by it.
 * @throws {AppError} `not_found`
 */
export async function chooseReels(
  deps: { jobs: Pick<JobRepository, 'chooseReels'> },
  jobId: string,
  { recipes = {}, ...reels }: ChooseReelsBody,
): Promise<void> {
  const isKnown = await deps.jobs.chooseReels(jobId, reels, recipes);
  if (!isKnown) throw noSuchJob();
}
