/** Tracks are asked for in pieces of this many seconds. */
export const WINDOW_SEC = 20;
/** A trail and a fading box reach back, a moment between two looks reaches forward: a window holds what its moments need. */
const BACK_SEC = 2;
const FORWARD_SEC = 1;

export function windowOf(sec: number): number {
  return Math.max(0, Math.floor(sec / WINDOW_SEC));
}

/** What to ask the server for. */
export function windowSpan(window: number): { readonly fromSec: number; readonly toSec: number } {
  return { fromSec: Math.max(0, window * WINDOW_SEC - BACK_SEC), toSec: (window + 1) * WINDOW_SEC + FORWARD_SEC };
}

/** The one to fetch ahead; null at the end of the match. */
export function windowAfter(window: number, durationSec: number): number | null {
  return (window + 1) * WINDOW_SEC < durationSec ? window + 1 : null;
}
