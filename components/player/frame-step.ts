/**
 * Where to seek to show the picture `count` frames on. Browsers round a time to some frame, so the target is the middle
 * of the wanted one; at its very start the one before might be shown.
 * @param shownSec  presentation time of the picture shown
 * @param frameSec  seconds a picture is shown
 * @returns `frameSec`: presentation time of the wanted picture; `seekSec`: its middle
 */
export function steppedTargetSec(
  shownSec: number,
  count: number,
  frameSec: number,
): { frameSec: number; seekSec: number } {
  const wanted = Math.max(0, shownSec + count * frameSec);
  return { frameSec: wanted, seekSec: wanted + frameSec / 2 };
}

/** Seconds a picture is shown; 1/25 where the rate is unknown. */
export function frameSecOf(fps: number): number {
  return fps > 0 ? 1 / fps : 0.04;
}

/** Which picture is shown at a moment, counted from 0. A time at the very edge counts for the picture that begins there. */
export function frameNumberAt(sec: number, frameSec: number): number {
  return Math.max(0, Math.floor(sec / frameSec + EDGE_PART));
}

/** The middle of the picture that is shown at a moment, seconds. */
export function midFrameSec(sec: number, frameSec: number): number {
  return (frameNumberAt(sec, frameSec) + 0.5) * frameSec;
}

/** Part of a picture's time: clocks tell times to a microsecond, and people to a millisecond. */
const EDGE_PART = 0.03;
