import { useMemo } from 'react';
import type { SoundCurve } from '../../lib/domain/sound/sound-curve.ts';
import { SOUND_PX } from './lane-size.ts';
import { soundHeights, soundRange } from './sound-heights.ts';
import { type Paint, TimeCanvas } from './time-canvas.tsx';
import type { TimeView } from './time-view.ts';
import { Whistles, whistlesPainter } from './whistles.tsx';

const COLUMN_PX = 2;

/** How loud it was: a crowd that rises is seen before it is heard. Over it the whistles. */
export function SoundLane({
  curve,
  whistlesSec,
  view,
}: {
  curve: SoundCurve;
  whistlesSec: readonly number[];
  view: TimeView;
}) {
  const paint = useMemo((): Paint => {
    const [paintSound, paintWhistles] = [soundPainter(curve), whistlesPainter(whistlesSec, view)];
    return (...told) => {
      paintSound(...told);
      paintWhistles(...told);
    };
  }, [curve, whistlesSec, view]);
  return (
    <div className="relative">
      <TimeCanvas view={view} heightPx={SOUND_PX} label="How loud it was" paint={paint} />
      <Whistles whistlesSec={whistlesSec} view={view} />
    </div>
  );
}

function soundPainter(curve: SoundCurve): Paint {
  const range = soundRange(curve);
  return (brush, { startSec, spanSec, widthPx }, heightPx, { colour }) => {
    brush.clearRect(0, 0, widthPx, heightPx);
    if (!range) return;
    brush.fillStyle = colour['line-strong'];
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
