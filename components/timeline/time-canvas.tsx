import { useCallback, useEffect, useRef } from 'react';
import type { TimeView } from './time-view.ts';
import { useEachView } from './use-time-view.ts';
import type { ViewState } from './view-state.ts';

export type Paint = (brush: CanvasRenderingContext2D, view: ViewState, heightPx: number, colour: string) => void;

/** A strip that is painted anew with every move of the view, in the colour of its text. `paint` must keep its identity. */
export function TimeCanvas({
  view,
  heightPx,
  label,
  className,
  paint,
}: {
  view: TimeView;
  heightPx: number;
  label: string;
  className: string;
  paint: Paint;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colour = useRef('');
  const draw = useCallback(
    (state: ViewState) => {
      const element = canvas.current;
      const brush = element?.getContext('2d');
      if (!element || !brush || state.widthPx === 0) return;
      colour.current ||= getComputedStyle(element).color;
      const density = Math.min(2, window.devicePixelRatio || 1);
      const [width, height] = [Math.round(state.widthPx * density), Math.round(heightPx * density)];
      if (element.width !== width) element.width = width;
      if (element.height !== height) element.height = height;
      brush.setTransform(density, 0, 0, density, 0, 0);
      brush.clearRect(0, 0, state.widthPx, heightPx);
      paint(brush, state, heightPx, colour.current);
    },
    [heightPx, paint],
  );
  useEachView(view, draw);
  useEffect(() => {
    const scheme = window.matchMedia('(prefers-color-scheme: dark)');
    const onScheme = () => {
      colour.current = '';
      draw(view.state());
    };
    scheme.addEventListener('change', onScheme);
    return () => scheme.removeEventListener('change', onScheme);
  }, [view, draw]);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      className={`block w-full ${className}`}
      style={{ height: heightPx }}
    />
  );
}
