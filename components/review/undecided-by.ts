import type { MatchEvent } from '../../lib/domain/event.ts';
import type { EventType } from '../../lib/domain/football.ts';
import { reviewStateOf } from './event-state.ts';

type Rule = { readonly type: EventType | 'all'; readonly side: 'above' | 'below'; readonly confidence: number };

/** Events nobody has decided on that a rule of type and confidence takes in. */
export function undecidedBy(events: readonly MatchEvent[], { type, side, confidence }: Rule): readonly MatchEvent[] {
  return events.filter(
    (event) =>
      reviewStateOf(event) === 'undecided' &&
      (type === 'all' || event.event_type === type) &&
      (side === 'above' ? event.confidence >= confidence : event.confidence < confidence),
  );
}
