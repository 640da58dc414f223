import { memo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS, isGoalkeeperEventType } from '../../lib/domain/football.ts';
import { EventMark, markId } from './event-mark.tsx';
import type { Lane } from './lane-layout.ts';
import { laneHeightPx } from './lane-size.ts';
import type { TruthEvent } from './truth-event.ts';
import { TruthStrip } from './truth-strip.tsx';

/** A listbox: one stop for the keyboard, the arrows of the page move the selection. The table beside it says the same in words. */
export const Lanes = memo(function Lanes({
  lanes,
  durationSec,
  showsTruth,
  selectedId,
  onShow,
}: {
  lanes: readonly Lane<MatchEvent, TruthEvent>[];
  durationSec: number;
  showsTruth: boolean;
  selectedId: string | null;
  onShow: (event: MatchEvent) => void;
}) {
  return (
    <div
      role="listbox"
      aria-label="Events on the timeline"
      tabIndex={0}
      aria-activedescendant={selectedId === null ? undefined : markId(selectedId)}
    >
      {lanes.map((lane) => (
        // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox, which a fieldset cannot be
        <div
          key={lane.type}
          role="group"
          aria-label={EVENT_LABELS[lane.type]}
          style={{ height: laneHeightPx(lane.rowCount, showsTruth) }}
          className={`relative border-t border-line/60 ${isGoalkeeperEventType(lane.type) ? 'bg-accent-soft/40' : ''}`}
        >
          {lane.placed.map(({ item, row }) => (
            <EventMark
              key={item.event_id}
              event={item}
              row={row}
              durationSec={durationSec}
              isSelected={item.event_id === selectedId}
              onShow={onShow}
            />
          ))}
          {showsTruth && <TruthStrip truths={lane.truths} durationSec={durationSec} />}
        </div>
      ))}
      {lanes.length === 0 && <p className="px-4 py-6 text-sm text-ink-soft">No events yet.</p>}
    </div>
  );
});
