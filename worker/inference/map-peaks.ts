/** Is this the highest of its eight neighbours? Of two equal ones the first in reading order counts. `at`: index of the cell. */
export function isPeak(map: Float32Array, at: number, columns: number, rows: number): boolean {
  const value = map[at] ?? 0;
  const x = at % columns;
  const y = (at - x) / columns;
  for (let dy = -1; dy <= 1; dy++) {
    if (y + dy < 0 || y + dy >= rows) continue;
    for (let dx = -1; dx <= 1; dx++) {
      if (x + dx < 0 || x + dx >= columns || (dx === 0 && dy === 0)) continue;
      const neighbour = map[at + dy * columns + dx] ?? 0;
      if (neighbour > value || (neighbour === value && (dy < 0 || (dy === 0 && dx < 0)))) return false;
    }
  }
  return true;
}
