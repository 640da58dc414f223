import { type ReactNode, useCallback, useRef } from 'react';
import type { TimeView } from './time-view.ts';
import { useEachView, useViewWindow } from './use-time-view.ts';
import { pxPerSec, type ViewState } from './view-state.ts';

/** Style of what lies at a moment; within a `TimeLayer` only, which moves it with the view by itself. */
export const leftAt = (sec: number) => `calc((${sec} - var(--origin-sec)) * var(--px-per-sec) * 1px)`;
export const widthOf = (lengthSec: number) => `calc(${Math.max(0, lengthSec)} * var(--px-per-sec) * 1px)`;

/**
 * Holds what has its place in time. Moving the view moves this one element, zooming changes one number of its style: neither
 * draws the children anew.
 */
export function TimeLayer({ view, children }: { view: TimeView; children: ReactNode }) {
  const layer = useRef<HTMLDivElement>(null);
  const { originSec } = useViewWindow(view);
  const place = useCallback(
    (state: ViewState) => {
      const style = layer.current?.style;
      if (!style) return;
      const scale = pxPerSec(state);
      style.setProperty('--origin-sec', String(originSec));
      style.setProperty('--px-per-sec', String(scale));
      style.transform = `translate3d(${(originSec - state.startSec) * scale}px, 0, 0)`;
    },
    [originSec],
  );
  useEachView(view, place);
  return (
    <div ref={layer} className="relative will-change-transform">
      {children}
    </div>
  );
}
