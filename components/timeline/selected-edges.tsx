import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Player } from '../player/player.ts';
import type { Edge } from '../review/edges.ts';
import { EdgeHandles } from './edge-handles.tsx';
import { placeMarks } from './lane-layout.ts';
import { type EventLane, markOf } from './lane-row.tsx';
import { laneHeightPx, MARK_MIN_PX, markTopPx } from './lane-size.ts';
import type { SnapTargets } from './snap.ts';
import type { TimeView } from './time-view.ts';
import type { ViewWindow } from './view-window.ts';

/** Handles show where a pixel is no more than half a second: farther away, dragging would be guessing. */
const FROM_PX_PER_SEC = 2;

/** The handles of the selected event, where it can be dragged. */
export function SelectedEdges({
  lanes,
  window,
  selectedId,
  showsTruth,
  ...handles
}: {
  lanes: readonly EventLane[];
  window: ViewWindow;
  selectedId: string | null;
  showsTruth: boolean;
  view: TimeView;
  player: Player;
  targetsOf: (event: MatchEvent) => Omit<SnapTargets, 'playheadSec'>;
  onMoveEdge: (edge: Edge, toSec: number) => void;
}) {
  if (window.pxPerSec < FROM_PX_PER_SEC) return null;
  const place = selectedPlace(lanes, selectedId, window, showsTruth);
  return place && <EdgeHandles key={selectedId} {...place} {...handles} />;
}

/** Where the selected event's mark lies, from the top of the lanes; null when it is in none. */
function selectedPlace(
  lanes: readonly EventLane[],
  selectedId: string | null,
  window: ViewWindow,
  showsTruth: boolean,
): { readonly event: MatchEvent; readonly topPx: number } | null {
  let topPx = 0;
  for (const lane of lanes) {
    if (lane.items.some(({ event_id }) => event_id === selectedId)) {
      const found = markOf(placeMarks(lane.items, MARK_MIN_PX / window.pxPerSec), selectedId);
      if (found) return { event: found.event, topPx: topPx + markTopPx(found.mark.row) };
    }
    topPx += laneHeightPx(lane.rowCount, showsTruth);
  }
  return null;
}
