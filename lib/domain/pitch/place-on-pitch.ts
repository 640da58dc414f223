import { type BboxXywhNorm, footPointNorm } from '../box.ts';
import { determinant, horizonWeight, inverted, mapPoint } from './homography.ts';
import type { ImageXyNorm, PitchView } from './pitch-view.ts';
import { bent, type PlanePoint, straightened } from './radial-lens.ts';

/** Beyond this far outside of the lines (metres) a place is a guess near the horizon, not a measurement. */
const MAX_OUTSIDE_M = 15;
/** A box that ends here reaches the picture's lower edge: its feet are not seen. */
const CUT_OFF_NORM = 0.995;

/**
 * The place on the ground that is seen at a point of the picture, pitch metres.
 * @returns null at and above the horizon
 */
export function pitchPlaceAt(view: PitchView, imageXyNorm: ImageXyNorm): PlanePoint | null {
  const straight = view.lens ? straightened(view.lens, imageXyNorm) : imageXyNorm;
  // Seen from above, a pitch whose y grows away from the camera is never mirrored: that gives the sign of what is in front.
  const side = determinant(view.pitchFromImage) < 0 ? 1 : -1;
  if (!(horizonWeight(view.pitchFromImage, straight) * side > 0)) return null;
  const place = mapPoint(view.pitchFromImage, straight);
  return Number.isFinite(place[0]) && Number.isFinite(place[1]) ? place : null;
}

/** Where a place on the ground (pitch metres) is seen, parts of the picture; null behind the camera. */
export function imagePlaceOf(view: PitchView, pitchXyM: PlanePoint): ImageXyNorm | null {
  const imageFromPitch = inverted(view.pitchFromImage);
  const straight = mapPoint(imageFromPitch, pitchXyM);
  const side = determinant(view.pitchFromImage) < 0 ? 1 : -1;
  if (!(horizonWeight(view.pitchFromImage, straight) * side > 0)) return null;
  const seen = view.lens ? bent(view.lens, straight) : straight;
  return Number.isFinite(seen[0]) && Number.isFinite(seen[1]) ? seen : null;
}

/**
 * Where a person stands, pitch metres to the centimetre.
 * @param size the pitch's length and width in the metres of the view
 * @returns null when the feet are not in the picture or stand far outside of the lines
 */
export function standingPlace(
  view: PitchView,
  box: BboxXywhNorm,
  size: { readonly lengthM: number; readonly widthM: number },
): PlanePoint | null {
  if (box[1] + box[3] >= CUT_OFF_NORM) return null;
  const place = pitchPlaceAt(view, footPointNorm(box));
  if (!place) return null;
  const [x, y] = place;
  const isNear =
    x > -MAX_OUTSIDE_M && x < size.lengthM + MAX_OUTSIDE_M && y > -MAX_OUTSIDE_M && y < size.widthM + MAX_OUTSIDE_M;
  return isNear ? [Math.round(x * 100) / 100, Math.round(y * 100) / 100] : null;
}
