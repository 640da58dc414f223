import { type ReactNode, useCallback, useRef } from 'react';
import type { TimeView } from './time-view.ts';
import { useEachView, useViewWindow } from './use-time-view.ts';
import { pxPerSec, type ViewState } from './view-state.ts';

/** Style of what lies at a moment; within a `TimeLayer` or a lane only, which know the view. */
export const leftAt = (sec: number) => `calc((${sec} - var(--origin-sec)) * var(--px-per-sec) * 1px)`;
export const widthOf = (lengthSec: number) => `calc(${Math.max(0, lengthSec)} * var(--px-per-sec) * 1px)`;

/** Holds the few things that follow every move of the view exactly: the halves, the handles of the selected event. */
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
    <div ref={layer} className="pointer-events-none absolute inset-0 will-change-transform *:pointer-events-auto">
      {children}
    </div>
  );
}
