import { soccerNetLabel } from '../soccernet-labels.ts';
import { furtherLabels } from './event-labels.ts';
import { type ExportedEvent, type ExportedMatch, notRejected } from './exported-event.ts';

/**
 * SoccerNet's `Labels-v2.json`: moments in milliseconds from the start of the half, as text. Halves are not known yet, so the whole video is the
 * first; a moment is an event's key moment. Spans and our own types stand in `touchline`, which SoccerNet's readers pass over.
 */
export function soccerNetJson({ title, video, events }: Pick<ExportedMatch, 'title' | 'video' | 'events'>): string {
  const file = {
    UrlLocal: video.filename,
    UrlYoutube: '',
    gameAwayTeam: '',
    gameDate: '',
    gameHomeTeam: '',
    gameScore: '',
    annotations: notRejected(events).map(annotationOf),
    touchline: { title, format: 'SoccerNet Labels-v2', halves: 'the whole video is told as half 1' },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function annotationOf(event: ExportedEvent) {
  const ms = Math.round(event.keySec * 1000);
  const whole = Math.floor(ms / 1000);
  const clock = `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
  return {
    gameTime: `1 - ${clock}`,
    label: soccerNetLabel(event.type),
    position: String(ms),
    team: event.team === '' ? 'not applicable' : event.team,
    visibility: 'visible',
    touchline: {
      event_type: event.type,
      code: event.code,
      start_sec: event.startSec,
      key_sec: event.keySec,
      end_sec: event.endSec,
      outcome: event.outcome,
      team: event.team,
      state: event.state,
      confidence: event.confidence,
      comment: event.comment,
      labels: furtherLabels(event.labels),
    },
  };
}
