import type { MatchEvent } from '../../lib/domain/event.ts';
import type { EventType, ReelType } from '../../lib/domain/football.ts';
import { type ReviewState, reviewStateOf } from './event-state.ts';
import { usefulness } from './usefulness.ts';

export type EventFilter = {
  readonly state: ReviewState | 'all';
  /** A reel stands for all types that go into it. */
  readonly kind: EventType | ReelType | 'all';
  readonly minConfidence: number;
  readonly order: 'time' | 'doubtful' | 'useful';
};

export const EVERYTHING: EventFilter = { state: 'all', kind: 'all', minConfidence: 0, order: 'time' };

function isKind(event: MatchEvent, kind: EventFilter['kind']): boolean {
  if (kind === 'all') return true;
  if (kind === 'goalkeeper' || kind === 'highlights') return event.reel_targets.includes(kind);
  return event.event_type === kind;
}

const byTime = (a: MatchEvent, b: MatchEvent) =>
  a.timestamp_start - b.timestamp_start || a.event_id.localeCompare(b.event_id);

const ORDERS: Readonly<Record<EventFilter['order'], (a: MatchEvent, b: MatchEvent) => number>> = {
  time: byTime,
  doubtful: (a, b) => a.confidence - b.confidence,
  useful: (a, b) => usefulness(b) - usefulness(a),
};

/** The events to show, in order; `doubtful` puts the least sure first, `useful` those whose review changes the reels most. */
export function filterEvents(events: readonly MatchEvent[], filter: EventFilter): readonly MatchEvent[] {
  return events
    .filter(
      (event) =>
        (filter.state === 'all' || reviewStateOf(event) === filter.state) &&
        isKind(event, filter.kind) &&
        event.confidence >= filter.minConfidence,
    )
    .sort((a, b) => ORDERS[filter.order](a, b) || byTime(a, b));
}

/** The neighbour of an event in a list; the first or last when none is selected, null at the ends. */
export function neighbour(events: readonly MatchEvent[], eventId: string | null, step: 1 | -1): MatchEvent | null {
  const index = events.findIndex((event) => event.event_id === eventId);
  if (index === -1) return (step === 1 ? events[0] : events.at(-1)) ?? null;
  return events[index + step] ?? null;
}

/** The next event nobody has decided on, after the given one and then from the top; null when all are decided. */
export function nextUnreviewed(
  events: readonly MatchEvent[],
  afterId: string | null,
  step: 1 | -1 = 1,
): MatchEvent | null {
  const inOrder = step === 1 ? events : [...events].reverse();
  const index = inOrder.findIndex((event) => event.event_id === afterId);
  const round = [...inOrder.slice(index + 1), ...inOrder.slice(0, index + 1)];
  return round.find((event) => event.event_id !== afterId && reviewStateOf(event) === 'undecided') ?? null;
}

export function countReviewed(events: readonly MatchEvent[]): number {
  return events.filter((event) => reviewStateOf(event) !== 'undecided').length;
}
