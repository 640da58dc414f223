import { formatClock } from '../../lib/domain/time.ts';
import { spacedOut } from './sound-heights.ts';
import type { Paint } from './time-canvas.tsx';
import { leftAt } from './time-layer.tsx';
import type { TimeView } from './time-view.ts';
import { ToldLayer } from './told-layer.tsx';
import { useTold } from './use-told.ts';
import { pxPerSec } from './view-state.ts';
import type { ViewWindow } from './view-window.ts';

const SIZE_PX = 8;
const TOP_PX = 2;
const GAP_PX = 10;

/** Where whistles crowd, the first of each crowd. */
const shownWhistles = (whistlesSec: readonly number[], { fromSec, toSec, pxPerSec }: ViewWindow) =>
  spacedOut(whistlesSec, pxPerSec > 0 ? GAP_PX / pxPerSec : 0).filter((sec) => sec >= fromSec && sec <= toSec);

/** Small triangles over the sound. */
export function whistlesPainter(whistlesSec: readonly number[], view: TimeView): Paint {
  return (brush, state, _heightPx, { colour }) => {
    const scale = pxPerSec(state);
    brush.fillStyle = colour.warn;
    brush.beginPath();
    for (const sec of shownWhistles(whistlesSec, view.window())) {
      const px = (sec - state.startSec) * scale;
      brush.moveTo(px - SIZE_PX / 2, TOP_PX);
      brush.lineTo(px + SIZE_PX / 2, TOP_PX);
      brush.lineTo(px, TOP_PX + SIZE_PX);
    }
    brush.fill();
  };
}

/** What the triangles say. */
export function Whistles({ whistlesSec, view }: { whistlesSec: readonly number[]; view: TimeView }) {
  const [told = null] = useTold(view, [whistlesSec.length]);
  return (
    <ToldLayer view={view} told={told} className="absolute inset-0">
      {told &&
        shownWhistles(whistlesSec, told.window).map((sec) => (
          <span
            key={sec}
            role="img"
            aria-label={`Whistle at ${formatClock(sec, true)}`}
            title={`Whistle at ${formatClock(sec, true)}`}
            className="absolute -translate-x-1/2"
            style={{ left: leftAt(sec), top: TOP_PX, width: SIZE_PX, height: SIZE_PX }}
          />
        ))}
    </ToldLayer>
  );
}
