import { EVENTS_FILE_FORMAT, EVENTS_FILE_VERSION, type EventsFile, type FiledEvent } from '../events-file.ts';
import { EVENT_TYPES } from '../football.ts';
import { isRecord } from '../imported-as.ts';
import type { ExportedEvent, ExportedMatch } from './exported-event.ts';

/** Our own format: all events, rejected ones too, with where each value comes from. Nothing of the server's folders is told. */
export function eventsJson(match: ExportedMatch): string {
  return `${JSON.stringify(eventsFile(match), null, 2)}\n`;
}

export function eventsFile({ jobId, title, video, run, events }: ExportedMatch): EventsFile {
  return {
    format: EVENTS_FILE_FORMAT,
    format_version: EVENTS_FILE_VERSION,
    match: {
      job_id: jobId,
      title,
      video: {
        filename: video.filename,
        duration_sec: video.durationSec,
        fps: video.fps,
        width: video.widthPx,
        height: video.heightPx,
        size_bytes: video.sizeBytes,
        sha256: video.sha256,
      },
      run: run && {
        run_id: run.runId,
        run_type: run.runType,
        execution_provider: run.executionProvider,
        completed_at: run.completedAt,
      },
    },
    events: events.map(filedEvent),
  };
}

function filedEvent(event: ExportedEvent): FiledEvent {
  const { standing, label, state, imported } = event;
  const { source, model, review, comment, outcome, team, key_sec, imported: _told, ...rest } = standing.metadata;
  return {
    event_id: standing.event_id,
    event_type: standing.event_type,
    label,
    timestamp_start: standing.timestamp_start,
    key_sec: typeof key_sec === 'number' ? key_sec : null,
    timestamp_end: standing.timestamp_end,
    frame_start: standing.frame_start,
    frame_end: standing.frame_end,
    confidence: standing.confidence,
    state,
    source: source === 'human' ? 'human' : 'model',
    source_values: sourceValues(model),
    review: reviewOf(review),
    comment: textOrNull(comment),
    outcome: event.outcome || null,
    team: textOrNull(team),
    player_track_id: standing.player_track_id,
    is_goalkeeper_event: standing.is_goalkeeper_event,
    reel_targets: standing.reel_targets,
    imported,
    // Of an event that was given another type the source's outcome says nothing any more; it is kept all the same.
    metadata: event.outcome === '' && outcome !== undefined ? { ...rest, source_outcome: outcome } : rest,
  };
}

const textOrNull = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);

function sourceValues(model: unknown): FiledEvent['source_values'] {
  if (!isRecord(model)) return null;
  const type = EVENT_TYPES.find((known) => known === model.event_type);
  const { timestamp_start, timestamp_end } = model;
  if (!type || typeof timestamp_start !== 'number' || typeof timestamp_end !== 'number') return null;
  return { event_type: type, timestamp_start, timestamp_end };
}

function reviewOf(review: unknown): FiledEvent['review'] {
  if (!isRecord(review) || typeof review.decision !== 'string' || typeof review.at !== 'string') return null;
  return { decision: review.decision, by: typeof review.by === 'string' ? review.by : null, at: review.at };
}
