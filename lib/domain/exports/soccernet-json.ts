import { momentInHalf } from '../soccernet-halves.ts';
import { soccerNetLabel } from '../soccernet-labels.ts';
import { type NamedTeams, teamOfSide } from '../squad.ts';
import { furtherLabels } from './event-labels.ts';
import { type ExportedEvent, type ExportedMatch, notRejected } from './exported-event.ts';

type Told = Pick<ExportedMatch, 'title' | 'video' | 'events' | 'setup'>;

/**
 * SoccerNet's `Labels-v2.json`: moments in milliseconds from the start of the half, as text, by the halves of the match set-up; where nobody
 * has marked them the whole video is the first. A moment is an event's key moment. Spans, seconds of the video and our own types stand in
 * `touchline`, which SoccerNet's readers pass over.
 */
export function soccerNetJson({ title, video, events, setup }: Told): string {
  const { teams, date, periods } = setup;
  const file = {
    UrlLocal: video.filename,
    UrlYoutube: '',
    gameAwayTeam: teams.away.name,
    gameDate: date ?? '',
    gameHomeTeam: teams.home.name,
    gameScore: '',
    annotations: notRejected(events).map((event) => annotationOf(event, setup)),
    touchline: {
      title,
      format: 'SoccerNet Labels-v2',
      halves:
        periods.length === 0
          ? 'the whole video is told as half 1'
          : periods.map(({ label, start_sec, end_sec }, index) => ({ half: index + 1, label, start_sec, end_sec })),
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function annotationOf(event: ExportedEvent, setup: ExportedMatch['setup']) {
  const { half, sec } = momentInHalf(setup.periods, event.keySec);
  const ms = Math.round(sec * 1000);
  const whole = Math.floor(ms / 1000);
  const clock = `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
  return {
    gameTime: `${half} - ${clock}`,
    label: soccerNetLabel(event.type),
    position: String(ms),
    team: teamOf(event, setup),
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

/** Home and away of the match; ours are the sides of the picture. */
function teamOf({ team }: ExportedEvent, setup: NamedTeams): string {
  if (team === 'home' || team === 'away') return teamOfSide(setup, team);
  return team === '' ? 'not applicable' : team;
}
