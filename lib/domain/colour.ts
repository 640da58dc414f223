import type { Lab } from './detected-frame.ts';

/** Pixels as three planes G, B, R of `widthPx * heightPx` bytes each, rows from the top (FFmpeg's gbrp). */
export type PixelPlanes = { readonly widthPx: number; readonly heightPx: number; readonly planesGbr: Uint8Array };

const LINEAR = Float64Array.from({ length: 256 }, (_, byte) => {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
});

function labCurve(t: number): number {
  return t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116;
}

/** CIE Lab (D65 white) of an sRGB colour, channels 0..255. */
export function labOfRgb(red: number, green: number, blue: number): Lab {
  const r = LINEAR[red] ?? 0;
  const g = LINEAR[green] ?? 0;
  const b = LINEAR[blue] ?? 0;
  const x = labCurve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = labCurve(0.2126729 * r + 0.7151522 * g + 0.072175 * b);
  const z = labCurve((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** Euclidean distance of two Lab colours (CIE76): about 2 is just visible, 20 is another colour. */
export function labDistance(a: Lab, b: Lab): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/**
 * Median of one channel, rounded to a tenth. Filled and sorted as numbers of one type: several times as fast as a list with a comparison of
 * ours, and this is asked for every shirt.
 */
function medianOfChannel(colours: readonly Lab[], channel: 0 | 1 | 2): number {
  const values = new Float64Array(colours.length);
  for (let at = 0; at < values.length; at++) values[at] = colours[at]?.[channel] ?? 0;
  return Math.round((values.sort()[values.length >> 1] ?? 0) * 10) / 10;
}

/** Median of each channel, rounded to a tenth; null for no colours. */
export function medianLab(colours: readonly Lab[]): Lab | null {
  if (colours.length === 0) return null;
  return [medianOfChannel(colours, 0), medianOfChannel(colours, 1), medianOfChannel(colours, 2)];
}
