import { formatClock } from '../../lib/domain/time.ts';
import { axisTicks } from './lane-layout.ts';
import { AXIS_PX } from './lane-size.ts';
import { type Paint, TimeCanvas } from './time-canvas.tsx';
import type { TimeView } from './time-view.ts';
import { pxPerSec } from './view-state.ts';

const TEXT_PX = 11;
const TEXT_LEFT_PX = 5;
/** A label that begins before the view may end in it. */
const LABEL_MOST_PX = 72;

export function TimeAxis({ view }: { view: TimeView }) {
  return <TimeCanvas view={view} heightPx={AXIS_PX} label={null} paint={paintAxis} />;
}

const paintAxis: Paint = (brush, view, heightPx, colours) => {
  brush.clearRect(0, 0, view.widthPx, heightPx);
  const scale = pxPerSec(view);
  const ticks = axisTicks(view.startSec - LABEL_MOST_PX / scale, view.startSec + view.spanSec, scale);
  const hasParts = ticks.some((sec) => sec % 1 !== 0);
  brush.font = `400 ${TEXT_PX}px ${colours.fontFamily}`;
  brush.textBaseline = 'middle';
  for (const sec of ticks) {
    if (sec < 0) continue;
    const px = Math.round((sec - view.startSec) * scale);
    brush.fillStyle = colours.colour.line;
    brush.fillRect(px, 0, 1, heightPx);
    brush.fillStyle = colours.colour['ink-soft'];
    brush.fillText(formatClock(sec, hasParts), px + TEXT_LEFT_PX, heightPx / 2);
  }
};
