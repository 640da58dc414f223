/** How frames are counted where only whole numbers will do. */
export type CountingRate = {
  /** Frames per second that the count really runs at: 30000/1001 is 29.97002997… */
  readonly fps: number;
  /** The whole number by which timecodes count: 30 for 29.97. */
  readonly base: number;
  /** `whole`: 25, 50; `ntsc`: a thousand and first part slower; `odd`: no usual rate, most likely one that varies. */
  readonly kind: 'whole' | 'ntsc' | 'odd';
};

/** Rates are kept as floats on the wire; a float this near to an exact rate is that rate. */
const NEAR = 5e-4;
const UNKNOWN_FPS = 25;

/** @param fps as the video's; 0 while it is not known, then counted at 25 */
export function countingRate(fps: number): CountingRate {
  if (!(fps > 0)) return { fps: UNKNOWN_FPS, base: UNKNOWN_FPS, kind: 'odd' };
  const base = Math.max(1, Math.round(fps));
  if (Math.abs(fps - base) < NEAR) return { fps: base, base, kind: 'whole' };
  const ntsc = (base * 1000) / 1001;
  if (Math.abs(fps - ntsc) < NEAR) return { fps: ntsc, base, kind: 'ntsc' };
  return { fps, base, kind: 'odd' };
}
