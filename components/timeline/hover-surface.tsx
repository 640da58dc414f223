import { type MouseEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { HoverPreview } from './hover-preview.tsx';
import type { TimeView } from './time-view.ts';
import { useTouch } from './use-touch.ts';
import { useWheel } from './use-wheel.ts';
import { secAt } from './view-state.ts';

type Hover = { readonly sec: number; readonly xPx: number };

/**
 * Tells times from places: a click seeks, a pointer at rest shows the picture there, wheel and fingers move the view. Its children
 * are not drawn again by that.
 */
export function HoverSurface({
  view,
  spriteVttUrl,
  noteAt,
  onSeek,
  measure,
  children,
}: {
  view: TimeView;
  spriteVttUrl: string;
  /** What else to say of a moment; null: nothing. */
  noteAt: (sec: number) => string | null;
  onSeek: (sec: number) => void;
  /** Ref of whoever wants to know the width. */
  measure: (element: HTMLElement | null) => (() => void) | undefined;
  children: ReactNode;
}) {
  const wrapper = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  useWheel(wrapper, view);
  useTouch(wrapper, view);
  const read = (event: MouseEvent): Hover | null => {
    if (!wrapper.current) return null;
    const xPx = event.clientX - wrapper.current.getBoundingClientRect().left;
    return { sec: secAt(view.state(), xPx), xPx };
  };
  const onMove = (event: PointerEvent) =>
    setHover(event.pointerType === 'touch' || event.buttons !== 0 ? null : read(event));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; keyboard and screen readers have the position slider and the listbox
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={wrapper}
      className="relative min-w-0 flex-1 touch-pan-y"
      onPointerDownCapture={() => setHover(null)}
      onPointerMove={onMove}
      onPointerLeave={() => setHover(null)}
      onClick={(event) => {
        const at = read(event);
        if (at) onSeek(at.sec);
      }}
    >
      <div ref={measure} data-time-surface className="relative cursor-crosshair overflow-clip">
        {children}
      </div>
      {hover && <HoverPreview sec={hover.sec} xPx={hover.xPx} spriteVttUrl={spriteVttUrl} note={noteAt(hover.sec)} />}
    </div>
  );
}
