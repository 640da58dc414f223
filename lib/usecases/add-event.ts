import type { AddEventBody } from '../contracts/portal.ts';
import { AppError } from '../domain/errors.ts';
import type { MatchEvent } from '../domain/event.ts';
import { isGoalkeeperEventType } from '../domain/football.ts';
import { reelTargetsOf } from '../domain/reel-membership.ts';
import type { EventRepository } from '../ports/event-repository.ts';
import type { JobRepository } from '../ports/job-repository.ts';
import type { Secrets } from '../ports/secrets.ts';
import { getJob } from './get-job.ts';

/**
 * Add an event that a person saw. It counts as confirmed.
 * @throws {AppError} `not_found`, or `invalid_input` when it begins after the end of the video
 */
export async function addEvent(
  deps: { jobs: Pick<JobRepository, 'find'>; events: EventRepository; secrets: Secrets },
  input: { jobId: string; userId: string | null; event: AddEventBody },
): Promise<MatchEvent> {
  const { video_file } = await getJob(deps, input.jobId);
  const { event_type, timestamp_start, timestamp_end, comment } = input.event;
  const durationSec = video_file.duration_sec;
  if (durationSec > 0 && timestamp_start > durationSec) {
    throw new AppError('invalid_input', 'The event begins after the end of the video.');
  }
  const endSec = durationSec > 0 ? Math.min(timestamp_end, durationSec) : timestamp_end;
  const event: MatchEvent = {
    event_id: deps.secrets.newUuid(),
    job_id: input.jobId,
    source_file: video_file.path,
    event_type,
    timestamp_start,
    timestamp_end: endSec,
    confidence: 1,
    reel_targets: reelTargetsOf(event_type),
    player_track_id: null,
    is_goalkeeper_event: isGoalkeeperEventType(event_type),
    frame_start: Math.floor(timestamp_start * video_file.fps),
    frame_end: Math.floor(endSec * video_file.fps),
    reviewed: true,
    review_override: true,
    metadata: {},
  };
  return deps.events.addHuman(event, { userId: input.userId, comment: comment ?? null });
}
