/** Moments that a dragged edge may catch on; lists rise. Presentation seconds. */
export type SnapTargets = {
  readonly playheadSec: number;
  readonly cutsSec: readonly number[];
  /** Starts and ends of other events. */
  readonly edgesSec: readonly number[];
};
export type SnapKind = 'playhead' | 'cut' | 'event' | 'second';
export type Snapped = { readonly sec: number; readonly to: SnapKind | null };

export const SNAP_WORDS: Readonly<Record<SnapKind, string>> = {
  playhead: 'playhead',
  cut: 'cut',
  event: 'other event',
  second: 'whole second',
};

/** Pixels within which an edge is caught. */
export const SNAP_PX = 6;
/** Whole seconds catch only where there is room between them to be set down. */
const SECOND_MIN_PX = 4 * SNAP_PX;

/**
 * Where an edge comes to lie that was dragged to `sec`: on what is nearest within reach, on a whole second where nothing else is.
 * @param pxPerSec how near the timeline is: what counts is the distance on the screen
 */
export function snapped(sec: number, targets: SnapTargets, pxPerSec: number): Snapped {
  const reachSec = pxPerSec > 0 ? SNAP_PX / pxPerSec : 0;
  const candidates: readonly { readonly sec: number; readonly to: SnapKind }[] = [
    { sec: targets.playheadSec, to: 'playhead' },
    { sec: nearest(targets.cutsSec, sec), to: 'cut' },
    { sec: nearest(targets.edgesSec, sec), to: 'event' },
  ];
  let best: Snapped = { sec, to: null };
  let bestSec = reachSec;
  for (const candidate of candidates) {
    const awaySec = Math.abs(candidate.sec - sec);
    if (awaySec > reachSec || (best.to !== null && awaySec >= bestSec)) continue;
    best = candidate;
    bestSec = awaySec;
  }
  if (best.to !== null) return best;
  const second = Math.round(sec);
  return pxPerSec >= SECOND_MIN_PX && Math.abs(second - sec) <= reachSec ? { sec: second, to: 'second' } : best;
}

/** The nearest of a rising list; infinitely far when it is empty. */
function nearest(rising: readonly number[], sec: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < sec) low = middle + 1;
    else high = middle;
  }
  const before = rising[low - 1] ?? Number.NEGATIVE_INFINITY;
  const after = rising[low] ?? Number.POSITIVE_INFINITY;
  return sec - before <= after - sec ? before : after;
}
