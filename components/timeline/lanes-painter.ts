import type { EventLane } from './event-lane.ts';
import { laneHeightPx, MARK_PX, TRUTH_MIN_PX, TRUTH_PX } from './lane-size.ts';
import { lookOfEvent, type MarkLook } from './mark-look.ts';
import { eachMarkInSight, leastMarkSec, type MarkPlace, placeOf, selectedMark } from './mark-places.ts';
import type { Palette } from './palette.ts';
import type { Paint } from './time-canvas.tsx';
import type { TimeView } from './time-view.ts';
import { pxPerSec, type ViewState } from './view-state.ts';

/** What a mark is painted with. */
type Pen = {
  readonly brush: CanvasRenderingContext2D;
  readonly colours: Palette;
  readonly edgePx: number;
  readonly density: number;
};

const EDGE_PX = 1.5;
const RADIUS_PX = 6;
const DASH_PX = [4.5, 3];
const TEXT_PX = 11;
const TEXT_LEFT_PX = 7.5;
/** Around the selected mark: a gap, and the ring. */
const RING_GAP_PX = 1;
const RING_PX = 2;

/** What the canvas shows, as far as it was painted. */
type Painted = {
  readonly state: ViewState;
  readonly colours: Palette;
  readonly lanes: readonly EventLane[];
  readonly selectedId: string | null;
  readonly showsTruth: boolean;
};
export type PaintedBefore = { current: Painted | null };

/**
 * Paints the marks of all lanes; where the view has not moved, of those only that have changed since. What can be pressed or read out
 * lies over them, see lanes.tsx.
 */
export function lanesPainter(
  lanes: readonly EventLane[],
  view: TimeView,
  selectedId: string | null,
  showsTruth: boolean,
  painted: PaintedBefore,
): Paint {
  return (brush, state, _heightPx, colours) => {
    const now = { state, colours, lanes, selectedId, showsTruth };
    const density = brush.getTransform().a;
    const pen: Pen = { brush, colours, density, edgePx: Math.max(1, Math.floor(EDGE_PX * density)) / density };
    brush.lineWidth = pen.edgePx;
    brush.font = `700 ${TEXT_PX}px ${colours.fontFamily}`;
    brush.textBaseline = 'middle';
    const stale = staleLanes(painted.current, now);
    painted.current = now;
    const minSec = leastMarkSec(view.window().pxPerSec);
    let topPx = 0;
    for (const [index, lane] of lanes.entries()) {
      const heightPx = laneHeightPx(lane.rowCount, showsTruth);
      if (stale(index)) {
        brush.save();
        brush.translate(0, topPx);
        brush.clearRect(0, 0, state.widthPx, heightPx);
        paintLane(pen, lane, now, minSec);
        brush.restore();
      }
      topPx += heightPx;
    }
  };
}

const holds = (lane: EventLane | undefined, eventId: string | null) =>
  eventId !== null && lane?.items.some(({ event_id }) => event_id === eventId) === true;

/** Which lanes are not as they should be. */
export function staleLanes(before: Painted | null, now: Painted): (index: number) => boolean {
  const isElsewhere =
    before?.state !== now.state ||
    before.colours !== now.colours ||
    before.showsTruth !== now.showsTruth ||
    before.lanes.length !== now.lanes.length ||
    now.lanes.some((lane, index) => lane.rowCount !== before.lanes[index]?.rowCount);
  if (isElsewhere) return () => true;
  return (index) => {
    const lane = now.lanes[index];
    if (lane !== before.lanes[index]) return true;
    if (before.selectedId === now.selectedId) return false;
    return holds(lane, before.selectedId) || holds(lane, now.selectedId);
  };
}

/** From the top of the lane on. */
function paintLane(pen: Pen, lane: EventLane, { state, selectedId, showsTruth }: Painted, minSec: number): void {
  eachMarkInSight([lane], state, minSec, showsTruth, ({ look }, place) => paintMark(pen, look, place));
  if (showsTruth) paintTruths(pen, lane, state);
  const selected = selectedMark([lane], minSec, selectedId, showsTruth);
  if (!selected) return;
  const { event, topPx } = selected;
  const place = { ...placeOf(state, event.timestamp_start, event.timestamp_end), topPx };
  paintRing(pen, place);
  paintMark(pen, lookOfEvent(event), place);
}

function paintMark({ brush, colours, edgePx, density }: Pen, look: MarkLook, place: MarkPlace): void {
  const { topPx } = place;
  // On whole pixels of the screen: an edge across two of them is a grey one.
  const leftPx = Math.round(place.leftPx * density) / density;
  const widthPx = Math.round((place.leftPx + place.widthPx) * density) / density - leftPx;
  const inset = edgePx / 2;
  brush.beginPath();
  brush.roundRect(leftPx + inset, topPx + inset, widthPx - edgePx, MARK_PX - edgePx, RADIUS_PX - inset);
  brush.fillStyle = look.fillPct === null ? colours.colour.sunken : colours.mixed(look.tone, look.fillPct);
  brush.fill();
  if (look.isDashed) brush.setLineDash(DASH_PX);
  brush.strokeStyle = colours.colour[look.tone];
  brush.stroke();
  if (look.isDashed) brush.setLineDash([]);
  brush.fillStyle = colours.colour[look.ink];
  const isCrowd = look.fillPct === null;
  brush.textAlign = isCrowd ? 'center' : 'left';
  brush.fillText(look.text, isCrowd ? leftPx + widthPx / 2 : leftPx + TEXT_LEFT_PX, topPx + MARK_PX / 2 + 0.5);
}

function paintRing({ brush, colours }: Pen, { leftPx, widthPx, topPx }: MarkPlace): void {
  const ring = (outPx: number, tone: 'ink' | 'surface') => {
    brush.beginPath();
    brush.roundRect(leftPx - outPx, topPx - outPx, widthPx + 2 * outPx, MARK_PX + 2 * outPx, RADIUS_PX + outPx);
    brush.fillStyle = colours.colour[tone];
    brush.fill();
  };
  ring(RING_GAP_PX + RING_PX, 'ink');
  ring(RING_GAP_PX, 'surface');
}

function paintTruths({ brush, colours }: Pen, lane: EventLane, view: ViewState): void {
  const scale = pxPerSec(view);
  const topPx = laneHeightPx(lane.rowCount, true) - TRUTH_PX;
  const heightPx = TRUTH_PX - 4;
  brush.fillStyle = colours.colour.warn;
  for (const { timestamp_start, timestamp_end } of lane.truths) {
    const leftPx = (timestamp_start - view.startSec) * scale;
    const widthPx = Math.max((timestamp_end - timestamp_start) * scale, TRUTH_MIN_PX);
    if (leftPx > view.widthPx || leftPx + widthPx < 0) continue;
    brush.beginPath();
    brush.roundRect(leftPx, topPx, widthPx, heightPx, heightPx / 2);
    brush.fill();
  }
}
