/** Fingers tremble: what stays within this is a tap. */
const SLOP_PX = 10;
/** Sideways must clearly outweigh up and down, or the page is being scrolled. */
const MIN_SLANT = 1.6;
/** How far is far enough to mean it. */
const FAR_PX = 110;
const FAR_SHARE = 0.3;
/** Swipes that begin at the rim of the screen are the browser's: back and forward. */
const RIM_PX = 24;
/** The card follows the finger this far at most. */
const MOST_SHARE = 0.45;

/** A finger's way over a card; `waiting` until it is clear where it wants to go, `other` when that is none of ours. */
export type Swipe = {
  readonly phase: 'waiting' | 'dragging' | 'other';
  readonly fromXPx: number;
  readonly fromYPx: number;
  /** Rightwards is positive. */
  readonly alongPx: number;
};

/** @returns null when the touch begins where swiping would be in the way */
export function beginSwipe(xPx: number, yPx: number, screenWidthPx: number): Swipe | null {
  if (xPx < RIM_PX || xPx > screenWidthPx - RIM_PX) return null;
  return { phase: 'waiting', fromXPx: xPx, fromYPx: yPx, alongPx: 0 };
}

/** The swipe after the finger moved. Once it is a scroll it stays one; once it is a drag, up and down no longer count. */
export function movedSwipe(swipe: Swipe, xPx: number, yPx: number): Swipe {
  if (swipe.phase === 'other') return swipe;
  const alongPx = xPx - swipe.fromXPx;
  const acrossPx = Math.abs(yPx - swipe.fromYPx);
  if (swipe.phase === 'dragging') return { ...swipe, alongPx };
  if (Math.hypot(alongPx, acrossPx) < SLOP_PX) return swipe;
  return Math.abs(alongPx) >= MIN_SLANT * acrossPx
    ? { ...swipe, phase: 'dragging', alongPx }
    : { ...swipe, phase: 'other' };
}

/** What letting go now would decide, and whether it has gone far enough for that. */
export function swipeMeaning(
  swipe: Swipe | null,
  cardWidthPx: number,
): { readonly decision: 'confirmed' | 'rejected'; readonly isFarEnough: boolean } | null {
  if (swipe?.phase !== 'dragging' || swipe.alongPx === 0) return null;
  return {
    decision: swipe.alongPx > 0 ? 'confirmed' : 'rejected',
    isFarEnough: Math.abs(swipe.alongPx) >= Math.min(FAR_PX, cardWidthPx * FAR_SHARE),
  };
}

/** How far to show the card moved, in pixels: with the finger, then ever more slowly. */
export function shownOffsetPx(swipe: Swipe | null, cardWidthPx: number): number {
  if (swipe?.phase !== 'dragging' || cardWidthPx <= 0) return 0;
  const mostPx = cardWidthPx * MOST_SHARE;
  return Math.sign(swipe.alongPx) * mostPx * (1 - Math.exp(-Math.abs(swipe.alongPx) / mostPx));
}
