/** Half of a painted line is this part of a picture's height where an upright camera is near it. */
const HALF_LINE_PART = 0.0075;

/**
 * The largest 4-connected region of non-zero cells in a grid of `columns * rows`.
 * Gaps of up to two cells (touchlines, a player's legs), in high grids of a sixtieth of the height, do not split a region.
 */
export function largestRegion(
  cells: Uint8Array,
  columns: number,
  rows: number,
): { readonly cells: Uint8Array; readonly size: number } {
  let bridged = cells;
  const steps = Math.max(1, Math.floor(HALF_LINE_PART * rows));
  for (let step = 0; step < steps; step++) bridged = grown(bridged, columns, rows);
  const labels = new Int32Array(cells.length);
  const stack = new Int32Array(cells.length);
  let bestLabel = 0;
  let bestSize = 0;
  for (let start = 0, label = 0; start < cells.length; start++) {
    if (!bridged[start] || labels[start]) continue;
    label += 1;
    const size = flood(bridged, labels, stack, columns, start, label);
    if (size > bestSize) [bestSize, bestLabel] = [size, label];
  }
  const region = new Uint8Array(cells.length);
  let size = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    if (bestLabel > 0 && cells[cell] && labels[cell] === bestLabel) {
      region[cell] = 1;
      size += 1;
    }
  }
  return { cells: region, size };
}

/** Every non-zero cell and its four neighbours. */
function grown(cells: Uint8Array, columns: number, rows: number): Uint8Array {
  const wide = new Uint8Array(cells.length);
  for (let cell = 0; cell < cells.length; cell++) {
    if (!cells[cell]) continue;
    const column = cell % columns;
    wide[cell] = 1;
    if (column > 0) wide[cell - 1] = 1;
    if (column < columns - 1) wide[cell + 1] = 1;
    if (cell >= columns) wide[cell - columns] = 1;
    if (cell < columns * (rows - 1)) wide[cell + columns] = 1;
  }
  return wide;
}

function flood(
  cells: Uint8Array,
  labels: Int32Array,
  stack: Int32Array,
  columns: number,
  start: number,
  label: number,
): number {
  let depth = 0;
  let size = 0;
  stack[depth++] = start;
  labels[start] = label;
  while (depth > 0) {
    const cell = stack[--depth] ?? 0;
    size += 1;
    const column = cell % columns;
    const visit = (next: number) => {
      if (!cells[next] || labels[next]) return;
      labels[next] = label;
      stack[depth++] = next;
    };
    if (column > 0) visit(cell - 1);
    if (column < columns - 1) visit(cell + 1);
    if (cell >= columns) visit(cell - columns);
    if (cell + columns < cells.length) visit(cell + columns);
  }
  return size;
}
