import { useCallback, useMemo, useRef } from 'react';
import type { MatchEvent } from '../../lib/domain/event.ts';
import { type Cluster, clusterSpan } from './cluster-mark.tsx';
import type { EventLane } from './event-lane.ts';
import { keptLanes, layLanes } from './lane-layout.ts';
import { MARK_MIN_PX } from './lane-size.ts';
import type { SnapTargets } from './snap.ts';
import type { TimeView } from './time-view.ts';
import type { TruthEvent } from './truth-event.ts';
import { useOfView } from './use-time-view.ts';
import { leastSpanSec } from './view-state.ts';

/** The lanes of a match. Their heights are those of the whole match in sight, so that zooming moves nothing up or down. */
export function useLanes(
  events: readonly MatchEvent[],
  truths: readonly TruthEvent[],
  view: TimeView,
): readonly EventLane[] {
  const minSec = useOfView(view, ({ widthPx, durationSec }) =>
    widthPx > 0 ? (MARK_MIN_PX / widthPx) * durationSec : durationSec,
  );
  const untilSec = useOfView(view, ({ durationSec }) => durationSec);
  const before = useRef<readonly EventLane[]>([]);
  return useMemo(() => {
    before.current = keptLanes(before.current, layLanes(events, truths, minSec, untilSec));
    return before.current;
  }, [events, truths, minSec, untilSec]);
}

/** Bring the events of a crowd nearer; those that no zoom can part are shown one after the other. */
export function useOpenCluster(
  view: TimeView,
  selectedId: string | null,
  onShow: (event: MatchEvent) => void,
): (cluster: Cluster) => void {
  return useCallback(
    (cluster: Cluster) => {
      const { startSec, endSec } = clusterSpan(cluster);
      const { spanSec, durationSec } = view.state();
      if (spanSec > leastSpanSec(durationSec)) {
        // A crowd within one moment fills the view already: nearer all the same.
        const mostSec = spanSec / 8;
        const reachSec = Math.min(endSec, startSec + mostSec);
        view.zoomTo(startSec, reachSec);
        return;
      }
      const at = cluster.items.findIndex(({ event_id }) => event_id === selectedId);
      onShow(cluster.items[(at + 1) % cluster.items.length] ?? cluster.items[0]);
    },
    [view, selectedId, onShow],
  );
}

/** What the edges of an event may catch on: cuts, and edges of the other events. */
export function useSnapTargets(events: readonly MatchEvent[], cutsSec: readonly number[]) {
  return useCallback(
    (dragged: MatchEvent): Omit<SnapTargets, 'playheadSec'> => {
      const others = events.filter(({ event_id }) => event_id !== dragged.event_id);
      const edgesSec = others.flatMap(({ timestamp_start, timestamp_end }) => [timestamp_start, timestamp_end]);
      return { cutsSec, edgesSec: edgesSec.sort((a, b) => a - b) };
    },
    [events, cutsSec],
  );
}
