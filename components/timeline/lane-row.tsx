import { memo, useMemo } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { EVENT_LABELS } from '../../lib/domain/football.ts';
import { type Cluster, ClusterMark } from './cluster-mark.tsx';
import { EventMark } from './event-mark.tsx';
import { type Lane, type Mark, placeMarks } from './lane-layout.ts';
import { laneHeightPx, MARK_MIN_PX } from './lane-size.ts';
import type { TruthEvent } from './truth-event.ts';
import { TruthStrip } from './truth-strip.tsx';
import { isInWindow, type ViewWindow } from './view-window.ts';

export type EventLane = Lane<MatchEvent, TruthEvent>;

/** One type of event. Of its marks only those are drawn that are in sight or nearly so, and the selected one always. */
export const LaneRow = memo(function LaneRow({
  lane,
  window,
  durationSec,
  showsTruth,
  selectedId,
  onShow,
  onOpen,
}: {
  lane: EventLane;
  window: ViewWindow;
  durationSec: number;
  showsTruth: boolean;
  /** null also where the selected event is in another lane. */
  selectedId: string | null;
  onShow: (event: MatchEvent) => void;
  onOpen: (cluster: Cluster) => void;
}) {
  const minSec = window.pxPerSec > 0 ? MARK_MIN_PX / window.pxPerSec : 0;
  const marks = useMemo(() => placeMarks(lane.items, minSec), [lane.items, minSec]);
  const isDrawn = ({ items: [first] }: Mark<MatchEvent>) =>
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
    // biome-ignore lint/a11y/useSemanticElements: a group inside a listbox, which a fieldset cannot be
    <div
      role="group"
      aria-label={EVENT_LABELS[lane.type]}
      style={{ height: laneHeightPx(lane.rowCount, showsTruth) }}
      className="relative"
    >
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
    </div>
  );
});

/** Where an event stands among the marks of its lane. */
export function markOf(
  marks: readonly Mark<MatchEvent>[],
  eventId: string | null,
): { readonly mark: Mark<MatchEvent>; readonly event: MatchEvent } | null {
  if (eventId === null) return null;
  for (const mark of marks) {
    const event = mark.items.find(({ event_id }) => event_id === eventId);
    if (event) return { mark, event };
  }
  return null;
}
