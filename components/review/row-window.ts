/** Rows of one height, of which only those in sight and near it are drawn. */
export type RowWindow = { readonly from: number; readonly to: number };

/** Fewer are all drawn: a list that is whole is simpler for everybody. */
const ALL_UP_TO = 200;
/** Drawn beyond each edge, so that a turn of the wheel shows no gap. */
const NEAR = 20;

/** Which of `count` rows of `rowPx` to draw where `scrolledPx` are above and `shownPx` in sight. */
export function rowWindow(count: number, rowPx: number, scrolledPx: number, shownPx: number): RowWindow {
  if (count <= ALL_UP_TO) return { from: 0, to: count };
  const first = Math.floor(scrolledPx / rowPx);
  const shown = Math.ceil(Math.max(shownPx, rowPx) / rowPx);
  const from = Math.min(Math.max(0, first - NEAR), Math.max(0, count - shown - 2 * NEAR));
  return { from, to: Math.min(count, from + shown + 2 * NEAR) };
}
