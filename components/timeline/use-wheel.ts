import { type RefObject, useEffect } from 'react';
import type { TimeView } from './time-view.ts';
import { pxPerSec, secAt } from './view-state.ts';

/** Turns that count lines instead of pixels (a mouse in Firefox) are of this height. */
const LINE_PX = 32;
/** Zoom for each pixel of a turn: a notch of 100 pixels makes it 1.35 times nearer. A pinch on a trackpad tells few pixels. */
const ZOOM_PER_PX = 0.003;
const PINCH_PER_PX = 0.012;
const PINCH_MOST_PX = 30;

/** Ctrl or ⌘ and the wheel (or a pinch on a trackpad) zoom about the pointer, Shift or a sideways wheel moves; all else scrolls the page. */
export function useWheel(surface: RefObject<HTMLElement | null>, view: TimeView): void {
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const onWheel = (event: WheelEvent) => {
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX;
      const [dxPx, dyPx] = [event.deltaX * unit, event.deltaY * unit];
      const state = view.state();
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        const perPx = Math.abs(dyPx) < PINCH_MOST_PX ? PINCH_PER_PX : ZOOM_PER_PX;
        const atSec = secAt(state, event.clientX - element.getBoundingClientRect().left);
        view.zoomBy(Math.exp(-dyPx * perPx), atSec);
      } else if (event.shiftKey || Math.abs(dxPx) > Math.abs(dyPx)) {
        // At its end the page must not go back in its history.
        event.preventDefault();
        const px = Math.abs(dxPx) > Math.abs(dyPx) ? dxPx : dyPx;
        view.panBy(px / Math.max(1e-9, pxPerSec(state)));
      }
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [surface, view]);
}
