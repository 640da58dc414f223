/** Exact, e.g. 30000/1001 for 29.97: a float drifts over a 90-minute match. */
export type FrameRate = { readonly num: number; readonly den: number };

/** Frames per second as a float, for display and the wire; 0 when unknown. */
export function framesPerSecond(rate: FrameRate): number {
  return rate.den > 0 ? rate.num / rate.den : 0;
}

/** `ffprobe`'s "30000/1001"; null when it states no usable rate ("0/0"). */
export function parseFrameRate(text: string | undefined): FrameRate | null {
  const match = /^(\d+)\/(\d+)$/.exec(text ?? '');
  if (!match) return null;
  const num = Number(match[1]);
  const den = Number(match[2]);
  return num > 0 && den > 0 ? { num, den } : null;
}

/** Seconds as a clock: `7:05`, `1:02:09`; tenths on request (`7:05.3`). */
export function formatClock(sec: number, withTenths = false): string {
  const tenths = Math.max(0, withTenths ? Math.round(sec * 10) : Math.floor(sec) * 10);
  const whole = Math.floor(tenths / 10);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor(whole / 60) % 60;
  const seconds = String(whole % 60).padStart(2, '0');
  const tail = withTenths ? `.${tenths % 10}` : '';
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${seconds}${tail}` : `${minutes}:${seconds}${tail}`;
}

/**
 * Which frame is shown at a moment: the last one that begins at or before it.
 * @param framePtsSec presentation times of the frames, rising, seconds; index = frame number
 */
export function frameAt(framePtsSec: ArrayLike<number>): (sec: number) => number {
  return (sec) => {
    let low = 0;
    let high = framePtsSec.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((framePtsSec[middle] ?? Number.POSITIVE_INFINITY) <= sec + HALF_A_TICK_SEC) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
}

/** Times that passed through text differ in the last digit: half of the finest container clock (1/90000 s). */
const HALF_A_TICK_SEC = 1 / 180_000;
