/** Where something lies, CSS pixels from the top left of the canvas. */
export type PixelBox = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/**
 * Where the picture lies inside its element: as large as fits, in the middle, with bars beside or above it (`object-fit: contain`).
 * @param widthPx, heightPx of the decoded picture; only their ratio counts
 * @returns null while either has no size
 */
export function pictureBox(
  element: PixelBox,
  picture: { readonly widthPx: number; readonly heightPx: number },
): PixelBox | null {
  const sizes = [element.width, element.height, picture.widthPx, picture.heightPx];
  if (!sizes.every((size) => size > 0)) return null;
  const scale = Math.min(element.width / picture.widthPx, element.height / picture.heightPx);
  const width = picture.widthPx * scale;
  const height = picture.heightPx * scale;
  return {
    left: element.left + (element.width - width) / 2,
    top: element.top + (element.height - height) / 2,
    width,
    height,
  };
}

/** A box in parts of the picture, on the canvas. @param bbox left, top, width, height, 0..1 */
export function onPicture(picture: PixelBox, bbox: readonly [number, number, number, number]): PixelBox {
  return {
    left: picture.left + bbox[0] * picture.width,
    top: picture.top + bbox[1] * picture.height,
    width: bbox[2] * picture.width,
    height: bbox[3] * picture.height,
  };
}
