/** Solves a square system by elimination with pivoting. Null where the rows do not tell the unknowns apart. */
export function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] | null {
  const size = right.length;
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const largest = Math.max(...rows.flatMap((row) => row.slice(0, size).map(Math.abs)), 0);
  for (let column = 0; column < size; column++) {
    const pivotIndex = rows.reduce(
      (best, row, index) =>
        index >= column && Math.abs(row[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0) ? index : best,
      column,
    );
    const pivotRow = rows[pivotIndex];
    const swapped = rows[column];
    if (!pivotRow || !swapped || !(Math.abs(pivotRow[column] ?? 0) > largest * 1e-13)) return null;
    rows[pivotIndex] = swapped;
    rows[column] = pivotRow;
    for (const row of rows.slice(column + 1)) addMultiple(row, pivotRow, -(row[column] ?? 0) / (pivotRow[column] ?? 1));
  }
  const solution = new Array<number>(size).fill(0);
  for (let index = size - 1; index >= 0; index--) {
    const row = rows[index] ?? [];
    let rest = row[size] ?? 0;
    for (let other = index + 1; other < size; other++) rest -= (row[other] ?? 0) * (solution[other] ?? 0);
    solution[index] = rest / (row[index] ?? 1);
  }
  return solution;
}

function addMultiple(row: number[], other: readonly number[], factor: number): void {
  for (const [index, value] of other.entries()) row[index] = (row[index] ?? 0) + factor * value;
}

/** Inverse of a square matrix; null where it has none. */
export function invertMatrix(matrix: readonly (readonly number[])[]): number[][] | null {
  const columns = matrix.map((_, index) =>
    solveLinear(
      matrix,
      matrix.map((_row, other) => (other === index ? 1 : 0)),
    ),
  );
  const solved = columns.filter((column) => column !== null);
  if (solved.length < columns.length) return null;
  return matrix.map((_, row) => solved.map((column) => column[row] ?? 0));
}

/** AᵀA of rows, and Aᵀb. */
export function normalEquations(
  rows: readonly (readonly number[])[],
  right: readonly number[],
): { readonly matrix: number[][]; readonly vector: number[] } {
  const size = rows[0]?.length ?? 0;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const vector = new Array<number>(size).fill(0);
  for (const [index, row] of rows.entries()) {
    for (const [i, value] of row.entries()) {
      const line = matrix[i];
      if (line) addMultiple(line, row, value);
      vector[i] = (vector[i] ?? 0) + value * (right[index] ?? 0);
    }
  }
  return { matrix, vector };
}

export type Residuals = (parameters: readonly number[]) => readonly number[];

const STEP = 1e-6;

/** Slopes of residuals, one row for each residual, by small steps of each parameter. */
export function jacobianOf(residuals: Residuals, at: readonly number[]): number[][] {
  const columns = at.map((value, index) => {
    const ahead = residuals(at.with(index, value + STEP));
    const behind = residuals(at.with(index, value - STEP));
    return ahead.map((one, row) => (one - (behind[row] ?? 0)) / (2 * STEP));
  });
  return residuals(at).map((_, row) => columns.map((column) => column[row] ?? 0));
}

export const sumOfSquares = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value * value, 0);

/**
 * Parameters near `start` under which the squares of the residuals are least (Levenberg-Marquardt). Parameters should be of the
 * size of 1. Residuals that are not finite count as refused.
 */
export function leastSquares(residuals: Residuals, start: readonly number[], maxSteps = 40): readonly number[] {
  let at = start;
  let now = residuals(at);
  let damping = 1e-4;
  for (let step = 0; step < maxSteps && damping < 1e8; step++) {
    const { matrix, vector } = normalEquations(jacobianOf(residuals, at), now);
    const damped = matrix.map((row, index) => row.with(index, (row[index] ?? 0) * (1 + damping) + 1e-12));
    const change = solveLinear(damped, vector);
    if (!change) {
      damping *= 10;
      continue;
    }
    const next = at.map((value, index) => value - (change[index] ?? 0));
    const then = residuals(next);
    const gain = sumOfSquares(now) - sumOfSquares(then);
    if (!(gain >= 0)) {
      damping *= 10;
      continue;
    }
    at = next;
    now = then;
    damping = Math.max(damping / 10, 1e-9);
    if (gain <= 1e-12 * sumOfSquares(now) + 1e-24) break;
  }
  return at;
}
