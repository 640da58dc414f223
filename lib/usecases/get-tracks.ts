import type { TrackedFrame } from '../contracts/tracks.ts';
import { AppError } from '../domain/errors.ts';
import type { PlayFrame } from '../domain/play.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { TrackReader } from '../ports/track-reader.ts';
import { noSuchJob } from './get-job.ts';

/** Who was where in a span of a match, as the newest run saw it. @throws {AppError} `not_found`, also where nothing was tracked */
export async function getTracks(
  deps: { jobs: Pick<JobRepository, 'tracksKey'>; tracks: TrackReader },
  jobId: string,
  span: { readonly fromSec: number; readonly toSec: number },
): Promise<TrackedFrame[]> {
  const found = await deps.jobs.tracksKey(jobId);
  if (found === null) throw noSuchJob();
  if (found.tracksKey === null)
    throw new AppError('not_found', 'Nobody has been tracked in this match yet. Wait for its run, or retry the job.');
  const frames = await deps.tracks.between(found.tracksKey, span.fromSec, span.toSec).catch((error: unknown) => {
    if (!(error instanceof AppError && error.code === 'not_found')) throw error;
    throw new AppError(
      'not_found',
      'The tracks of this match are no longer stored. Retry the job to make them again.',
      {
        cause: error,
      },
    );
  });
  return frames.map(trackedFrame);
}

function trackedFrame({ ptsSec, frameNumber, sceneId, sceneKind, camera, people, ball }: PlayFrame): TrackedFrame {
  return {
    timestamp: ptsSec,
    frame_number: frameNumber,
    scene_id: sceneId,
    scene_kind: sceneKind ?? 'tactical',
    camera: camera && { dx: camera.dxNorm, dy: camera.dyNorm, scale: camera.scale },
    people: people.map(({ trackId, role, team, bboxXywhNorm, pitchXyM, confidence }) => ({
      ...{ track_id: trackId, role, team },
      ...{ bbox: bboxXywhNorm, pitch_xy_m: pitchXyM, confidence },
    })),
    ball: ball && {
      bbox: ball.bboxXywhNorm,
      pitch_xy_m: ball.pitchXyM,
      confidence: Math.round(ball.confidence * 1000) / 1000,
    },
  };
}
