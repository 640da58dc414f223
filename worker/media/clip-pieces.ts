import { createHash } from 'node:crypto';

/*
 * Reels share moments: a save is one for the goalkeeper and a highlight. Where the windows of reels overlap they are cut at each other's
 * ends, each piece is encoded once, and every reel is joined from the pieces it needs.
 */

/** Nearer than this, two cuts are one: shorter than a frame of any video. */
const SAME_CUT_SEC = 0.001;

/** A window in pieces, at those of the cuts that lie inside it. */
export function piecesOf<Window extends { readonly startSec: number; readonly endSec: number }>(
  window: Window,
  cutsSec: readonly number[],
): Window[] {
  const inside = cutsSec
    .filter((sec) => sec > window.startSec + SAME_CUT_SEC && sec < window.endSec - SAME_CUT_SEC)
    .sort((a, b) => a - b)
    .filter((sec, index, sorted) => sec - (sorted[index - 1] ?? Number.NEGATIVE_INFINITY) > SAME_CUT_SEC);
  const bounds = [window.startSec, ...inside, window.endSec];
  return bounds.slice(1).map((endSec, index) => ({ ...window, startSec: bounds[index] ?? window.startSec, endSec }));
}

/** What a piece is called on disk: the same part of the video with the same words in it, the same name. */
export function pieceName(
  { startSec, endSec }: { readonly startSec: number; readonly endSec: number },
  words: string | null = null,
): string {
  const look = words === null ? '' : `-${createHash('sha256').update(words).digest('hex').slice(0, 16)}`;
  return `piece-${startSec.toFixed(4)}-${endSec.toFixed(4)}${look}.mov`;
}
