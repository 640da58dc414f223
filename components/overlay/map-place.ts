import { FULL_SIZE } from '../../lib/domain/pitch/landmarks.ts';
import type { PixelBox } from './picture-box.ts';

/** Grass around the lines, metres: people stand there too. */
const AROUND_M = 4;
const MARGIN_PX = 8;
const MIN_WIDTH_PX = 116;
const MAX_WIDTH_PX = 300;
const PICTURE_PART = 0.28;

/** Where the map lies: at the lower right of the picture, never larger than a good quarter of it. */
export function mapBox(picture: PixelBox): PixelBox {
  const width = Math.min(MAX_WIDTH_PX, Math.max(MIN_WIDTH_PX, picture.width * PICTURE_PART));
  const height = (width * (FULL_SIZE.widthM + 2 * AROUND_M)) / (FULL_SIZE.lengthM + 2 * AROUND_M);
  return {
    left: picture.left + picture.width - width - MARGIN_PX,
    top: picture.top + picture.height - height - MARGIN_PX,
    width,
    height,
  };
}

/** CSS pixels a metre. */
export function mapScale(map: PixelBox): number {
  return map.width / (FULL_SIZE.lengthM + 2 * AROUND_M);
}

/** A place on the pitch, on the canvas. The side of the camera is below, as in the picture. */
export function onMap(map: PixelBox, [x, y]: readonly [number, number]): { readonly x: number; readonly y: number } {
  const scale = mapScale(map);
  return { x: map.left + (x + AROUND_M) * scale, y: map.top + (FULL_SIZE.widthM + AROUND_M - y) * scale };
}
