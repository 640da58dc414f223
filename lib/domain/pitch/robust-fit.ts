/** One measured number: how far off it is at some parameters, with its weight (1 over its squared deviation). */
export type Residuals = (parameters: readonly number[]) => Float64Array;

export type Solved = {
  readonly parameters: readonly number[];
  /** Normal matrix at the solution, row by row: its inverse is the covariance when residuals are in standard deviations. */
  readonly information: Float64Array;
};

/**
 * Few unknowns, many residuals in standard deviations: damped Gauss-Newton with weights that fall for outliers (Cauchy).
 * @param steps  differences for the derivatives, in the unit of each parameter
 */
export function solveLeastSquares(
  start: readonly number[],
  residualsOf: Residuals,
  steps: readonly number[],
  iterations: number,
): Solved {
  const n = start.length;
  let parameters = [...start];
  let residuals = residualsOf(parameters);
  let cost = robustCost(residuals);
  let damping = 1e-3;
  let information: Float64Array = new Float64Array(n * n);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const { matrix, gradient } = normalEquations(parameters, residuals, residualsOf, steps);
    information = matrix;
    let moved = false;
    for (let attempt = 0; attempt < 4 && !moved; attempt++) {
      const damped = matrix.slice();
      for (let i = 0; i < n; i++) damped[i * n + i] = (damped[i * n + i] ?? 0) * (1 + damping) + 1e-12;
      const delta = solveLinear(damped, gradient);
      const next = parameters.map((value, i) => value - (delta[i] ?? 0));
      const nextResiduals = residualsOf(next);
      const nextCost = robustCost(nextResiduals);
      if (nextCost < cost) {
        moved = cost - nextCost > 1e-6 * cost;
        [parameters, residuals, cost] = [next, nextResiduals, nextCost];
        damping = Math.max(1e-7, damping / 5);
        if (!moved) return { parameters, information };
      } else damping *= 8;
    }
    if (!moved) break;
  }
  return { parameters, information };
}

function robustCost(residuals: Float64Array): number {
  let sum = 0;
  for (const residual of residuals) sum += Math.log1p(residual * residual);
  return sum;
}

function normalEquations(
  parameters: readonly number[],
  residuals: Float64Array,
  residualsOf: Residuals,
  steps: readonly number[],
): { matrix: Float64Array; gradient: Float64Array } {
  const n = parameters.length;
  const columns = steps.map((step, i) => {
    const moved = residualsOf(parameters.map((value, j) => (i === j ? value + step : value)));
    for (let row = 0; row < moved.length; row++) moved[row] = ((moved[row] ?? 0) - (residuals[row] ?? 0)) / step;
    return moved;
  });
  const matrix = new Float64Array(n * n);
  const gradient = new Float64Array(n);
  for (let row = 0; row < residuals.length; row++) {
    const residual = residuals[row] ?? 0;
    const weight = 1 / (1 + residual * residual);
    for (let i = 0; i < n; i++) {
      const slope = weight * (columns[i]?.[row] ?? 0);
      // Of several views each has unknowns of its own: most entries are none.
      if (slope === 0) continue;
      gradient[i] = (gradient[i] ?? 0) + slope * residual;
      for (let j = i; j < n; j++) matrix[i * n + j] = (matrix[i * n + j] ?? 0) + slope * (columns[j]?.[row] ?? 0);
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) matrix[i * n + j] = matrix[j * n + i] ?? 0;
  return { matrix, gradient };
}

/** Solves a symmetric positive system by Cholesky; a direction nothing is known of stays 0. */
export function solveLinear(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (lower[i * n + k] ?? 0) * (lower[j * n + k] ?? 0);
      lower[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (lower[j * n + j] ?? 1);
    }
  }
  const x = Float64Array.from(right);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - (lower[i * n + k] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (lower[i * n + i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] ?? 0) - (lower[k * n + i] ?? 0) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / (lower[i * n + i] ?? 1);
  }
  return x;
}
