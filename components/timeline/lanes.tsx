import { type MouseEvent, memo, useMemo, useRef } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Cluster } from './cluster-mark.tsx';
import type { EventLane } from './event-lane.ts';
import { markId } from './event-mark.tsx';
import { LaneRow } from './lane-row.tsx';
import { laneHeightPx } from './lane-size.ts';
import { lanesPainter, type PaintedBefore } from './lanes-painter.ts';
import { leastMarkSec, markAt } from './mark-places.ts';
import { TimeCanvas } from './time-canvas.tsx';
import type { TimeView } from './time-view.ts';
import { useTold } from './use-told.ts';

type LanesProps = {
  lanes: readonly EventLane[];
  view: TimeView;
  durationSec: number;
  showsTruth: boolean;
  selectedId: string | null;
  onShow: (event: MatchEvent) => void;
  onOpen: (cluster: Cluster) => void;
};

/**
 * The marks, painted, and over them a listbox: one stop for the keyboard, the arrows of the page move the selection. The table beside
 * it says the same in words.
 */
export const Lanes = memo(function Lanes(props: LanesProps) {
  const { lanes, view, durationSec, showsTruth, selectedId, onShow, onOpen } = props;
  const painted = useRef<PaintedBefore['current']>(null);
  const paint = useMemo(
    () => lanesPainter(lanes, view, selectedId, showsTruth, painted),
    [lanes, view, selectedId, showsTruth],
  );
  const told = useTold(
    view,
    lanes.map(({ items }) => items.length),
  );
  // A list to choose from must have something to choose: without events there is none.
  if (lanes.length === 0) return null;
  const heightPx = lanes.reduce((sum, lane) => sum + laneHeightPx(lane.rowCount, showsTruth), 0);
  return (
    <div className="relative" style={{ height: heightPx }}>
      <div className="absolute inset-0">
        <TimeCanvas view={view} heightPx={heightPx} label={null} paint={paint} />
      </div>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: for the pointer, where no option was set down yet */}
      <div
        role="listbox"
        aria-label="Events on the timeline"
        tabIndex={0}
        aria-activedescendant={selectedId === null ? undefined : markId(selectedId)}
        onClick={(click) => pressMark(click, props)}
        className="absolute inset-0"
      >
        {lanes.map((lane, index) => (
          <LaneRow
            key={lane.type}
            lane={lane}
            view={view}
            told={told[index] ?? null}
            durationSec={durationSec}
            showsTruth={showsTruth}
            selectedId={lane.items.some(({ event_id }) => event_id === selectedId) ? selectedId : null}
            onShow={onShow}
            onOpen={onOpen}
          />
        ))}
      </div>
    </div>
  );
});

/** Right after a move a mark may be pressed that is painted only. */
function pressMark(click: MouseEvent, { lanes, view, showsTruth, onShow, onOpen }: LanesProps): void {
  const { left, top } = click.currentTarget.getBoundingClientRect();
  const at = { xPx: click.clientX - left, yPx: click.clientY - top };
  const mark = markAt(lanes, view.state(), leastMarkSec(view.window().pxPerSec), showsTruth, at);
  if (!mark) return;
  click.stopPropagation();
  if (mark.items.length > 1) onOpen(mark);
  else onShow(mark.items[0]);
}
