'use client';

import { useRef } from 'react';
import type { ClickedPoint } from '../../lib/domain/pitch/fixed-camera.ts';
import { landmarkWords } from '../../lib/domain/pitch/landmarks.ts';

/** A clicked point on the picture: chosen by press or focus, dragged, and moved by the keys of the surface. */
export function PointHandle({
  point,
  isChosen,
  isSuspect,
  onChoose,
  onDrag,
}: {
  point: ClickedPoint;
  isChosen: boolean;
  isSuspect: boolean;
  onChoose: () => void;
  /** Where the middle of the point is dragged to, in the coordinates of the window. */
  onDrag: (to: { readonly clientX: number; readonly clientY: number }, isOngoing: boolean) => void;
}) {
  const drag = useRef<{ gripX: number; gripY: number; isMoving: boolean } | null>(null);
  const colour = isChosen ? 'border-[#ffd84d]' : isSuspect ? 'border-[#ff5c4d]' : 'border-white';
  return (
    <button
      type="button"
      aria-label={landmarkWords(point.landmark)}
      aria-pressed={isChosen}
      title={landmarkWords(point.landmark)}
      onFocus={onChoose}
      onClick={(event) => event.stopPropagation()}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
        drag.current = {
          gripX: event.clientX - left - width / 2,
          gripY: event.clientY - top - height / 2,
          isMoving: false,
        };
        onChoose();
      }}
      onPointerMove={(event) => {
        if (!drag.current) return;
        const { gripX, gripY, isMoving } = drag.current;
        onDrag({ clientX: event.clientX - gripX, clientY: event.clientY - gripY }, isMoving);
        drag.current.isMoving = true;
      }}
      onPointerUp={() => {
        drag.current = null;
      }}
      className={`absolute flex size-6 -translate-x-1/2 -translate-y-1/2 cursor-move touch-none items-center justify-center rounded-full border-2 shadow-[0_0_0_1px_rgb(0_0_0/0.6)] ${colour}`}
      style={{ left: `${100 * point.imageXyNorm[0]}%`, top: `${100 * point.imageXyNorm[1]}%` }}
    >
      <span className="size-1 rounded-full bg-white shadow-[0_0_0_1px_rgb(0_0_0/0.8)]" />
    </button>
  );
}
