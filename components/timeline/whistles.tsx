import { formatClock } from '../../lib/domain/time.ts';
import { SOUND_PX } from './lane-size.ts';
import { spacedOut } from './sound-heights.ts';
import { leftAt } from './time-layer.tsx';
import type { ViewWindow } from './view-window.ts';

const SIZE_PX = 8;
const GAP_PX = 10;

/** Whistles as small triangles over the sound; where they crowd, the first of each crowd. */
export function Whistles({ whistlesSec, window }: { whistlesSec: readonly number[]; window: ViewWindow }) {
  const gapSec = window.pxPerSec > 0 ? GAP_PX / window.pxPerSec : 0;
  const shown = spacedOut(whistlesSec, gapSec).filter((sec) => sec >= window.fromSec && sec <= window.toSec);
  return (
    <div className="relative" style={{ height: SOUND_PX }}>
      {shown.map((sec) => (
        <svg
          key={sec}
          role="img"
          aria-label={`Whistle at ${formatClock(sec, true)}`}
          viewBox="0 0 8 8"
          className="absolute top-0.5 -translate-x-1/2 fill-warn"
          style={{ left: leftAt(sec), width: SIZE_PX, height: SIZE_PX }}
        >
          <title>{`Whistle at ${formatClock(sec, true)}`}</title>
          <path d="M0 0h8L4 8z" />
        </svg>
      ))}
    </div>
  );
}
