import type { BboxXywhNorm } from '../box.ts';
import type { PixelPlanes } from '../colour.ts';
import type { PaintXyxyNorm } from './paint-piece.ts';
import { type SeenGround, scanRidges } from './ridge-scan.ts';
import { type PieceXyxyPx, piecesOf } from './segment-chains.ts';

/** More pieces than this are no pitch lines but a pattern; the longest are kept. */
const MAX_PIECES = 40;
/** A picture with less pitch than this shows no lines worth the time. */
const MIN_PITCH_PART = 0.12;
const ROUND = 1e4;

/**
 * The painted lines of a picture as straight pieces, longest first; arcs come as several short pieces.
 * @param people  boxes to leave out: white socks are ridges too
 */
export function findPaint(
  picture: PixelPlanes,
  { ground, mask }: SeenGround,
  people: readonly BboxXywhNorm[],
): PaintXyxyNorm[] {
  if (mask.part < MIN_PITCH_PART) return [];
  const pieces = (['columns', 'rows'] as const).flatMap((direction) =>
    piecesOf(scanRidges(picture, { ground, mask }, direction, people), direction),
  );
  const { widthPx, heightPx } = picture;
  const part = (px: number, ofPx: number) => Math.round((px / ofPx) * ROUND) / ROUND;
  return pieces
    .toSorted((a, b) => lengthPx(b) - lengthPx(a))
    .slice(0, MAX_PIECES)
    .map(([x0, y0, x1, y1]) => [part(x0, widthPx), part(y0, heightPx), part(x1, widthPx), part(y1, heightPx)]);
}

function lengthPx([x0, y0, x1, y1]: PieceXyxyPx): number {
  return Math.hypot(x1 - x0, y1 - y0);
}
