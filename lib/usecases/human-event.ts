import type { Job } from '../contracts/job.ts';
import type { AddEventBody } from '../contracts/portal.ts';
import { AppError } from '../domain/errors.ts';
import type { MatchEvent } from '../domain/event.ts';
import { isGoalkeeperEventType } from '../domain/football.ts';
import { reelTargetsOf } from '../domain/reel-membership.ts';

/**
 * An event that a person saw in a job's video; it counts as confirmed and ends with the video at the latest.
 * @throws {AppError} `invalid_input` when it begins after the end of the video
 */
export function humanEvent({ job_id, video_file }: Job, eventId: string, body: AddEventBody): MatchEvent {
  const { event_type, timestamp_start, timestamp_end } = body;
  const durationSec = video_file.duration_sec;
  if (durationSec > 0 && timestamp_start > durationSec) {
    throw new AppError('invalid_input', 'The event begins after the end of the video.');
  }
  const endSec = durationSec > 0 ? Math.min(timestamp_end, durationSec) : timestamp_end;
  return {
    event_id: eventId,
    job_id,
    // As the model's finds have it: clips of one file are merged where they overlap.
    source_file: video_file.filename,
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
}
