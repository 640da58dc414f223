import type { BboxXywhNorm } from './box.ts';
import type { GreyPicture } from './grey-picture.ts';

/** A picture of signed values, rows of `widthPx` from the top. */
export type SignalPicture = { readonly widthPx: number; readonly heightPx: number; readonly data: Float32Array };

/** Half the size in each direction, by averaging squares of four. */
export function halved({ widthPx: fullWidthPx, heightPx: fullHeightPx, data: full }: GreyPicture): GreyPicture {
  const widthPx = fullWidthPx >> 1;
  const heightPx = fullHeightPx >> 1;
  const data = new Uint8Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    for (let x = 0; x < widthPx; x++) {
      const at = 2 * y * fullWidthPx + 2 * x;
      const below = at + fullWidthPx;
      data[y * widthPx + x] =
        ((full[at] ?? 0) + (full[at + 1] ?? 0) + (full[below] ?? 0) + (full[below + 1] ?? 0) + 2) >> 2;
    }
  }
  return { widthPx, heightPx, data };
}

/**
 * What differs from its surroundings (a square of `2 * radius + 1`), at most `ceiling` grey levels: lines, boards and stands, but not light
 * that comes and goes. The ceiling keeps a glaring stand from outvoting the lines of the pitch.
 */
export function highPassed(grey: GreyPicture, radius: number, ceiling: number): SignalPicture {
  const { widthPx, heightPx } = grey;
  const sums = integralOf(grey);
  const stride = widthPx + 1;
  const data = new Float32Array(widthPx * heightPx);
  for (let y = 0; y < heightPx; y++) {
    const top = Math.max(0, y - radius);
    const bottom = Math.min(heightPx, y + radius + 1);
    for (let x = 0; x < widthPx; x++) {
      const left = Math.max(0, x - radius);
      const right = Math.min(widthPx, x + radius + 1);
      const sum =
        (sums[bottom * stride + right] ?? 0) -
        (sums[top * stride + right] ?? 0) -
        (sums[bottom * stride + left] ?? 0) +
        (sums[top * stride + left] ?? 0);
      const difference = (grey.data[y * widthPx + x] ?? 0) - sum / ((bottom - top) * (right - left));
      data[y * widthPx + x] = Math.max(-ceiling, Math.min(ceiling, difference));
    }
  }
  return { widthPx, heightPx, data };
}

function integralOf({ widthPx, heightPx, data }: GreyPicture): Float64Array {
  const stride = widthPx + 1;
  const sums = new Float64Array(stride * (heightPx + 1));
  for (let y = 0; y < heightPx; y++) {
    let row = 0;
    for (let x = 0; x < widthPx; x++) {
      row += data[y * widthPx + x] ?? 0;
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row;
    }
  }
  return sums;
}

/** 1 where nobody stands, 0 inside the boxes (grown a little: shadows and motion blur belong to people too). */
export function stillMask(widthPx: number, heightPx: number, boxes: readonly BboxXywhNorm[]): Float32Array {
  const mask = new Float32Array(widthPx * heightPx).fill(1);
  for (const [left, top, width, height] of boxes) {
    const fromX = Math.max(0, Math.floor((left - width * 0.15) * widthPx));
    const toX = Math.min(widthPx, Math.ceil((left + width * 1.15) * widthPx));
    const fromY = Math.max(0, Math.floor((top - height * 0.05) * heightPx));
    const toY = Math.min(heightPx, Math.ceil((top + height * 1.1) * heightPx));
    for (let y = fromY; y < toY; y++) mask.fill(0, y * widthPx + fromX, y * widthPx + Math.max(fromX, toX));
  }
  return mask;
}
