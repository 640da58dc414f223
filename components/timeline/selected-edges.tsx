import type { MatchEvent } from '../../lib/domain/event.ts';
import type { Player } from '../player/player.ts';
import type { Edge } from '../review/edges.ts';
import { EdgeHandles } from './edge-handles.tsx';
import type { EventLane } from './event-lane.ts';
import { leastMarkSec, selectedMark } from './mark-places.ts';
import type { SnapTargets } from './snap.ts';
import { TimeLayer } from './time-layer.tsx';
import type { TimeView } from './time-view.ts';
import { useOfView } from './use-time-view.ts';

/** Handles show where a pixel is no more than half a second: farther away, dragging would be guessing. */
const FROM_PX_PER_SEC = 2;

/** The handles of the selected event, where it can be dragged. */
export function SelectedEdges({
  lanes,
  selectedId,
  showsTruth,
  view,
  ...handles
}: {
  lanes: readonly EventLane[];
  selectedId: string | null;
  showsTruth: boolean;
  view: TimeView;
  player: Player;
  targetsOf: (event: MatchEvent) => Omit<SnapTargets, 'playheadSec'>;
  onMoveEdge: (edge: Edge, toSec: number) => void;
}) {
  const stepPxPerSec = useOfView(view, () => view.window().pxPerSec);
  if (stepPxPerSec < FROM_PX_PER_SEC) return null;
  const place = selectedMark(lanes, leastMarkSec(stepPxPerSec), selectedId, showsTruth);
  if (!place) return null;
  return (
    <TimeLayer view={view}>
      <EdgeHandles key={selectedId} {...place} view={view} {...handles} />
    </TimeLayer>
  );
}
