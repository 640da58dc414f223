/**
 * Best one-to-one assignment (Hungarian method with potentials, O(n²m)).
 * @param costs rows x columns, all rows equally long; `Infinity` forbids a pair
 * @returns for every row its column, or null. As many allowed pairs as possible, and of those the cheapest set;
 *          deterministic: equal costs go to the lower index.
 */
export function assign(costs: readonly (readonly number[])[]): (number | null)[] {
  const rowCount = costs.length;
  const columnCount = costs[0]?.length ?? 0;
  if (rowCount === 0 || columnCount === 0) return new Array<number | null>(rowCount).fill(null);
  const isWide = columnCount >= rowCount;
  const forbidden = forbiddenCost(costs);
  const costAt = (short: number, long: number) => {
    const cost = isWide ? costs[short]?.[long] : costs[long]?.[short];
    return cost !== undefined && Number.isFinite(cost) ? cost : forbidden;
  };
  const shortOfLong = solve(Math.min(rowCount, columnCount), Math.max(rowCount, columnCount), costAt);

  const columnOfRow = new Array<number | null>(rowCount).fill(null);
  shortOfLong.forEach((short, long) => {
    if (short < 0 || costAt(short, long) === forbidden) return;
    if (isWide) columnOfRow[short] = long;
    else columnOfRow[long] = short;
  });
  return columnOfRow;
}

/** Dearer than any set of allowed pairs, so that a forbidden pair is taken only where nothing else is left. */
function forbiddenCost(costs: readonly (readonly number[])[]): number {
  let largest = 1;
  for (const row of costs)
    for (const cost of row) if (Number.isFinite(cost)) largest = Math.max(largest, Math.abs(cost));
  return 4 * largest * (costs.length + 1);
}

/** Shortest augmenting paths; answers the short side's index for every index of the long side, -1 where none. */
function solve(shortCount: number, longCount: number, costAt: (short: number, long: number) => number): Int32Array {
  const shortPotential = new Float64Array(shortCount + 1);
  const longPotential = new Float64Array(longCount + 1);
  const owner = new Int32Array(longCount + 1); // 1-based short index; 0: free. Index 0 is the root of each search.
  const cameFrom = new Int32Array(longCount + 1);
  for (let short = 1; short <= shortCount; short++) {
    owner[0] = short;
    let free = augmentingEnd(longCount, owner, cameFrom, shortPotential, longPotential, costAt);
    while (free !== 0) {
      const before = cameFrom[free] ?? 0;
      owner[free] = owner[before] ?? 0;
      free = before;
    }
  }
  return Int32Array.from(owner.subarray(1), (short) => short - 1);
}

/** Dijkstra over reduced costs from the row in `owner[0]` to the nearest free column; updates the potentials. */
function augmentingEnd(
  longCount: number,
  owner: Int32Array,
  cameFrom: Int32Array,
  shortPotential: Float64Array,
  longPotential: Float64Array,
  costAt: (short: number, long: number) => number,
): number {
  const slack = new Float64Array(longCount + 1).fill(Number.POSITIVE_INFINITY);
  const isDone = new Uint8Array(longCount + 1);
  let column = 0;
  do {
    isDone[column] = 1;
    const row = owner[column] ?? 0;
    let nearest = 0;
    let step = Number.POSITIVE_INFINITY;
    for (let next = 1; next <= longCount; next++) {
      if (isDone[next]) continue;
      const reduced = costAt(row - 1, next - 1) - (shortPotential[row] ?? 0) - (longPotential[next] ?? 0);
      if (reduced < (slack[next] ?? 0)) {
        slack[next] = reduced;
        cameFrom[next] = column;
      }
      if ((slack[next] ?? 0) < step) {
        step = slack[next] ?? 0;
        nearest = next;
      }
    }
    for (let next = 0; next <= longCount; next++) {
      if (isDone[next]) {
        const held = owner[next] ?? 0;
        shortPotential[held] = (shortPotential[held] ?? 0) + step;
        longPotential[next] = (longPotential[next] ?? 0) - step;
      } else slack[next] = (slack[next] ?? 0) - step;
    }
    column = nearest;
  } while ((owner[column] ?? 0) !== 0);
  return column;
}
