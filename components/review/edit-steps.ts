import type { ReviewEventBody } from '../../lib/contracts/portal.ts';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { formatClock } from '../../lib/domain/time.ts';
import { reviewStateOf } from './event-state.ts';

/** What one change did to one event: as it was, and as it is, in the words of the API. */
export type StepChange = {
  readonly event: MatchEvent;
  readonly before: ReviewEventBody;
  readonly after: ReviewEventBody;
};

/** One thing a reviewer did, however many events it touched: what undo takes back in one go. */
export type Step = {
  /** Names the action: "Confirm Diving save, 1:01". */
  readonly name: string;
  readonly changes: readonly StepChange[];
  /** Events that it added, as they were then. */
  readonly added: readonly MatchEvent[];
};

export type EventEdit = { readonly event: MatchEvent; readonly change: ReviewEventBody };

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** What stands of an event for each thing that a change says. */
export function standingValues(event: MatchEvent, change: ReviewEventBody): ReviewEventBody {
  const values: Required<ReviewEventBody> = {
    decision: reviewStateOf(event),
    event_type: event.event_type,
    timestamp_start: event.timestamp_start,
    timestamp_end: event.timestamp_end,
    comment: textOf(event.metadata.comment),
    favourite: event.metadata.favourite === true,
    player: textOf(event.metadata.player),
    removed: event.metadata.removed === true,
  };
  const said = Object.keys(change) as (keyof ReviewEventBody)[];
  return Object.fromEntries(said.map((key) => [key, values[key]]));
}

/** The step that these edits are; without those that change nothing. */
export function stepOf(name: string, edits: readonly EventEdit[], added: readonly MatchEvent[] = []): Step {
  const changes = edits
    .map(({ event, change }) => ({ event, before: standingValues(event, change), after: change }))
    .filter(({ before, after }) => !isSame(before, after));
  return { name, changes, added };
}

export const isEmpty = (step: Step) => step.changes.length === 0 && step.added.length === 0;

/** What takes a step back, and what somebody else changed since: that is left alone. */
export type Way = { readonly edits: readonly EventEdit[]; readonly lost: readonly MatchEvent[] };

/**
 * @param events as they stand now
 * @param direction which way to go over the step
 */
export function wayOver(step: Step, direction: 'undo' | 'redo', events: readonly MatchEvent[]): Way {
  const standing = new Map(events.map((event) => [event.event_id, event]));
  const edits: EventEdit[] = [];
  const lost: MatchEvent[] = [];
  for (const { event, before, after } of step.changes) {
    const now = standing.get(event.event_id);
    const [from, to] = direction === 'undo' ? [after, before] : [before, after];
    if (now && isSame(standingValues(now, from), from)) edits.push({ event: now, change: to });
    else lost.push(event);
  }
  for (const event of step.added) {
    const now = standing.get(event.event_id) ?? event;
    edits.push({ event: now, change: { removed: direction === 'undo' } });
  }
  return { edits, lost };
}

function isSame(a: ReviewEventBody, b: ReviewEventBody): boolean {
  const keys = Object.keys(b) as (keyof ReviewEventBody)[];
  return keys.every((key) => a[key] === b[key]);
}

/** "Diving save, 1:01", or how many. */
export function namesOf(events: readonly MatchEvent[]): string {
  const [only] = events;
  if (events.length !== 1 || !only) return `${events.length} events`;
  return `${EVENT_LABELS[only.event_type]}, ${formatClock(only.timestamp_start)}`;
}
