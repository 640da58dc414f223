import { useMemo } from 'react';
import type { SoundCurve } from '../../lib/domain/sound/sound-curve.ts';
import { SOUND_PX } from './lane-size.ts';
import { soundHeights, soundRange } from './sound-heights.ts';
import { type Paint, TimeCanvas } from './time-canvas.tsx';
import type { TimeView } from './time-view.ts';

const COLUMN_PX = 2;

/** How loud it was: a crowd that rises is seen before it is heard. */
export function SoundLane({ curve, view }: { curve: SoundCurve; view: TimeView }) {
  const paint = useMemo(() => painter(curve), [curve]);
  return (
    <TimeCanvas view={view} heightPx={SOUND_PX} label="How loud it was" className="text-line-strong" paint={paint} />
  );
}

function painter(curve: SoundCurve): Paint {
  const range = soundRange(curve);
  return (brush, { startSec, spanSec, widthPx }, heightPx, colour) => {
    if (!range) return;
    brush.fillStyle = colour;
    const columns = Math.ceil(widthPx / COLUMN_PX);
    const heights = soundHeights(curve, range, startSec, spanSec, columns);
    brush.beginPath();
    brush.moveTo(0, heightPx);
    for (const [column, height] of heights.entries()) {
      const topPx = heightPx - 1 - height * (heightPx - 6);
      brush.lineTo(column * COLUMN_PX, topPx);
      brush.lineTo((column + 1) * COLUMN_PX, topPx);
    }
    brush.lineTo(columns * COLUMN_PX, heightPx);
    brush.fill();
  };
}
