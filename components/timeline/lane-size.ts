/** Heights in pixels, shared by the column of names and the lanes beside it. */
export const AXIS_PX = 24;
export const ROW_PX = 28;
export const LANE_PAD_PX = 4;
export const TRUTH_PX = 10;
/** A mark is at least this wide, so that it can be seen and hit. */
export const MARK_MIN_PX = 24;

export function laneHeightPx(rowCount: number, showsTruth: boolean): number {
  return rowCount * ROW_PX + 2 * LANE_PAD_PX + (showsTruth ? TRUTH_PX : 0);
}
