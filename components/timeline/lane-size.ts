/** Heights in pixels, shared by the column of names and the lanes beside it. */
export const STRIP_PX = 40;
export const AXIS_PX = 24;
export const PERIODS_PX = 20;
export const SOUND_PX = 40;
export const SCENES_PX = 16;
export const ROW_PX = 28;
export const LANE_PAD_PX = 4;
export const TRUTH_PX = 10;
export const TRUTH_MIN_PX = 6;
/** A mark is at least this wide, so that it can be seen and hit. */
export const MARK_MIN_PX = 24;
/** Above and below a mark, within its row. */
export const MARK_GAP_PX = 2;
export const MARK_PX = ROW_PX - 2 * MARK_GAP_PX;

export function laneHeightPx(rowCount: number, showsTruth: boolean): number {
  return rowCount * ROW_PX + 2 * LANE_PAD_PX + (showsTruth ? TRUTH_PX : 0);
}

/** Top of a mark within its lane. */
export const markTopPx = (row: number) => LANE_PAD_PX + row * ROW_PX + MARK_GAP_PX;
