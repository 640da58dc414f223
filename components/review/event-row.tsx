import { memo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { useMatchClock } from '../setup/match-setup-context.tsx';
import { isAdded, percentText, reviewStateOf } from './event-state.ts';
import { StateMark } from './state-mark.tsx';

export const EventRow = memo(function EventRow({
  event,
  isSelected,
  isPicked,
  onShow,
  onPick,
}: {
  event: MatchEvent;
  isSelected: boolean;
  isPicked: boolean;
  onShow: (event: MatchEvent) => void;
  /** @param isRange with Shift: all from the one picked last */
  onPick: (eventId: string, isRange: boolean) => void;
}) {
  const clock = useMatchClock();
  const isRejected = reviewStateOf(event) === 'rejected';
  return (
    // For the mouse; the keyboard has the button inside, whose press bubbles up to here.
    <tr
      onClick={(click) => {
        if (click.shiftKey || click.ctrlKey || click.metaKey) onPick(event.event_id, click.shiftKey);
        else onShow(event);
      }}
      data-event={event.event_id}
      className={`h-11 cursor-pointer border-b border-line/60 last:border-0 ${isSelected ? 'bg-accent-soft' : 'hover:bg-sunken'}`}
    >
      <td className="w-9 pl-2">
        <label className="flex size-9 cursor-pointer items-center justify-center pointer-coarse:size-11">
          <input
            type="checkbox"
            className="size-4"
            checked={isPicked}
            aria-label={`Pick ${EVENT_LABELS[event.event_type]}, ${clock(event.timestamp_start)}`}
            onClick={(click) => {
              click.stopPropagation();
              onPick(event.event_id, click.shiftKey);
            }}
            onChange={() => undefined}
          />
        </label>
      </td>
      <td className="py-1 pr-2 pl-1 whitespace-nowrap text-ink-soft">{clock(event.timestamp_start)}</td>
      <td className="px-2 py-1">
        <button
          type="button"
          aria-current={isSelected ? 'true' : undefined}
          className={`text-left font-medium ${isRejected ? 'text-ink-soft line-through' : ''}`}
        >
          {EVENT_LABELS[event.event_type]}
        </button>
        {event.metadata.favourite === true && (
          <span className="ml-1.5 text-mark" role="img" aria-label="Favourite">
            ★
          </span>
        )}
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
