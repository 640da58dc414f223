import type { MatchEvent } from '../../lib/domain/event.ts';
import type { EventLane } from './event-lane.ts';
import { laneHeightPx, MARK_MIN_PX, MARK_PX, markTopPx } from './lane-size.ts';
import { type LaneMark, markOf, marksOf } from './mark-layout.ts';
import { pxPerSec, type ViewState } from './view-state.ts';

/** Pixels from the left edge of the view and the top of the lanes. */
export type MarkPlace = { readonly leftPx: number; readonly widthPx: number; readonly topPx: number };

/** Seconds that the least mark takes at a step of the zoom; 0 while no width is known. */
export const leastMarkSec = (stepPxPerSec: number) => (stepPxPerSec > 0 ? MARK_MIN_PX / stepPxPerSec : 0);

/** Where something from `startSec` to `endSec` lies: never narrower than a mark, and within the match. */
export function placeOf(view: ViewState, startSec: number, endSec: number): { leftPx: number; widthPx: number } {
  const scale = pxPerSec(view);
  return {
    leftPx: Math.min((startSec - view.startSec) * scale, (view.durationSec - view.startSec) * scale - MARK_MIN_PX),
    widthPx: Math.max((endSec - startSec) * scale, MARK_MIN_PX),
  };
}

/**
 * Tells every mark that is in sight, with its place, lane by lane in the order of time.
 * @param minSec of the step of the zoom: what has room there has room in the view
 */
export function eachMarkInSight(
  lanes: readonly EventLane[],
  view: ViewState,
  minSec: number,
  showsTruth: boolean,
  tell: (mark: LaneMark, place: MarkPlace) => void,
): void {
  const untilSec = view.startSec + view.spanSec;
  let laneTopPx = 0;
  for (const lane of lanes) {
    for (const mark of marksOf(lane, minSec)) {
      const [{ timestamp_start: startSec, timestamp_end: endSec }] = mark.items;
      if (startSec > untilSec) break;
      const { leftPx, widthPx } = placeOf(view, startSec, endSec);
      if (leftPx + widthPx >= 0) tell(mark, { leftPx, widthPx, topPx: laneTopPx + markTopPx(mark.row) });
    }
    laneTopPx += laneHeightPx(lane.rowCount, showsTruth);
  }
}

/** The mark at a place; null where there is none. */
export function markAt(
  lanes: readonly EventLane[],
  view: ViewState,
  minSec: number,
  showsTruth: boolean,
  at: { readonly xPx: number; readonly yPx: number },
): LaneMark | null {
  let found: LaneMark | null = null;
  eachMarkInSight(lanes, view, minSec, showsTruth, (mark, { leftPx, widthPx, topPx }) => {
    const isIn = at.xPx >= leftPx && at.xPx <= leftPx + widthPx && at.yPx >= topPx && at.yPx <= topPx + MARK_PX;
    if (isIn) found = mark;
  });
  return found;
}

/** The selected event, and how far its mark lies from the top of the lanes; null when it is in none. */
export function selectedMark(
  lanes: readonly EventLane[],
  minSec: number,
  selectedId: string | null,
  showsTruth: boolean,
): { readonly event: MatchEvent; readonly topPx: number } | null {
  if (selectedId === null) return null;
  let topPx = 0;
  for (const lane of lanes) {
    const found = markOf(marksOf(lane, minSec), selectedId);
    if (found) return { event: found.event, topPx: topPx + markTopPx(found.mark.row) };
    topPx += laneHeightPx(lane.rowCount, showsTruth);
  }
  return null;
}
