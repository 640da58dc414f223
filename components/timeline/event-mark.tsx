import { memo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { eventSentence } from '../review/event-state.ts';
import { MarkOption } from './mark-option.tsx';

export const markId = (eventId: string) => `mark-${eventId}`;

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
  return (
    <MarkOption
      id={markId(event.event_id)}
      sentence={eventSentence(event)}
      startSec={event.timestamp_start}
      endSec={event.timestamp_end}
      durationSec={durationSec}
      row={row}
      isSelected={isSelected}
      onPress={() => onShow(event)}
    />
  );
});
