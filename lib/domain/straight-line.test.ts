import { describe, expect, it } from 'vitest';
import { distanceToLine, lineThrough } from './straight-line.ts';

describe('a line through places', () => {
  it('goes from the first towards the last, also straight up and down', () => {
    for (const way of [
      [1, 0],
      [0, -1],
      [-0.6, 0.8],
      [-0.8, -0.6],
    ] as const) {
      const line = lineThrough([0, 1, 2, 5].map((far) => ({ x: 3 + far * way[0], y: 4 + far * way[1] })));
      expect(line.way[0]).toBeCloseTo(way[0]);
      expect(line.way[1]).toBeCloseTo(way[1]);
      expect(distanceToLine({ x: 3, y: 4 }, line)).toBeCloseTo(0);
    }
  });

  it('is led astray by one odd place less than the two ends would be', () => {
    const { way } = lineThrough([0, 1, 2, 3, 4].map((x) => ({ x, y: x === 0 ? 1 : 0 })));
    expect(Math.abs(way[1] / way[0])).toBeLessThan(0.25);
  });

  it('tells how far a place is from it, to either side', () => {
    const line = lineThrough([
      { x: 0, y: 0 },
      { x: 4, y: 0 },
    ]);
    expect(distanceToLine({ x: 9, y: 2 }, line)).toBeCloseTo(2);
    expect(distanceToLine({ x: -9, y: -2 }, line)).toBeCloseTo(2);
  });
});
