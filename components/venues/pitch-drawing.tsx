import { useMemo } from 'react';
import type { ClickedPoint } from '../../lib/domain/pitch/fixed-camera.ts';
import { fixedGoalMouth } from '../../lib/domain/pitch/fixed-goal-mouth.ts';
import type { PitchSize } from '../../lib/domain/pitch/landmarks.ts';
import { paintedLines } from '../../lib/domain/pitch/painted-lines.ts';
import type { PitchView } from '../../lib/domain/pitch/pitch-view.ts';
import { imagePlaceOf } from '../../lib/domain/pitch/place-on-pitch.ts';
import type { PlanePoint } from '../../lib/domain/pitch/radial-lens.ts';

/** Lines far outside of the picture would only cost drawing. */
const MAX_OUTSIDE = 1;

const isNear = ([x, y]: PlanePoint) =>
  x > -MAX_OUTSIDE && x < 1 + MAX_OUTSIDE && y > -MAX_OUTSIDE && y < 1 + MAX_OUTSIDE;

/** Painted lines as the view shows them, cut where they leave the picture or go behind the camera. */
function seenLines(view: PitchView, pitch: PitchSize): PlanePoint[][] {
  return paintedLines(pitch).flatMap((line) => {
    const pieces: PlanePoint[][] = [[]];
    for (const point of line) {
      const seen = imagePlaceOf(view, point);
      if (seen && isNear(seen)) pieces.at(-1)?.push(seen);
      else pieces.push([]);
    }
    return pieces.filter((piece) => piece.length > 1);
  });
}

/** The model of the pitch drawn back over the picture it was fitted to; fills its parent. */
export function PitchDrawing({
  view,
  pitch,
  points,
}: {
  view: PitchView;
  pitch: PitchSize;
  points: readonly ClickedPoint[];
}) {
  const lines = useMemo(() => {
    const mouth = fixedGoalMouth(view, { points, pitch });
    const goal = mouth ? [[mouth.leftPostFoot, mouth.leftPostTop, mouth.rightPostTop, mouth.rightPostFoot]] : [];
    return [...seenLines(view, pitch), ...goal];
  }, [view, pitch, points]);
  const path = lines
    .map((line) => `M${line.map(([x, y]) => `${(x * 1000).toFixed(2)} ${(y * 1000).toFixed(2)}`).join('L')}`)
    .join('');
  return (
    <svg
      viewBox="0 0 1000 1000"
      preserveAspectRatio="none"
      aria-hidden="true"
      data-testid="pitch-drawing"
      className="pointer-events-none absolute inset-0 size-full overflow-hidden"
      fill="none"
    >
      <path d={path} stroke="#06281f" strokeOpacity={0.55} strokeWidth={3.5} vectorEffect="non-scaling-stroke" />
      <path d={path} stroke="#5df0ff" strokeWidth={1.5} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
