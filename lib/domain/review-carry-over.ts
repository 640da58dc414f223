import type { MatchEvent } from './event.ts';

/** Two finds of the same type this near (key moments, seconds) are one event found again. */
const SAME_EVENT_SEC = 2;

/**
 * Which new find continues an earlier, reviewed event, so that nobody has to review it twice.
 * @param reviewed events of earlier runs, as their source gave them, that people have said something about
 * @param found the new run's events
 * @returns id of the earlier event -> id of the new one; each new event continues at most one, the nearest first
 */
export function carryOver(reviewed: readonly MatchEvent[], found: readonly MatchEvent[]): ReadonlyMap<string, string> {
  const pairs = reviewed
    .flatMap((before) =>
      found
        .filter((after) => after.event_type === before.event_type)
        .map((after) => ({ before, after, apartSec: Math.abs(keySec(after) - keySec(before)) })),
    )
    .filter((pair) => pair.apartSec <= SAME_EVENT_SEC)
    .sort((a, b) => a.apartSec - b.apartSec);
  const continued = new Map<string, string>();
  const taken = new Set<string>();
  for (const { before, after } of pairs) {
    if (continued.has(before.event_id) || taken.has(after.event_id)) continue;
    continued.set(before.event_id, after.event_id);
    taken.add(after.event_id);
  }
  return continued;
}

function keySec(event: MatchEvent): number {
  const key = event.metadata.key_sec;
  return typeof key === 'number' ? key : (event.timestamp_start + event.timestamp_end) / 2;
}
