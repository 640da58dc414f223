import type { PixelPlanes } from './colour.ts';

/** Small picture in grey: rows of `widthPx` bytes from the top. */
export type GreyPicture = { readonly widthPx: number; readonly heightPx: number; readonly data: Uint8Array };

/** Blocks of so many rows or more are read every other row: enough against noise, half the reading. */
const MANY_ROWS = 6;

/** Means of `picture` in blocks, as grey (0.6 G + 0.3 R + 0.1 B), about `widthPx` wide. */
export function shrinkToGrey(picture: PixelPlanes, widthPx: number): GreyPicture {
  const block = Math.max(1, Math.floor(picture.widthPx / widthPx));
  const columns = Math.floor(picture.widthPx / block);
  const rows = Math.floor(picture.heightPx / block);
  const plane = picture.widthPx * picture.heightPx;
  const { planesGbr } = picture;
  const data = new Uint8Array(columns * rows);
  const sums = new Float64Array(columns);
  const step = block >= MANY_ROWS ? 2 : 1;
  const read = block * Math.ceil(block / step);
  for (let row = 0; row < rows; row++) {
    sums.fill(0);
    for (let y = row * block; y < (row + 1) * block; y += step) {
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
      data[row * columns + column] = Math.round((sums[column] ?? 0) / (10 * read));
    }
  }
  return { widthPx: columns, heightPx: rows, data };
}

/** The picture at another size, between pixels blended; what had the same size is given back as it is. */
export function resizedGrey(grey: GreyPicture, widthPx: number, heightPx: number): GreyPicture {
  if (grey.widthPx === widthPx && grey.heightPx === heightPx) return grey;
  const data = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const [top, below, partY] = between(y, heightPx, grey.heightPx);
    for (let x = 0; x < widthPx; x++) {
      const [left, right, partX] = between(x, widthPx, grey.widthPx);
      const at = (row: number, column: number) => grey.data[row * grey.widthPx + column] ?? 0;
      const upper = at(top, left) * (1 - partX) + at(top, right) * partX;
      const lower = at(below, left) * (1 - partX) + at(below, right) * partX;
      data[y * widthPx + x] = Math.round(upper * (1 - partY) + lower * partY);
    }
  }
  return { widthPx, heightPx, data };
}

/** The two source pixels around the middle of a wished one, and how far it lies towards the second. */
function between(index: number, wished: number, source: number): readonly [number, number, number] {
  const place = Math.min(source - 1, Math.max(0, ((index + 0.5) * source) / wished - 0.5));
  const first = Math.floor(place);
  return [first, Math.min(source - 1, first + 1), place - first];
}

/** Means over 16 x 9 even fields, base64: enough to know a full-screen picture again. */
export function pictureSignature(grey: GreyPicture): string {
  const sums = new Float64Array(SIGNATURE_COLUMNS * SIGNATURE_ROWS);
  const counts = new Float64Array(sums.length);
  for (let y = 0; y < grey.heightPx; y++) {
    const row = Math.floor((y * SIGNATURE_ROWS) / grey.heightPx) * SIGNATURE_COLUMNS;
    for (let x = 0; x < grey.widthPx; x++) {
      const field = row + Math.floor((x * SIGNATURE_COLUMNS) / grey.widthPx);
      sums[field] = (sums[field] ?? 0) + (grey.data[y * grey.widthPx + x] ?? 0);
      counts[field] = (counts[field] ?? 0) + 1;
    }
  }
  return toBase64(Uint8Array.from(sums, (sum, field) => Math.round(sum / Math.max(1, counts[field] ?? 1))));
}

const SIGNATURE_COLUMNS = 16;
const SIGNATURE_ROWS = 9;

const toBase64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/** Mean difference (0..1 of full scale) of two signatures; 1 when they cannot be compared. */
export function signatureDifference(a: string, b: string): number {
  const [x, y] = [atob(a), atob(b)];
  if (x.length !== y.length || x.length === 0) return 1;
  let sum = 0;
  for (let at = 0; at < x.length; at++) sum += Math.abs(x.charCodeAt(at) - y.charCodeAt(at));
  return sum / x.length / 255;
}
