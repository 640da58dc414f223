import type { SceneView } from '../contracts/scenes.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { SceneReader } from '../ports/scene-reader.ts';
import { noSuchJob } from './get-job.ts';

/**
 * Passages between the cuts of a match's picture, as the newest run saw them; none before a run has come as far as tracking.
 * @throws {AppError} `not_found`, also where the tracks are no longer stored
 */
export async function getScenes(
  deps: { jobs: Pick<JobRepository, 'tracksKey'>; scenes: SceneReader },
  jobId: string,
): Promise<SceneView[]> {
  const found = await deps.jobs.tracksKey(jobId);
  if (found === null) throw noSuchJob();
  if (found.tracksKey === null) return [];
  const spans = await deps.scenes.scenes(found.tracksKey);
  return spans.map(({ startSec, endSec, kind }) => ({ start_sec: startSec, end_sec: endSec, kind }));
}
