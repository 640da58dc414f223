import { memo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Cluster } from './cluster-mark.tsx';
import { markId } from './event-mark.tsx';
import { type EventLane, LaneRow } from './lane-row.tsx';
import type { ViewWindow } from './view-window.ts';

/** A listbox: one stop for the keyboard, the arrows of the page move the selection. The table beside it says the same in words. */
export const Lanes = memo(function Lanes({
  lanes,
  window,
  durationSec,
  showsTruth,
  selectedId,
  onShow,
  onOpen,
}: {
  lanes: readonly EventLane[];
  window: ViewWindow;
  durationSec: number;
  showsTruth: boolean;
  selectedId: string | null;
  onShow: (event: MatchEvent) => void;
  onOpen: (cluster: Cluster) => void;
}) {
  // A list to choose from must have something to choose: without events there is none.
  if (lanes.length === 0) return null;
  return (
    <div
      role="listbox"
      aria-label="Events on the timeline"
      tabIndex={0}
      aria-activedescendant={selectedId === null ? undefined : markId(selectedId)}
    >
      {lanes.map((lane) => (
        <LaneRow
          key={lane.type}
          lane={lane}
          window={window}
          durationSec={durationSec}
          showsTruth={showsTruth}
          selectedId={lane.items.some(({ event_id }) => event_id === selectedId) ? selectedId : null}
          onShow={onShow}
          onOpen={onOpen}
        />
      ))}
    </div>
  );
});
