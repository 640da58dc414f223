import { type MouseEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { HoverPreview } from './hover-preview.tsx';

type Hover = { readonly sec: number; readonly xPx: number };

/** Tells times from places: a click seeks, a pointer at rest shows the picture there. Its children are not drawn again by that. */
export function HoverSurface({
  durationSec,
  spriteVttUrl,
  onSeek,
  children,
}: {
  durationSec: number;
  spriteVttUrl: string;
  onSeek: (sec: number) => void;
  children: ReactNode;
}) {
  const wrapper = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<Hover | null>(null);
  const read = (event: MouseEvent): Hover | null => {
    const surface = wrapper.current?.querySelector('[data-time-surface]');
    if (!surface || !wrapper.current) return null;
    const box = surface.getBoundingClientRect();
    const part = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    return { sec: part * durationSec, xPx: event.clientX - wrapper.current.getBoundingClientRect().left };
  };
  const onMove = (event: PointerEvent) => setHover(event.pointerType === 'touch' ? null : read(event));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: for the mouse; keyboard and screen readers have the position slider and the listbox
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      ref={wrapper}
      className="relative min-w-0 flex-1"
      onPointerMove={onMove}
      onPointerLeave={() => setHover(null)}
      onClick={(event) => {
        const at = read(event);
        if (at) onSeek(at.sec);
      }}
    >
      {children}
      {hover && <HoverPreview sec={hover.sec} xPx={hover.xPx} spriteVttUrl={spriteVttUrl} />}
    </div>
  );
}
