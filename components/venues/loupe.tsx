'use client';

import { type RefObject, useEffect, useRef } from 'react';

const SIZE_PX = 176;
/** Pixels of the video across the loupe. */
const SHOWN_PX = 36;

/** A piece of the video, magnified, with a cross where the point is. */
export function Loupe({
  video,
  at,
  side,
}: {
  video: RefObject<HTMLVideoElement | null>;
  at: readonly [x: number, y: number];
  side: 'left' | 'right';
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [x, y] = at;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    const source = video.current;
    if (!context || !source || source.videoWidth === 0) return;
    const half = SHOWN_PX / 2;
    context.imageSmoothingEnabled = false;
    context.fillStyle = 'black';
    context.fillRect(0, 0, SIZE_PX, SIZE_PX);
    context.drawImage(
      source,
      x * source.videoWidth - half,
      y * source.videoHeight - half,
      SHOWN_PX,
      SHOWN_PX,
      0,
      0,
      SIZE_PX,
      SIZE_PX,
    );
    context.strokeStyle = '#ffd84d';
    context.lineWidth = 1.5;
    context.beginPath();
    for (const [fromX, fromY, toX, toY] of CROSS) {
      context.moveTo(fromX, fromY);
      context.lineTo(toX, toY);
    }
    context.stroke();
  }, [video, x, y]);
  return (
    <canvas
      ref={canvas}
      width={SIZE_PX}
      height={SIZE_PX}
      className={`pointer-events-none absolute top-2 size-32 rounded-full border-2 border-white shadow-card sm:size-44 ${side === 'left' ? 'left-2' : 'right-2'}`}
    />
  );
}

const MIDDLE = SIZE_PX / 2;
const GAP = 6;
const CROSS = [
  [0, MIDDLE, MIDDLE - GAP, MIDDLE],
  [MIDDLE + GAP, MIDDLE, SIZE_PX, MIDDLE],
  [MIDDLE, 0, MIDDLE, MIDDLE - GAP],
  [MIDDLE, MIDDLE + GAP, MIDDLE, SIZE_PX],
] as const;
