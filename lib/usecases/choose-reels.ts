import type { ChooseReelsBody } from '../contracts/reel-membership.ts';
import { AppError } from '../domain/errors.ts';
import { REEL_LABELS } from '../domain/football.ts';
import type { ContentVersions, JobRepository, NotChosen } from '../ports/job-repository.ts';
import { noSuchJob } from './get-job.ts';

type Wish = { readonly jobId: string; readonly userId: string | null; readonly body: ChooseReelsBody };

/**
 * Say which events each reel of a job shows, and how; a reel that is not named keeps both. Reels that there are go out of date by it.
 * @returns the versions that this made of the reels that are named
 * @throws {AppError} `not_found`; `changed_meanwhile` when somebody changed a reel after the version that this is meant for
 */
export async function chooseReels(
  deps: { jobs: Pick<JobRepository, 'chooseReels'> },
  { jobId, userId, body }: Wish,
): Promise<Partial<ContentVersions>> {
  const { recipes = {}, if_version: ifVersions = {}, ...reels } = body;
  const chosen = await deps.jobs.chooseReels(jobId, { reels, recipes, ifVersions, userId });
  if ('versions' in chosen) return chosen.versions;
  throw chosen.refused === 'no_job' ? noSuchJob() : changedMeanwhile(chosen.refused);
}

function changedMeanwhile({ reel, by, at }: Exclude<NotChosen, 'no_job'>): AppError {
  const who = by ?? 'Somebody, or a new analysis,';
  return new AppError(
    'changed_meanwhile',
    `${who} changed what goes into “${REEL_LABELS[reel]}” at ${at.slice(11, 19)} UTC, after you loaded it. Nothing of yours was written: look at it again and decide.`,
  );
}
