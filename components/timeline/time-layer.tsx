import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { TimeView } from './time-view.ts';
import { useViewWindow } from './use-time-view.ts';
import { pxPerSec } from './view-state.ts';

/** Style of what lies at a moment; within a `TimeLayer` only, which moves it with the view by itself. */
export const leftAt = (sec: number) => `calc((${sec} - var(--origin-sec)) * var(--px-per-sec) * 1px)`;
export const widthOf = (lengthSec: number) => `calc(${Math.max(0, lengthSec)} * var(--px-per-sec) * 1px)`;

/** So long after the last turn of a wheel the marks are set in their places anew. */
const REST_MS = 100;

/**
 * Holds what has its place in time. Moving the view moves this one element and zooming stretches it, which costs the browser next
 * to nothing; the places themselves, hundreds of them, are told anew once the zoom rests or comes to another step.
 */
export function TimeLayer({ view, children }: { view: TimeView; children: ReactNode }) {
  const layer = useRef<HTMLDivElement>(null);
  const window = useViewWindow(view);
  useLayoutEffect(() => {
    const style = layer.current?.style;
    if (!style) return undefined;
    const { originSec } = window;
    let toldScale = 0;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const move = (scale: number) => {
      const leftPx = (originSec - view.state().startSec) * scale;
      style.transform = `translate3d(${leftPx}px, 0, 0) scaleX(${toldScale > 0 ? scale / toldScale : 1})`;
    };
    const tell = () => {
      toldScale = pxPerSec(view.state());
      style.setProperty('--origin-sec', String(originSec));
      style.setProperty('--px-per-sec', String(toldScale));
      move(toldScale);
    };
    const follow = () => {
      const scale = pxPerSec(view.state());
      move(scale);
      clearTimeout(resting);
      if (scale !== toldScale) resting = setTimeout(tell, REST_MS);
    };
    tell();
    const stop = view.subscribe(follow);
    return () => {
      clearTimeout(resting);
      stop();
    };
  }, [view, window]);
  return (
    <div ref={layer} className="relative origin-top-left will-change-transform">
      {children}
    </div>
  );
}
