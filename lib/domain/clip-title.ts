import type { ClipBoundary, MatchEvent } from './event.ts';
import { EVENT_LABELS } from './football.ts';
import { type Clocked, matchClockText } from './match-clock.ts';

/** "12:03 Diving save, Long distribution": the match clock of the first event (the video's time where no halves are marked), then what happens. */
export function clipTitle(clip: ClipBoundary, byId: ReadonlyMap<string, MatchEvent>, match: Clocked): string {
  const events = clip.events.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.timestamp_start - b.timestamp_start);
  const labels = [...new Set(events.map((event) => EVENT_LABELS[event.event_type]))];
  return `${matchClockText(match, events[0]?.timestamp_start ?? clip.start_sec)} ${labels.join(', ')}`.trim();
}
