import { type EventType, isGoalkeeperEventType } from '../football.ts';
import { eventLabels } from './event-labels.ts';
import { eventTitle } from './event-title.ts';
import { type ExportedEvent, type ExportedMatch, notRejected } from './exported-event.ts';
import { type SourcePlace, sourcePlace } from './source-place.ts';
import { countingRate } from './whole-rate.ts';

/**
 * OpenTimelineIO: a timeline whose video track shows the events one after the other, each a clip of the source with a marker at its key moment.
 * Times are whole frames at the video's own rate. The source is named, not told with its folder: editors look for it beside this file.
 */
export function otio(match: Pick<ExportedMatch, 'jobId' | 'title' | 'video' | 'files' | 'events'>): string {
  const { fps, kind } = countingRate(match.video.fps);
  const track = {
    OTIO_SCHEMA: 'Track.1',
    name: 'Events',
    kind: 'Video',
    source_range: null,
    enabled: true,
    effects: [],
    markers: [],
    metadata: {},
    children: notRejected(match.events).map((event) => clipOf(event, sourcePlace(match, event), fps)),
  };
  const timeline = {
    OTIO_SCHEMA: 'Timeline.1',
    name: match.title,
    global_start_time: null,
    metadata: { touchline: { job_id: match.jobId, frame_rate_varies: kind === 'odd' } },
    tracks: {
      OTIO_SCHEMA: 'Stack.1',
      name: 'tracks',
      source_range: null,
      enabled: true,
      effects: [],
      markers: [],
      metadata: {},
      children: [track],
    },
  };
  return `${JSON.stringify(timeline, null, 2)}\n`;
}

function mediaOf({ filename }: SourcePlace, fps: number, lengthFrames: number) {
  return {
    OTIO_SCHEMA: 'ExternalReference.1',
    name: filename,
    target_url: encodeURIComponent(filename),
    available_range: lengthFrames > 0 ? rangeAt(fps, 0, lengthFrames) : null,
    metadata: {},
  };
}

function clipOf(event: ExportedEvent, source: SourcePlace, fps: number) {
  const lengthFrames = Math.round(source.lengthSec * fps);
  const last = lengthFrames > 0 ? lengthFrames : Number.POSITIVE_INFINITY;
  const startFrame = Math.min(Math.round(source.startSec * fps), Math.max(0, last - 1));
  const endFrame = Math.min(last, Math.max(startFrame + 1, Math.round(source.endSec * fps)));
  const keyFrame = Math.min(endFrame - 1, Math.max(startFrame, Math.round(source.keySec * fps)));
  const title = eventTitle(event);
  return {
    OTIO_SCHEMA: 'Clip.1',
    name: title,
    source_range: rangeAt(fps, startFrame, endFrame - startFrame),
    enabled: true,
    effects: [],
    markers: [
      {
        OTIO_SCHEMA: 'Marker.2',
        name: title,
        color: colourOf(event.type),
        marked_range: rangeAt(fps, keyFrame, 0),
        comment: event.comment,
        metadata: {},
      },
    ],
    metadata: { touchline: toldOf(event) },
    media_reference: mediaOf(source, fps, lengthFrames),
  };
}

const toldOf = (event: ExportedEvent) => ({
  event_id: event.id,
  event_type: event.type,
  state: event.state,
  confidence: event.confidence,
  start_sec: event.startSec,
  key_sec: event.keySec,
  end_sec: event.endSec,
  labels: eventLabels(event),
});

/** Of OTIO's own list of marker colours. */
function colourOf(type: EventType): 'RED' | 'GREEN' | 'BLUE' {
  if (type === 'goal') return 'RED';
  return isGoalkeeperEventType(type) ? 'GREEN' : 'BLUE';
}

function rangeAt(rate: number, startFrame: number, frames: number) {
  const time = (value: number) => ({ OTIO_SCHEMA: 'RationalTime.1', rate, value });
  return { OTIO_SCHEMA: 'TimeRange.1', start_time: time(startFrame), duration: time(frames) };
}
