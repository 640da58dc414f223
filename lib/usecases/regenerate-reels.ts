import type { Job } from '../contracts/job.ts';
import type { ReelMakingChange } from '../contracts/reel-making.ts';
import { AppError } from '../domain/errors.ts';
import type { JobRecord, JobRepository } from '../ports/job-repository.ts';
import { getJob, noSuchJob } from './get-job.ts';

/**
 * Make the reels anew from the events as they stand: a replay from `segment`. Asked twice, it is one run.
 * @param making  how they are made from now on; what is not named stays as it was
 * @throws {AppError} `not_found`, or `conflict` while there is no reel yet or another kind of run is at work
 */
export async function regenerateReels(
  deps: { jobs: JobRepository },
  jobId: string,
  making: ReelMakingChange = {},
): Promise<Job> {
  const record = await recordOf(deps, jobId);
  if (record.reels.length === 0) {
    throw new AppError('conflict', 'There is no reel yet to make anew. Let the analysis finish first.');
  }
  const started = await deps.jobs.startRun(jobId, { runType: 'replay', replayFromStage: 'segment', making });
  // Refused: then something is at work. If it is a replay that has not read the events yet, it is just what was asked for, and has been told how.
  if (!started && !isWaitingReplay(await recordOf(deps, jobId))) {
    throw new AppError('conflict', 'This job is still at work. Wait for it, or cancel it first.');
  }
  return getJob(deps, jobId);
}

async function recordOf(deps: { jobs: JobRepository }, jobId: string): Promise<JobRecord> {
  const record = await deps.jobs.record(jobId);
  if (record === null) throw noSuchJob();
  return record;
}

function isWaitingReplay({ runs: [last] }: JobRecord): boolean {
  return last?.run_type === 'replay' && last.status === 'pending';
}
