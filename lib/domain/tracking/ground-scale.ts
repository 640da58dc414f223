import type { BboxXywhNorm } from '../box.ts';

/*
 * How large a person is at each row of the picture. On flat ground the height of a box grows linearly with the row of its
 * feet, so a line fitted to the people in sight turns any row into metres: a person is about 1.8 m high.
 */

export const PERSON_HEIGHT_M = 1.8;

/** Running sums of (foot row, box height), parts of the picture's height; a plain value. */
export type GroundScale = {
  readonly ptsSec: number;
  readonly weight: number;
  readonly row: number;
  readonly rowRow: number;
  readonly height: number;
  readonly rowHeight: number;
};

export const NO_GROUND_SCALE: GroundScale = { ptsSec: 0, weight: 0, row: 0, rowRow: 0, height: 0, rowHeight: 0 };

/** Old looks lose half their weight in this time: a zoom is followed, one crouching player is not. */
const HALF_LIFE_SEC = 2;
/** Boxes this near the border are cut off. */
const BORDER_NORM = 0.01;
/** Below this spread (standard deviation) of rows a slope is noise: all people count as equally near. */
const MIN_ROW_SPREAD_NORM = 0.04;
/** A box this far off the line (factor) is lying, jumping, cut or no person: it moves the line little. */
const MAX_RATIO = 1.45;
const ODD_BOX_WEIGHT = 0.1;

/** The next state, after the people of one look. Start from `NO_GROUND_SCALE` at every cut. */
export function stepGroundScale(state: GroundScale, ptsSec: number, boxes: readonly BboxXywhNorm[]): GroundScale {
  const fade = state.weight === 0 ? 0 : 0.5 ** (Math.max(0, ptsSec - state.ptsSec) / HALF_LIFE_SEC);
  let { weight, row, rowRow, height, rowHeight } = state;
  weight *= fade;
  row *= fade;
  rowRow *= fade;
  height *= fade;
  rowHeight *= fade;
  for (const box of boxes) {
    const foot = box[1] + box[3];
    if (foot > 1 - BORDER_NORM || box[1] < BORDER_NORM || box[3] <= 0) continue;
    const expected = state.weight > 0 ? personHeightNorm(state, foot) : box[3];
    const ratio = Math.max(expected / box[3], box[3] / expected);
    const share = ratio > MAX_RATIO ? ODD_BOX_WEIGHT : 1;
    weight += share;
    row += share * foot;
    rowRow += share * foot * foot;
    height += share * box[3];
    rowHeight += share * foot * box[3];
  }
  return { ptsSec, weight, row, rowRow, height, rowHeight };
}

/** Height of a standing person whose feet are at this row, part of the picture's height. 0 when nobody has been seen. */
export function personHeightNorm(scale: GroundScale, footRowNorm: number): number {
  if (scale.weight <= 0) return 0;
  const { meanHeight, meanRow, slope } = line(scale);
  return Math.max(meanHeight * 0.25, meanHeight + slope * (footRowNorm - meanRow));
}

/** Metres in one picture height, for things at this row. null when nobody has been seen. */
export function metresPerPictureHeight(scale: GroundScale, footRowNorm: number): number | null {
  const heightNorm = personHeightNorm(scale, footRowNorm);
  return heightNorm > 0 ? PERSON_HEIGHT_M / heightNorm : null;
}

/**
 * How far the ground at a row lies beyond (negative) or before (positive) the ground at another row, metres towards the viewer.
 * People grow with the distance below the horizon, which gives the height of the camera; the focal length is a usual one.
 */
export function depthBetweenRowsM(scale: GroundScale, rowNorm: number, fromRowNorm: number): number {
  if (scale.weight <= 0) return 0;
  const { slope, meanHeight, meanRow } = line(scale);
  // A flat line means a view from far above, or people in one row only: rows then count as seen.
  if (slope < MIN_SLOPE) return ((rowNorm - fromRowNorm) * PERSON_HEIGHT_M) / meanHeight;
  const horizonRow = meanRow - meanHeight / slope;
  const below = Math.max(MIN_BELOW_HORIZON_NORM, rowNorm - horizonRow);
  const fromBelow = Math.max(MIN_BELOW_HORIZON_NORM, fromRowNorm - horizonRow);
  const cameraHeightM = PERSON_HEIGHT_M / slope;
  return USUAL_FOCAL_PICTURE_HEIGHTS * cameraHeightM * (1 / fromBelow - 1 / below);
}

/** Focal length, in picture heights, of a camera that shows 30 m of a pitch from 60 m away. */
const USUAL_FOCAL_PICTURE_HEIGHTS = 3.3;
const MIN_SLOPE = 0.02;
const MIN_BELOW_HORIZON_NORM = 0.08;

function line(scale: GroundScale): { meanRow: number; meanHeight: number; slope: number } {
  const meanRow = scale.row / scale.weight;
  const meanHeight = scale.height / scale.weight;
  const variance = scale.rowRow / scale.weight - meanRow ** 2;
  if (variance < MIN_ROW_SPREAD_NORM ** 2) return { meanRow, meanHeight, slope: 0 };
  const slope = (scale.rowHeight / scale.weight - meanRow * meanHeight) / variance;
  return { meanRow, meanHeight, slope: Math.max(0, slope) };
}
