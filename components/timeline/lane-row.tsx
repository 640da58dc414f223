import { memo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { type Cluster, ClusterMark } from './cluster-mark.tsx';
import type { EventLane } from './event-lane.ts';
import { EventMark } from './event-mark.tsx';
import { laneHeightPx } from './lane-size.ts';
import { type LaneMark, markOf, marksOf } from './mark-layout.ts';
import { leastMarkSec } from './mark-places.ts';
import type { TimeView } from './time-view.ts';
import { ToldLayer } from './told-layer.tsx';
import { TruthStrip } from './truth-strip.tsx';
import type { Told } from './use-told.ts';
import { isInWindow } from './view-window.ts';

type LaneRowProps = {
  lane: EventLane;
  view: TimeView;
  /** null: nothing is set down yet. */
  told: Told | null;
  durationSec: number;
  showsTruth: boolean;
  /** null also where the selected event is in another lane. */
  selectedId: string | null;
  onShow: (event: MatchEvent) => void;
  onOpen: (cluster: Cluster) => void;
};

/** One type of event: what can be pressed of it. Of its marks only those in sight or nearly so, and the selected one always. */
export const LaneRow = memo(function LaneRow(props: LaneRowProps) {
  const { lane, told, view, showsTruth } = props;
  return (
    <ToldLayer
      view={view}
      told={told}
      role="group"
      aria-label={EVENT_LABELS[lane.type]}
      style={{ height: laneHeightPx(lane.rowCount, showsTruth) }}
      className="relative"
    >
      {told && told.pxPerSec > 0 && <Marks {...props} told={told} />}
    </ToldLayer>
  );
});

function Marks({
  lane,
  told: { window },
  durationSec,
  showsTruth,
  selectedId,
  onShow,
  onOpen,
}: LaneRowProps & { told: Told }) {
  const minSec = leastMarkSec(window.pxPerSec);
  const marks = marksOf(lane, minSec);
  const isDrawn = ({ items: [first] }: LaneMark) =>
    isInWindow(window, first.timestamp_start, Math.max(first.timestamp_end, first.timestamp_start + minSec));
  const selected = markOf(marks, selectedId);
  const alone = (event: MatchEvent, row: number) => (
    <EventMark
      key={event.event_id}
      event={event}
      row={row}
      durationSec={durationSec}
      isSelected={event.event_id === selectedId}
      onShow={onShow}
    />
  );
  return (
    <>
      {marks.map((mark) => {
        const [first, second] = mark.items;
        if (!second) return isDrawn(mark) || mark === selected?.mark ? alone(first, mark.row) : null;
        if (!isDrawn(mark)) return null;
        return <ClusterMark key={`of-${first.event_id}`} cluster={mark} durationSec={durationSec} onOpen={onOpen} />;
      })}
      {selected && selected.mark.items.length > 1 && alone(selected.event, selected.mark.row)}
      {showsTruth && (
        <TruthStrip
          truths={lane.truths.filter((truth) => isInWindow(window, truth.timestamp_start, truth.timestamp_end))}
        />
      )}
    </>
  );
}
