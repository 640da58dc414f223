const STRIDES = [8, 16, 32] as const;

export type Anchor = { readonly x: number; readonly y: number; readonly stride: number };

/** YOLOX's places to look: one per cell, finest grid first, rows from the top. Sizes in pixels, multiples of 32. */
export function* anchorsOf(widthPx: number, heightPx: number): Generator<Anchor> {
  for (const stride of STRIDES) {
    const columns = Math.floor(widthPx / stride);
    const rows = Math.floor(heightPx / stride);
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < columns; x++) yield { x, y, stride };
    }
  }
}
