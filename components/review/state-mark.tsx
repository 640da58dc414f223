import type { MatchEvent } from '../../lib/domain/event.ts';
import { isAdded, isCorrected, reviewStateOf, STATE_LOOK } from './event-state.ts';

/** A review state as shape and colour, with its word for eyes or for screen readers only. */
export function StateMark({ event, withWord = false }: { event: MatchEvent; withWord?: boolean }) {
  const look = STATE_LOOK[reviewStateOf(event)];
  const extra = isAdded(event)
    ? { glyph: '+', word: 'added' }
    : isCorrected(event)
      ? { glyph: '◆', word: 'corrected' }
      : null;
  return (
    <span className={`inline-flex items-center gap-1 font-medium whitespace-nowrap ${look.text}`}>
      <span aria-hidden="true">{look.glyph}</span>
      <span className={withWord ? '' : 'sr-only'}>{look.word}</span>
      {extra && (
        <>
          <span aria-hidden="true" className="text-xs">
            {extra.glyph}
          </span>
          <span className={withWord ? '' : 'sr-only'}>{extra.word}</span>
        </>
      )}
    </span>
  );
}
