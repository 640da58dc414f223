import { type RefObject, useEffect } from 'react';
import { onceAPicture } from './once-a-picture.ts';
import type { TimeView } from './time-view.ts';
import { pxPerSec, secAt } from './view-state.ts';

/** Turns that count lines instead of pixels (a mouse in Firefox) are of this height. */
const LINE_PX = 32;
/** Zoom for each pixel of a turn: a notch of 100 pixels makes it 1.35 times nearer. A pinch on a trackpad tells few pixels. */
const ZOOM_PER_PX = 0.003;
const PINCH_PER_PX = 0.012;
const PINCH_MOST_PX = 30;

type Turn = { readonly zooms: boolean; readonly px: number; readonly perPx: number; readonly clientX: number };

/** What a turn of the wheel asks for; null when it is the page's. */
function turnOf(event: WheelEvent): Turn | null {
  const unit = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : LINE_PX;
  const [dxPx, dyPx] = [event.deltaX * unit, event.deltaY * unit];
  const isSideways = Math.abs(dxPx) > Math.abs(dyPx);
  const perPx = Math.abs(dyPx) < PINCH_MOST_PX ? PINCH_PER_PX : ZOOM_PER_PX;
  if (event.ctrlKey || event.metaKey) return { zooms: true, px: dyPx, perPx, clientX: event.clientX };
  if (!event.shiftKey && !isSideways) return null;
  return { zooms: false, px: isSideways ? dxPx : dyPx, perPx: 1, clientX: event.clientX };
}

/**
 * Ctrl or ⌘ and the wheel (or a pinch on a trackpad) zoom about the pointer, Shift or a sideways wheel moves; all else scrolls the
 * page. Several turns within one picture are one move.
 */
export function useWheel(surface: RefObject<HTMLElement | null>, view: TimeView): void {
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    let waiting: Turn[] = [];
    const apply = onceAPicture(() => {
      const turns = waiting;
      waiting = [];
      const leftPx = element.getBoundingClientRect().left;
      const sum = (zooms: boolean) =>
        turns.reduce((total, turn) => total + (turn.zooms === zooms ? turn.px * turn.perPx : 0), 0);
      const panPx = sum(false);
      if (panPx !== 0) view.panBy(panPx / Math.max(1e-9, pxPerSec(view.state())));
      const zoom = sum(true);
      if (zoom !== 0) view.zoomBy(Math.exp(-zoom), secAt(view.state(), (turns.at(-1)?.clientX ?? 0) - leftPx));
    });
    const onWheel = (event: WheelEvent) => {
      const turn = turnOf(event);
      if (!turn) return;
      // The page must neither zoom nor, at the end of the timeline, go back in its history.
      event.preventDefault();
      waiting.push(turn);
      apply.ask();
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      apply.stop();
      element.removeEventListener('wheel', onWheel);
    };
  }, [surface, view]);
}
