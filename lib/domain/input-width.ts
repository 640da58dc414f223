/** Shape of the picture that a configured input width is meant for. */
const USUAL_ASPECT = 16 / 9;

/**
 * Width of the network's input for a picture of any shape: as many pixels in all as a 16:9 picture of `usualWidthPx` has.
 * An upright phone video would otherwise cost three times as much as a wide one and see nothing more; a panorama would be too low to see anybody.
 * @param picture  shown size, pixels
 * @returns pixels, not rounded to a multiple
 */
export function inputWidthFor(
  picture: { readonly widthPx: number; readonly heightPx: number },
  usualWidthPx: number,
): number {
  const aspect = picture.widthPx / picture.heightPx;
  return Number.isFinite(aspect) && aspect > 0
    ? Math.round(usualWidthPx * Math.sqrt(aspect / USUAL_ASPECT))
    : usualWidthPx;
}
