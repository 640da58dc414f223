import { memo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { useMatchClock } from '../setup/match-setup-context.tsx';
import { isAdded, percentText, reviewStateOf } from './event-state.ts';
import { StateMark } from './state-mark.tsx';

export const EventRow = memo(function EventRow({
  event,
  isSelected,
  onShow,
}: {
  event: MatchEvent;
  isSelected: boolean;
  onShow: (event: MatchEvent) => void;
}) {
  const clock = useMatchClock();
  const isRejected = reviewStateOf(event) === 'rejected';
  return (
    // For the mouse; the keyboard has the button inside, whose press bubbles up to here.
    <tr
      onClick={() => onShow(event)}
      data-event={event.event_id}
      className={`h-11 cursor-pointer border-b border-line/60 last:border-0 ${isSelected ? 'bg-accent-soft' : 'hover:bg-sunken'}`}
    >
      <td className="py-1 pr-2 pl-4 whitespace-nowrap text-ink-soft">{clock(event.timestamp_start)}</td>
      <td className="px-2 py-1">
        <button
          type="button"
          aria-current={isSelected ? 'true' : undefined}
          className={`text-left font-medium ${isRejected ? 'text-ink-soft line-through' : ''}`}
        >
          {EVENT_LABELS[event.event_type]}
        </button>
      </td>
      <td className="px-2 py-1 text-right whitespace-nowrap text-ink-soft">
        {isAdded(event) ? '' : percentText(event.confidence)}
      </td>
      <td className="py-1 pr-4 pl-2">
        <StateMark event={event} />
      </td>
    </tr>
  );
});
