import type { SaveSetupBody } from '../contracts/match-setup.ts';
import { AppError } from '../domain/errors.ts';
import { periodProblems } from '../domain/period-problems.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { MatchSetupRepository } from '../ports/match-setup-repository.ts';
import { noSuchJob } from './get-job.ts';

/**
 * Say who played whom, when, in what, with whom, and where the halves lie in the video.
 * @throws {AppError} `not_found`; `invalid_input` for periods outside the video; `conflict` when someone else saved since `revision` was read
 */
export async function saveMatchSetup(
  deps: { jobs: Pick<JobRepository, 'find'>; setups: MatchSetupRepository },
  jobId: string,
  setup: SaveSetupBody,
  userId: string | null,
): Promise<void> {
  const job = await deps.jobs.find(jobId);
  if (job === null) throw noSuchJob();
  const { duration_sec: durationSec } = job.video_file;
  const [problem] = periodProblems(setup.periods, durationSec > 0 ? durationSec : null);
  if (problem) throw new AppError('invalid_input', problem.message);
  const notSaved = await deps.setups.save(jobId, setup, userId);
  if (notSaved === 'no_job') throw noSuchJob();
  if (notSaved !== null) {
    throw new AppError(
      'conflict',
      `${notSaved.savedBy ?? 'Someone else'} has saved this match's set-up in the meantime. Nothing was changed: look at what is there now, then save again.`,
    );
  }
}
