import { useCallback, useEffect, useRef } from 'react';
import { onceAPicture } from './once-a-picture.ts';
import { onPalette, type Palette, palette } from './palette.ts';
import type { TimeView } from './time-view.ts';
import type { ViewState } from './view-state.ts';

/** Paints over what it painted before: clearing is its own, so that it may leave what has not changed. */
export type Paint = (brush: CanvasRenderingContext2D, view: ViewState, heightPx: number, palette: Palette) => void;

/** More is not seen, and costs. */
const MOST_DENSITY = 2;

/** A strip that is painted anew with every move of the view. `paint` must keep its identity. */
export function TimeCanvas({
  view,
  heightPx,
  label,
  paint,
}: {
  view: TimeView;
  heightPx: number;
  /** null: what it shows is told otherwise. */
  label: string | null;
  paint: Paint;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const draw = useCallback(
    (state: ViewState) => {
      const element = canvas.current;
      const brush = element?.getContext('2d');
      if (!element || !brush || state.widthPx === 0 || heightPx === 0) return;
      const density = Math.min(MOST_DENSITY, window.devicePixelRatio || 1);
      const [width, height] = [Math.round(state.widthPx * density), Math.round(heightPx * density)];
      if (element.width !== width) element.width = width;
      if (element.height !== height) element.height = height;
      brush.setTransform(density, 0, 0, density, 0, 0);
      paint(brush, state, heightPx, palette());
    },
    [heightPx, paint],
  );
  // A move is painted with the move. What else changed waits for the next picture: it comes in bursts.
  useEffect(() => {
    const repaint = onceAPicture(() => draw(view.state()));
    repaint.ask();
    const stops = [view.subscribe(() => draw(view.state())), onPalette(repaint.ask), repaint.stop];
    return () => {
      for (const stop of stops) stop();
    };
  }, [view, draw]);
  const told = label === null ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return <canvas ref={canvas} {...told} className="block w-full" style={{ height: heightPx }} />;
}
