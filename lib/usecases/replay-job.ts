import { mergedSettings, parseRunConfig } from '../contracts/config-overrides.ts';
import type { Job } from '../contracts/job.ts';
import type { ReplayBody } from '../contracts/review.ts';
import { AppError } from '../domain/errors.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import { getJob } from './get-job.ts';

/**
 * Do a job again from a stage on, with other settings. Stages whose settings did not change are reused; what people said of
 * its events still stands.
 * @throws {AppError} `not_found`, `invalid_input` for settings that do not exist, `conflict` while a run of the job waits or works
 */
export async function replayJob(deps: { jobs: JobRepository }, jobId: string, body: ReplayBody): Promise<Job> {
  const { replay_from_stage: replayFromStage, config_overrides: configOverrides } = body;
  const { reel_types } = await getJob(deps, jobId);
  if ('reelTypes' in configOverrides)
    throw new AppError('invalid_input', 'The reels of a job stay what they are. Submit the video with others instead.');
  parseRunConfig(mergedSettings({ reelTypes: reel_types }, configOverrides));
  const started = await deps.jobs.startRun(jobId, { runType: 'replay', replayFromStage, configOverrides });
  if (!started) throw new AppError('conflict', 'This job is still at work. Wait for it, or cancel it first.');
  return getJob(deps, jobId);
}
