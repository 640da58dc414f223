/** Rows of evidence, the kind each row turned out to be (0 is the kind that the others are compared with), and how many kinds there are. */
export type Labelled = {
  readonly rows: readonly (readonly number[])[];
  readonly kinds: readonly number[];
  readonly count: number;
};
/** For each kind but the first: a weight for each column, and the bias last. */
export type Weights = readonly (readonly number[])[];

const STEPS = 30;

/**
 * Softmax regression by Newton's method, weights drawn to zero (ridge, on columns scaled to unit spread). With two kinds: logistic regression.
 * @throws {RangeError} when there is nothing to fit
 */
export function fitSoftmax({ rows, kinds, count }: Labelled, ridge: number): Weights {
  const width = rows[0]?.length ?? 0;
  if (width === 0) throw new RangeError('There is nothing to fit.');
  const { means, spreads } = scaleOf(rows, width);
  const scaled = rows.map((row) => [...row.map((value, at) => (value - (means[at] ?? 0)) / (spreads[at] ?? 1)), 1]);
  const size = width + 1;
  const weights = Array.from({ length: count - 1 }, () => new Float64Array(size));
  for (let step = 0; step < STEPS; step++) {
    const { gradient, hessian } = slopes(scaled, kinds, weights, ridge);
    const change = solve(hessian, gradient);
    for (const [kind, own] of weights.entries()) {
      for (let at = 0; at < size; at++) own[at] = (own[at] ?? 0) + (change[kind * size + at] ?? 0);
    }
  }
  // Back to the columns' own units.
  return weights.map((own) => {
    const slopesOf = Array.from({ length: width }, (_, at) => (own[at] ?? 0) / (spreads[at] ?? 1));
    const bias = slopesOf.reduce((sum, slope, at) => sum - slope * (means[at] ?? 0), own[width] ?? 0);
    return [...slopesOf, bias];
  });
}

function scaleOf(rows: Labelled['rows'], width: number) {
  const means = Array.from(
    { length: width },
    (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0) / rows.length,
  );
  const spreads = means.map((mean, at) => {
    const variance = rows.reduce((sum, row) => sum + ((row[at] ?? 0) - mean) ** 2, 0) / rows.length;
    return Math.sqrt(variance) || 1;
  });
  return { means, spreads };
}

function slopes(
  rows: readonly (readonly number[])[],
  kinds: readonly number[],
  weights: readonly Float64Array[],
  ridge: number,
) {
  const size = rows[0]?.length ?? 0;
  const total = size * weights.length;
  const gradient = new Float64Array(total);
  const hessian = Array.from({ length: total }, () => new Float64Array(total));
  for (const [index, row] of rows.entries()) {
    const chances = softmax(weights.map((own) => row.reduce((sum, value, at) => sum + value * (own[at] ?? 0), 0)));
    for (const [a, chanceA] of chances.entries()) {
      const missing = (kinds[index] === a + 1 ? 1 : 0) - chanceA;
      for (const [b, chanceB] of chances.entries()) {
        const curve = chanceA * ((a === b ? 1 : 0) - chanceB);
        for (let i = 0; i < size; i++) {
          const line = hessian[a * size + i];
          if (!line) continue;
          for (let j = 0; j < size; j++)
            line[b * size + j] = (line[b * size + j] ?? 0) + curve * (row[i] ?? 0) * (row[j] ?? 0);
        }
      }
      for (let i = 0; i < size; i++) gradient[a * size + i] = (gradient[a * size + i] ?? 0) + missing * (row[i] ?? 0);
    }
  }
  for (const [kind, own] of weights.entries()) {
    for (let at = 0; at < size; at++) {
      // The bias, last, is free.
      const pull = at === size - 1 ? 1e-6 : ridge;
      const place = kind * size + at;
      gradient[place] = (gradient[place] ?? 0) - pull * (own[at] ?? 0);
      const line = hessian[place];
      if (line) line[place] = (line[place] ?? 0) + pull;
    }
  }
  return { gradient, hessian };
}

/** Chances of all kinds but the first, whose score is 0. */
function softmax(scores: readonly number[]): number[] {
  const most = Math.max(0, ...scores);
  const parts = scores.map((score) => Math.exp(score - most));
  const sum = parts.reduce((total, part) => total + part, Math.exp(-most));
  return parts.map((part) => part / sum);
}

/** Gaussian elimination with pivots. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const lines = matrix.map((line, at) => [...line, right[at] ?? 0]);
  const size = lines.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(lines[row]?.[column] ?? 0) > Math.abs(lines[pivot]?.[column] ?? 0)) pivot = row;
    }
    const [top, other] = [lines[pivot] ?? [], lines[column] ?? []];
    [lines[column], lines[pivot]] = [top, other];
    for (const [row, line] of lines.entries()) {
      if (row === column) continue;
      const factor = (line[column] ?? 0) / (top[column] ?? 1);
      if (factor !== 0) for (let at = column; at <= size; at++) line[at] = (line[at] ?? 0) - factor * (top[at] ?? 0);
    }
  }
  return Float64Array.from(lines, (line, at) => (line[size] ?? 0) / (line[at] ?? 1));
}
