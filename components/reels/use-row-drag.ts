import { type PointerEvent, useRef, useState } from 'react';

export type RowDrag = { readonly from: number; readonly to: number };

/**
 * Rows of a list put elsewhere by a pointer: mouse, pen or finger alike. The keyboard has its own way.
 * @param onMove from its place to the place among the others
 */
export function useRowDrag(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<RowDrag | null>(null);
  const start = (from: number) => (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ from, to: from });
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (!drag || !list.current) return;
    const rows = [...list.current.children];
    const others = rows.filter((_, index) => index !== drag.from);
    const to = others.filter((row) => middleOf(row) < event.clientY).length;
    if (to !== drag.to) setDrag({ ...drag, to });
    others[Math.min(to, others.length - 1)]?.scrollIntoView({ block: 'nearest' });
  };
  const end = () => {
    if (drag && drag.to !== drag.from) onMove(drag.from, drag.to);
    setDrag(null);
  };
  const handle = (index: number) => ({
    onPointerDown: start(index),
    onPointerMove: move,
    onPointerUp: end,
    onPointerCancel: () => setDrag(null),
  });
  return { list, drag, handle };
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}
