import { memo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { eventSentence, isAdded, isCorrected, reviewStateOf, STATE_LOOK } from '../review/event-state.ts';
import { MARK_MIN_PX, MARK_PX, markTopPx } from './lane-size.ts';
import { leftAt, widthOf } from './time-layer.tsx';

export const markId = (eventId: string) => `mark-${eventId}`;

const TONE = { undecided: 'var(--mark)', confirmed: 'var(--accent)', rejected: 'var(--danger)' } as const;

/**
 * Confidence as opacity of the fill only: the sign and the edge stay readable however unsure the model was. Mixed here and not laid
 * over: there may be hundreds of marks, and each is one element.
 */
function fillOf(event: MatchEvent): string {
  const state = reviewStateOf(event);
  const part = state === 'rejected' ? 0.08 : 0.06 + 0.42 * event.confidence;
  return `color-mix(in srgb, ${TONE[state]} ${Math.round(part * 100)}%, var(--surface))`;
}

export const EventMark = memo(function EventMark({
  event,
  row,
  durationSec,
  isSelected,
  onShow,
}: {
  event: MatchEvent;
  row: number;
  durationSec: number;
  isSelected: boolean;
  onShow: (event: MatchEvent) => void;
}) {
  const state = reviewStateOf(event);
  const look = STATE_LOOK[state];
  const extra = isAdded(event) ? '+' : isCorrected(event) ? '◆' : '';
  const sentence = eventSentence(event);
  return (
    <button
      type="button"
      role="option"
      id={markId(event.event_id)}
      tabIndex={-1}
      aria-selected={isSelected}
      aria-label={sentence}
      title={sentence}
      onClick={(click) => {
        click.stopPropagation();
        onShow(event);
      }}
      className={`absolute overflow-clip rounded-md border-[1.5px] px-1.5 text-left text-[0.6875rem] leading-none font-bold whitespace-nowrap hover:z-10 ${look.edge} ${
        state === 'rejected' ? 'border-dashed text-danger' : 'text-ink'
      } ${isSelected ? 'z-10 ring-2 ring-ink ring-offset-1 ring-offset-surface' : ''}`}
      style={{
        left: `min(${leftAt(event.timestamp_start)}, ${leftAt(durationSec)} - ${MARK_MIN_PX}px)`,
        width: `max(${widthOf(event.timestamp_end - event.timestamp_start)}, ${MARK_MIN_PX}px)`,
        top: markTopPx(row),
        height: MARK_PX,
        background: fillOf(event),
      }}
    >
      {look.glyph}
      {extra}
    </button>
  );
});
