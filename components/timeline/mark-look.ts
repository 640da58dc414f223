import type { MatchEvent } from '../../lib/domain/event.ts';
import { isAdded, isCorrected, reviewStateOf, STATE_LOOK } from '../review/event-state.ts';

/** How a mark is painted. State is told by shape, edge and colour. */
export type MarkLook = {
  readonly text: string;
  /** Of its edge. */
  readonly tone: 'mark' | 'accent' | 'danger';
  readonly isDashed: boolean;
  readonly ink: 'ink' | 'danger';
  /**
   * How much of the tone is in its fill, in steps of a hundredth: the surer, the more. Of the fill only: the sign and the edge stay
   * readable however unsure the model was. null: a crowd.
   */
  readonly fillPct: number | null;
};

const TONE = { undecided: 'mark', confirmed: 'accent', rejected: 'danger' } as const;

export function lookOfEvent(event: MatchEvent): MarkLook {
  const state = reviewStateOf(event);
  const isRejected = state === 'rejected';
  return {
    text: STATE_LOOK[state].glyph + (isAdded(event) ? '+' : isCorrected(event) ? '◆' : ''),
    tone: TONE[state],
    isDashed: isRejected,
    ink: isRejected ? 'danger' : 'ink',
    fillPct: isRejected ? 8 : Math.round(6 + 42 * event.confidence),
  };
}

/** Several events that have no room side by side: their number. */
export const lookOfCrowd = (count: number, isToReview: boolean): MarkLook => ({
  text: String(count),
  tone: isToReview ? 'mark' : 'accent',
  isDashed: false,
  ink: 'ink',
  fillPct: null,
});
