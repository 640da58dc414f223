import type { Job } from '../contracts/job.ts';
import { AppError } from '../domain/errors.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import { getJob } from './get-job.ts';

/**
 * Make the reels anew from the events as they stand: a replay from `segment`. Asked twice, it is one run.
 * @throws {AppError} `not_found`, or `conflict` while the job's first analysis has not come to an end
 */
export async function regenerateReels(deps: { jobs: JobRepository }, jobId: string): Promise<Job> {
  const job = await getJob(deps, jobId);
  const record = await deps.jobs.record(jobId);
  const last = record?.runs[0];
  const isReplayUnderWay = last?.run_type === 'replay' && (last.status === 'pending' || last.status === 'running');
  if (isReplayUnderWay) return job;
  if (record?.reels.length === 0)
    throw new AppError('conflict', 'There is no reel yet to make anew. Let the analysis finish first.');
  const started = await deps.jobs.startRun(jobId, { runType: 'replay', replayFromStage: 'segment' });
  if (!started) throw new AppError('conflict', 'This job is still at work. Wait for it, or cancel it first.');
  return getJob(deps, jobId);
}
