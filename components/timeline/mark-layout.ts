import type { MatchEvent } from '../../lib/domain/event.ts';
import { reviewStateOf } from '../review/event-state.ts';
import type { EventLane } from './event-lane.ts';
import { type Mark, placeMarks } from './lane-layout.ts';
import { lookOfCrowd, lookOfEvent, type MarkLook } from './mark-look.ts';

export type LaneMark = Mark<MatchEvent> & { readonly look: MarkLook };

type LaneOfMarks = Pick<EventLane, 'items' | 'untilSec'>;

/** A zoom out and back in goes through fewer steps. */
const MOST_KEPT = 40;
const kept = new WeakMap<LaneOfMarks, Map<number, readonly LaneMark[]>>();

/**
 * The marks of a lane at a step of the zoom, laid once for each step and lane.
 * @param minSec seconds that the least mark takes
 */
export function marksOf(lane: LaneOfMarks, minSec: number): readonly LaneMark[] {
  const steps = kept.get(lane) ?? new Map<number, readonly LaneMark[]>();
  kept.set(lane, steps);
  const known = steps.get(minSec);
  if (known) return known;
  const marks = placeMarks(lane.items, minSec, lane.untilSec).map((mark) => ({ ...mark, look: lookOf(mark) }));
  const [oldest] = steps.keys();
  if (oldest !== undefined && steps.size >= MOST_KEPT) steps.delete(oldest);
  steps.set(minSec, marks);
  return marks;
}

const lookOf = ({ items: [first, ...more] }: Mark<MatchEvent>): MarkLook =>
  more.length === 0
    ? lookOfEvent(first)
    : lookOfCrowd(
        more.length + 1,
        [first, ...more].some((event) => reviewStateOf(event) === 'undecided'),
      );

/** Where an event stands among the marks of its lane. */
export function markOf(
  marks: readonly LaneMark[],
  eventId: string | null,
): { readonly mark: LaneMark; readonly event: MatchEvent } | null {
  if (eventId === null) return null;
  for (const mark of marks) {
    const event = mark.items.find(({ event_id }) => event_id === eventId);
    if (event) return { mark, event };
  }
  return null;
}
