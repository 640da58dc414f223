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

/** Paints the marks of all lanes. What can be pressed or read out lies over them, see lanes.tsx. */
export function lanesPainter(
  lanes: readonly EventLane[],
  view: TimeView,
  selectedId: string | null,
  showsTruth: boolean,
): Paint {
  return (brush, state, _heightPx, colours) => {
    const minSec = leastMarkSec(view.window().pxPerSec);
    const density = brush.getTransform().a;
    const pen: Pen = { brush, colours, density, edgePx: Math.max(1, Math.floor(EDGE_PX * density)) / density };
    brush.lineWidth = pen.edgePx;
    brush.font = `700 ${TEXT_PX}px ${colours.fontFamily}`;
    brush.textBaseline = 'middle';
    eachMarkInSight(lanes, state, minSec, showsTruth, ({ look }, place) => paintMark(pen, look, place));
    if (showsTruth) paintTruths(pen, lanes, state);
    const selected = selectedMark(lanes, minSec, selectedId, showsTruth);
    if (!selected) return;
    const { event, topPx } = selected;
    const place = { ...placeOf(state, event.timestamp_start, event.timestamp_end), topPx };
    paintRing(pen, place);
    paintMark(pen, lookOfEvent(event), place);
  };
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

function paintTruths({ brush, colours }: Pen, lanes: readonly EventLane[], view: ViewState): void {
  const scale = pxPerSec(view);
  brush.fillStyle = colours.colour.warn;
  let bottomPx = 0;
  for (const lane of lanes) {
    bottomPx += laneHeightPx(lane.rowCount, true);
    for (const { timestamp_start, timestamp_end } of lane.truths) {
      const leftPx = (timestamp_start - view.startSec) * scale;
      const widthPx = Math.max((timestamp_end - timestamp_start) * scale, TRUTH_MIN_PX);
      if (leftPx > view.widthPx || leftPx + widthPx < 0) continue;
      const heightPx = TRUTH_PX - 4;
      brush.beginPath();
      brush.roundRect(leftPx, bottomPx - TRUTH_PX, widthPx, heightPx, heightPx / 2);
      brush.fill();
    }
  }
}
