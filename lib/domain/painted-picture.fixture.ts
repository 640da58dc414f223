import type { PixelPlanes } from './colour.ts';

export type Rgb = readonly [red: number, green: number, blue: number];
/** A filled rectangle in pixels. */
export type Patch = {
  readonly rgb: Rgb;
  readonly xPx: number;
  readonly yPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
};

/** A picture for tests: one colour with rectangles painted over it in order. */
export function paintedPicture(widthPx: number, heightPx: number, rgb: Rgb, patches: readonly Patch[]): PixelPlanes {
  const planesGbr = new Uint8Array(3 * widthPx * heightPx);
  const all: readonly Patch[] = [{ rgb, xPx: 0, yPx: 0, widthPx, heightPx }, ...patches];
  for (const patch of all) {
    const [red, green, blue] = patch.rgb;
    for (const [plane, value] of [green, blue, red].entries()) {
      for (let y = patch.yPx; y < patch.yPx + patch.heightPx; y++) {
        const row = plane * widthPx * heightPx + y * widthPx;
        planesGbr.fill(value, row + patch.xPx, row + patch.xPx + patch.widthPx);
      }
    }
  }
  return { widthPx, heightPx, planesGbr };
}
