import type { PixelPlanes } from './colour.ts';

/** Small picture in grey: rows of `widthPx` bytes from the top. */
export type GreyPicture = { readonly widthPx: number; readonly heightPx: number; readonly data: Uint8Array };

/** Sum of `picture`'s rows and columns in blocks, as grey (0.6 G + 0.3 R + 0.1 B), about `widthPx` wide. */
export function shrinkToGrey(picture: PixelPlanes, widthPx: number): GreyPicture {
  const block = Math.max(1, Math.floor(picture.widthPx / widthPx));
  const columns = Math.floor(picture.widthPx / block);
  const rows = Math.floor(picture.heightPx / block);
  const plane = picture.widthPx * picture.heightPx;
  const { planesGbr } = picture;
  const data = new Uint8Array(columns * rows);
  const sums = new Float64Array(columns);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let y = row * block; y < (row + 1) * block; y++) {
      let at = y * picture.widthPx;
      for (let column = 0; column < columns; column++) {
        let sum = 0;
        for (const end = at + block; at < end; at++) {
          sum += 6 * (planesGbr[at] ?? 0) + (planesGbr[plane + at] ?? 0) + 3 * (planesGbr[2 * plane + at] ?? 0);
        }
        sums[column] = (sums[column] ?? 0) + sum;
      }
    }
    for (let column = 0; column < columns; column++) {
      data[row * columns + column] = Math.round((sums[column] ?? 0) / (10 * block * block));
    }
  }
  return { widthPx: columns, heightPx: rows, data };
}
