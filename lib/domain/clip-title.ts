import type { ClipBoundary, MatchEvent } from './event.ts';
import { EVENT_LABELS } from './football.ts';
import { formatClock } from './time.ts';

/** "12:03 Diving save, Long distribution": the clock of the first event, then what happens. */
export function clipTitle(clip: ClipBoundary, byId: ReadonlyMap<string, MatchEvent>): string {
  const events = clip.events.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.timestamp_start - b.timestamp_start);
  const labels = [...new Set(events.map((event) => EVENT_LABELS[event.event_type]))];
  return `${formatClock(events[0]?.timestamp_start ?? clip.start_sec)} ${labels.join(', ')}`.trim();
}
