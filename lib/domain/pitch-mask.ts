/** Which cells of the picture are pitch. Cells are squares of `cellPx` pixels, rows from the top; 1 is pitch. */
export type PitchMask = {
  readonly cellPx: number;
  readonly columns: number;
  readonly rows: number;
  readonly cells: Uint8Array;
  /** Part (0..1) of all cells that are pitch. */
  readonly part: number;
};

/** Cells of a mask: columns and rows from the left and from the top, the last ones not among them; may reach beyond the picture. */
export type CellRange = {
  readonly fromColumn: number;
  readonly toColumn: number;
  readonly fromRow: number;
  readonly toRow: number;
};

/** Part (0..1) of some cells that is pitch. What lies outside the picture counts neither way; 1 when all of it does. */
export function pitchPart(mask: PitchMask, { fromColumn, toColumn, fromRow, toRow }: CellRange): number {
  let seen = 0;
  let pitch = 0;
  for (let row = Math.max(0, fromRow); row < Math.min(mask.rows, toRow); row++) {
    for (let column = Math.max(0, fromColumn); column < Math.min(mask.columns, toColumn); column++) {
      seen += 1;
      pitch += mask.cells[row * mask.columns + column] ?? 0;
    }
  }
  return seen === 0 ? 1 : pitch / seen;
}
