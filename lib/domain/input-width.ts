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

/** Somebody this tall (pixels of the network's input) is found: below, recall falls, for the far side of a wide camera first. */
const ENOUGH_TALL_PX = 22;
/** This part of all people may be smaller. */
const SMALL_PART = 0.1;
/** Fewer people say nothing. */
const MIN_PEOPLE = 12;

/**
 * Width of the network's input (for a 16:9 picture, as in `inputWidthFor`) at which nearly everybody of a video is tall enough to be found: a
 * camera that takes in half a pitch shows people half as tall as one that follows play.
 * @param heightsNorm  heights of people in pictures from all over the video, parts of the picture's height
 * @param limits  `inputWidthPx` is enough for most videos, wider than `widestPx` costs too much; nor is it wider than the video's own picture
 */
export function widthForPeople(
  picture: { readonly widthPx: number; readonly heightPx: number },
  heightsNorm: readonly number[],
  { inputWidthPx, widestPx }: { readonly inputWidthPx: number; readonly widestPx: number },
): number {
  const small = heightsNorm.toSorted((a, b) => a - b)[Math.floor(SMALL_PART * heightsNorm.length)];
  if (small === undefined || heightsNorm.length < MIN_PEOPLE) return inputWidthPx;
  const inputHeightPx = (inputWidthFor(picture, inputWidthPx) * picture.heightPx) / picture.widthPx;
  const wantedPx = inputWidthPx * (ENOUGH_TALL_PX / (small * inputHeightPx));
  const ownPx = inputWidthPx * (picture.widthPx / inputWidthFor(picture, inputWidthPx));
  return Math.round(Math.max(inputWidthPx, Math.min(wantedPx, widestPx, ownPx)));
}
