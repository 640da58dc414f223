import { type RefObject, useEffect } from 'react';
import { onceAPicture } from './once-a-picture.ts';
import type { TimeView } from './time-view.ts';
import { secAt } from './view-state.ts';

/** One finger moves the timeline sideways, two bring it nearer. Up and down is the page's (`touch-action: pan-y`); a tap stays a tap. */
export function useTouch(surface: RefObject<HTMLElement | null>, view: TimeView): void {
  useEffect(() => {
    const element = surface.current;
    if (!element) return undefined;
    const gone = new AbortController();
    /** The moment each finger was put on. */
    const heldSec = new Map<number, number>();
    const xPx = new Map<number, number>();
    // Two fingers move within the same picture: one move of the view.
    const move = onceAPicture(() => {
      const [first, second] = [...xPx].map(([id, x]) => ({ sec: heldSec.get(id) ?? 0, xPx: x }));
      if (first && second) view.pinch(first, second);
      else if (first) view.panBy(first.sec - secAt(view.state(), first.xPx));
    });
    const read = (event: PointerEvent) => event.clientX - element.getBoundingClientRect().left;
    const on = (
      name: 'pointerdown' | 'pointermove' | 'pointerup' | 'pointercancel',
      act: (event: PointerEvent) => void,
    ) =>
      element.addEventListener(name, (event) => event.pointerType === 'touch' && act(event), { signal: gone.signal });
    on('pointerdown', (event) => {
      // An edge that is dragged is not the timeline.
      if (event.target instanceof Element && event.target.closest('[data-edge]')) return;
      move.now();
      xPx.set(event.pointerId, read(event));
      for (const [id, x] of xPx) heldSec.set(id, secAt(view.state(), x));
    });
    on('pointermove', (event) => {
      if (!xPx.has(event.pointerId)) return;
      xPx.set(event.pointerId, read(event));
      move.ask();
    });
    const lift = (event: PointerEvent) => {
      move.now();
      xPx.delete(event.pointerId);
      heldSec.delete(event.pointerId);
      for (const [id, x] of xPx) heldSec.set(id, secAt(view.state(), x));
    };
    on('pointerup', lift);
    on('pointercancel', lift);
    return () => {
      move.stop();
      gone.abort();
    };
  }, [surface, view]);
}
