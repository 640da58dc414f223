import type { ViewSupport } from './view-support.ts';

/** Paint within this many widths of a line bears a view. */
export const SUPPORT_GATE = 0.004;

/** Borne well, and by paint of several lines: enough for a view found in one picture alone. */
export function isSure(support: ViewSupport): boolean {
  const { linesCount, explained, paint } = support;
  return linesCount >= 3 && explained > 0.3 && explained > 0.45 * paint && isBorne(support);
}

/** Does the paint bear the view? Several lines, most of the paint on lines, most of the expected lines there. */
export function isBorne({ linesCount, explained, paint, expected, found, medianDistance }: ViewSupport): boolean {
  return (
    linesCount >= 2 &&
    explained > 0.2 &&
    explained > 0.35 * paint &&
    found > 0.4 * expected &&
    medianDistance < 0.5 * SUPPORT_GATE
  );
}
