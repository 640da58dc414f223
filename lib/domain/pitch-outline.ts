import type { BboxXywhNorm } from './box.ts';
import { footPointNorm } from './box.ts';
import type { PitchMask } from './pitch-mask.ts';

/**
 * The pitch as the convex shape it is, however goals, shadows, lines and players cover its grass: the first and the last row of it in every
 * column of the mask; first beyond last where the pitch does not reach. A goalkeeper in the shadow of his net stands inside.
 */
export type PitchOutline = {
  readonly columns: number;
  readonly rows: number;
  readonly firstRow: Float32Array;
  readonly lastRow: Float32Array;
};

/** Cells this far around must be mostly pitch as well: a green board that touches the grass must not stretch the outline. */
const SURROUNDINGS = 2;
const MOSTLY = 0.7;

type Point = readonly [column: number, row: number];

/** The convex outline of a mask's pitch. */
export function outlineOf(mask: PitchMask): PitchOutline {
  const { columns, rows } = mask;
  const upper: Point[] = [];
  const lower: Point[] = [];
  for (let column = 0; column < columns; column++) {
    let first = 0;
    while (first < rows && !isWellInside(mask, column, first)) first++;
    if (first === rows) continue;
    let last = rows - 1;
    while (!isWellInside(mask, column, last)) last--;
    upper.push([column, first]);
    lower.push([column, last]);
  }
  return {
    columns,
    rows,
    firstRow: rowsOf(bulging(upper, 1), columns, rows),
    lastRow: rowsOf(bulging(lower, -1), columns, -1),
  };
}

/** True when a person's feet are within the outline, or no farther from it than a cell. */
export function standsInside(outline: PitchOutline, box: BboxXywhNorm): boolean {
  const [footX, footY] = footPointNorm(box);
  const column = Math.min(outline.columns - 1, Math.max(0, Math.floor(footX * outline.columns)));
  const row = footY * outline.rows;
  return row >= (outline.firstRow[column] ?? 0) - 1 && row <= (outline.lastRow[column] ?? 0) + 2;
}

function isWellInside({ columns, rows, cells }: PitchMask, column: number, row: number): boolean {
  if (!cells[row * columns + column]) return false;
  let looked = 0;
  let pitch = 0;
  for (let y = Math.max(0, row - SURROUNDINGS); y <= Math.min(rows - 1, row + SURROUNDINGS); y++) {
    for (let x = Math.max(0, column - SURROUNDINGS); x <= Math.min(columns - 1, column + SURROUNDINGS); x++) {
      looked += 1;
      pitch += cells[y * columns + x] ?? 0;
    }
  }
  return pitch > MOSTLY * looked;
}

/** The convex hull's upper (`side` 1) or lower (-1) chain through points that go from left to right. */
function bulging(points: readonly Point[], side: 1 | -1): Point[] {
  const chain: Point[] = [];
  for (const point of points) {
    for (;;) {
      const middle = chain.at(-1);
      const from = chain.at(-2);
      if (!middle || !from) break;
      const turn = (middle[0] - from[0]) * (point[1] - from[1]) - (middle[1] - from[1]) * (point[0] - from[0]);
      if (turn * side > 0) break;
      chain.pop();
    }
    chain.push(point);
  }
  return chain;
}

/** The chain's row in every column; `outside` where it does not reach. */
function rowsOf(chain: readonly Point[], columns: number, outside: number): Float32Array {
  const found = new Float32Array(columns).fill(outside);
  for (const [index, [column, row]] of chain.entries()) {
    found[column] = row;
    const [nextColumn, nextRow] = chain[index + 1] ?? [column, row];
    for (let x = column + 1; x < nextColumn; x++) {
      found[x] = row + ((nextRow - row) * (x - column)) / (nextColumn - column);
    }
  }
  return found;
}
