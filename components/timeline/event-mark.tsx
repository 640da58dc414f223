import { memo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { eventSentence, isAdded, isCorrected, reviewStateOf, STATE_LOOK } from '../review/event-state.ts';
import { MARK_MIN_PX, MARK_PX, markTopPx } from './lane-size.ts';
import { leftAt, widthOf } from './time-layer.tsx';

export const markId = (eventId: string) => `mark-${eventId}`;

/** Confidence as opacity of the fill only: the sign and the edge stay readable however unsure the model was. */
const fillOpacity = (confidence: number) => 0.06 + 0.42 * confidence;

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
      className={`absolute flex items-center overflow-clip rounded-md border-[1.5px] bg-surface hover:z-10 ${look.edge} ${
        state === 'rejected' ? 'border-dashed' : ''
      } ${isSelected ? 'z-10 ring-2 ring-ink ring-offset-1 ring-offset-surface' : ''}`}
      style={{
        left: `min(${leftAt(event.timestamp_start)}, ${leftAt(durationSec)} - ${MARK_MIN_PX}px)`,
        width: `max(${widthOf(event.timestamp_end - event.timestamp_start)}, ${MARK_MIN_PX}px)`,
        top: markTopPx(row),
        height: MARK_PX,
      }}
    >
      <span
        className={`absolute inset-0 ${look.fill}`}
        style={{ opacity: state === 'rejected' ? 0.08 : fillOpacity(event.confidence) }}
      />
      <span
        className={`relative px-1.5 text-[0.6875rem] leading-none font-bold ${state === 'rejected' ? 'text-danger' : 'text-ink'}`}
      >
        {look.glyph}
        {extra}
      </span>
    </button>
  );
});
