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
/** This part of the people of a picture may be smaller. */
const SMALL_PART = 0.1;
/** A picture with fewer people says nothing, nor do fewer in all. */
const MIN_PEOPLE_OF_PICTURE = 6;
const MIN_PEOPLE = 12;
/** Whoever is taller fills more of the input than the network ever saw of a person. */
const TOO_TALL_PX = 200;
/** A picture with more people than this is no view from beside the goal: a narrow look at it would tell nothing. */
export const MAX_PEOPLE_NEAR = 3;

/** Heights (parts of the picture's) of the people that one picture showed to a wide look, which misses who is near, and to a narrow one, which misses who is far. */
export type PilotHeights = { readonly wideNorm: readonly number[]; readonly narrowNorm: readonly number[] };

/**
 * Width of the network's input (for a 16:9 picture, as in `inputWidthFor`) at which people of a video are of a size to be found. A camera that
 * takes in half a pitch shows them half as tall as one that follows play: then wider. One beside the goal shows little but the goalkeeper:
 * then narrower.
 * @param pilots  pictures from all over the video
 * @param limits  `inputWidthPx` is enough for most videos, wider than `widestPx` costs too much; nor is it wider than the video's own picture
 */
export function widthForPeople(
  picture: { readonly widthPx: number; readonly heightPx: number },
  pilots: readonly PilotHeights[],
  { inputWidthPx, widestPx }: { readonly inputWidthPx: number; readonly widestPx: number },
): number {
  const usualWidthPx = inputWidthFor(picture, inputWidthPx);
  const usualHeightPx = (usualWidthPx * picture.heightPx) / picture.widthPx;
  const nearPx = (nearHeight(pilots) ?? 0) * usualHeightPx;
  if (nearPx > TOO_TALL_PX) return Math.round(inputWidthPx * (TOO_TALL_PX / nearPx));
  const small = smallHeight(pilots);
  if (small === null) return inputWidthPx;
  const wantedPx = inputWidthPx * (ENOUGH_TALL_PX / (small * usualHeightPx));
  const ownPx = inputWidthPx * (picture.widthPx / usualWidthPx);
  return Math.round(Math.max(inputWidthPx, Math.min(wantedPx, widestPx, ownPx)));
}

/** How tall the smallest are in most pictures: a camera that follows play shows all of the ground now and then. */
function smallHeight(pilots: readonly PilotHeights[]): number | null {
  const pictures = pilots.map(({ wideNorm }) => wideNorm).filter((heights) => heights.length >= MIN_PEOPLE_OF_PICTURE);
  if (pictures.reduce((sum, heights) => sum + heights.length, 0) < MIN_PEOPLE) return null;
  const smallest = pictures
    .map((heights) => heights.toSorted((a, b) => a - b)[Math.floor(SMALL_PART * heights.length)] ?? 0)
    .sort((a, b) => a - b);
  return smallest[smallest.length >> 1] ?? null;
}

/** How tall the people are of pictures that show few, near; null where most pictures show others or nobody. */
function nearHeight(pilots: readonly PilotHeights[]): number | null {
  const near = pilots
    .filter(({ wideNorm, narrowNorm }) => wideNorm.length <= MAX_PEOPLE_NEAR && narrowNorm.length > 0)
    .map(({ narrowNorm }) => Math.max(...narrowNorm))
    .sort((a, b) => a - b);
  return near.length * 2 > pilots.length ? (near[near.length >> 1] ?? null) : null;
}
