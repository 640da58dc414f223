import { expect, test } from 'vitest';
import { largestRegion } from './largest-region.ts';

const grid = (...rows: string[]) => Uint8Array.from(rows.join(''), (cell) => (cell === '#' ? 1 : 0));
const drawn = (cells: Uint8Array, columns: number) =>
  Array.from({ length: cells.length / columns }, (_, row) =>
    Array.from(cells.subarray(row * columns, (row + 1) * columns), (cell) => (cell ? '#' : '.')).join(''),
  );

test('an empty grid has no region', () => {
  expect(largestRegion(grid('....', '....'), 4, 2)).toEqual({ cells: grid('....', '....'), size: 0 });
});

test('the larger of two regions stays, the other goes', () => {
  const { cells, size } = largestRegion(grid('##.....#', '##.....#', '##......'), 8, 3);
  expect(size).toBe(6);
  expect(drawn(cells, 8)).toEqual(['##......', '##......', '##......']);
});

test('a line of two cells does not split a pitch', () => {
  const { size } = largestRegion(grid('###..###', '###..###'), 8, 2);
  expect(size).toBe(12);
});

test('in a fine grid a near line, four cells wide, does not split the pitch; a road twice as wide does', () => {
  const [columns, rows] = [20, 400];
  const split = (gap: number) =>
    Uint8Array.from({ length: columns * rows }, (_, cell) => {
      const row = Math.floor(cell / columns);
      return row < 150 || row >= 150 + gap ? 1 : 0;
    });
  expect(largestRegion(split(4), columns, rows).size).toBe(columns * (rows - 4));
  expect(largestRegion(split(8), columns, rows).size).toBe(columns * (rows - 158));
});
