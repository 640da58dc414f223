import { describe, expect, test } from 'vitest';
import { SeededChance } from '../quality/tracking/seeded-chance.ts';
import { fitSoftmax } from './softmax-regression.ts';

/** 4000 rows of two columns; the kinds fall as the true weights say. */
function drawn(truth: readonly (readonly number[])[]) {
  const seeded = new SeededChance(7);
  const chance = () => seeded.next();
  const rows = Array.from({ length: 4000 }, () => [4 * chance() - 2, 4 * chance() - 2]);
  const kinds = rows.map(([x = 0, y = 0]) => {
    const odds = [1, ...truth.map(([a = 0, b = 0, bias = 0]) => Math.exp(a * x + b * y + bias))];
    let left = chance() * odds.reduce((sum, one) => sum + one, 0);
    return odds.findIndex((one) => {
      left -= one;
      return left < 0;
    });
  });
  return { rows, kinds, count: truth.length + 1 };
}

describe('fitSoftmax', () => {
  test('finds the weights that the kinds were drawn by', () => {
    const truth = [
      [1, -0.5, 0.3],
      [-1.5, 0.8, -0.7],
    ];
    const found = fitSoftmax(drawn(truth), 0.01);
    for (const [kind, weights] of truth.entries()) {
      for (const [at, weight] of weights.entries())
        expect(Math.abs((found[kind]?.[at] ?? 0) - weight)).toBeLessThan(0.2);
    }
  });

  test('a strong ridge leaves the bias alone', () => {
    const [weights = []] = fitSoftmax(drawn([[2, 0, 1]]), 1e6);
    expect(Math.abs(weights[0] ?? 1)).toBeLessThan(0.05);
    expect(weights[2]).toBeGreaterThan(0.3);
  });

  test('nothing to fit is said', () =>
    expect(() => fitSoftmax({ rows: [], kinds: [], count: 2 }, 1)).toThrow(RangeError));
});
