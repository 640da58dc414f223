import { describe, expect, test } from 'vitest';
import { assign } from './assignment.ts';

/** Small repeatable numbers in 0..1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

function totalCost(costs: number[][], columns: readonly (number | null)[]): number {
  return columns.reduce<number>((sum, column, row) => sum + (column === null ? 0 : (costs[row]?.[column] ?? 0)), 0);
}

/** The cheapest total over all ways to give every row a column of its own. */
function cheapestByTrying(costs: number[][], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const line = costs[row];
  if (line === undefined) return 0;
  return Math.min(
    ...line.map((cost, column) =>
      taken.has(column) ? Infinity : cost + cheapestByTrying(costs, row + 1, new Set([...taken, column])),
    ),
  );
}

describe('assign', () => {
  test.each([
    { name: 'no rows', costs: [], expected: [] },
    { name: 'no columns', costs: [[], []], expected: [null, null] },
    {
      name: 'the cheap pair is given up for the cheap whole',
      costs: [
        [1, 2],
        [1, 9],
      ],
      expected: [1, 0],
    },
    { name: 'more rows than columns', costs: [[5], [1], [3]], expected: [null, 0, null] },
    {
      name: 'a forbidden pair stays apart',
      costs: [
        [Infinity, 1],
        [Infinity, 2],
      ],
      expected: [1, null],
    },
    { name: 'nothing allowed', costs: [[Infinity]], expected: [null] },
    {
      name: 'two pairs rather than one cheap one',
      costs: [
        [0, 8],
        [Infinity, 0.1],
        [7, Infinity],
      ],
      expected: [null, 1, 0],
    },
  ])('$name', ({ costs, expected }) => {
    const columns = assign(costs);
    if (expected.filter((column) => column !== null).length === columns.filter((column) => column !== null).length) {
      expect(totalCost(costs, columns)).toBeLessThanOrEqual(totalCost(costs, expected));
    } else expect(columns).toEqual(expected);
  });

  test('finds the cheapest whole in seeded random tables', () => {
    const next = numbers(7);
    for (let round = 0; round < 60; round++) {
      const rowCount = 1 + Math.floor(next() * 4);
      const columnCount = rowCount + Math.floor(next() * 3);
      const costs = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => next() * 10 - 2));
      const columns = assign(costs);
      expect(new Set(columns).size).toBe(rowCount);
      expect(totalCost(costs, columns)).toBeCloseTo(cheapestByTrying(costs), 9);
    }
  });
});
