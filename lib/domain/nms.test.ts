import { describe, expect, test } from 'vitest';
import { partInside, suppressDoubles } from './nms.ts';

const config = { maxIou: 0.5, maxInside: 0.85, minIouToMean: 1 };
const seen = (confidence: number, ...bboxXywhNorm: [number, number, number, number]) => ({ confidence, bboxXywhNorm });

describe('suppressDoubles', () => {
  test('nothing in, nothing out', () => expect(suppressDoubles([], config)).toEqual([]));

  test('of two boxes on one player the surer stays', () => {
    const weak = seen(0.4, 0.1, 0.1, 0.1, 0.2);
    const sure = seen(0.8, 0.105, 0.1, 0.1, 0.2);
    expect(suppressDoubles([weak, sure], config)).toEqual([sure]);
  });

  test('where he is, is the mean of the boxes on him, the surer ones before the others; a neighbour moves nobody', () => {
    const [sure, less, neighbour] = [
      seen(0.8, 0.1, 0.1, 0.1, 0.2),
      seen(0.4, 0.11, 0.1, 0.1, 0.21),
      seen(0.7, 0.15, 0.1, 0.1, 0.2),
    ];
    const kept = suppressDoubles([sure, less, neighbour], { ...config, minIouToMean: 0.7 });
    expect(kept.map(({ confidence }) => confidence)).toEqual([0.8, 0.7]);
    expect(kept[0]?.bboxXywhNorm).toEqual([0.102, 0.1, 0.1, 0.202].map((side) => expect.closeTo(side, 9)));
    expect(kept[1]?.bboxXywhNorm).toEqual(neighbour?.bboxXywhNorm.map((side) => expect.closeTo(side, 9)));
  });

  test('a leg inside a player is no player, though it overlaps him little', () => {
    const player = seen(0.8, 0.1, 0.1, 0.1, 0.3);
    const leg = seen(0.5, 0.12, 0.3, 0.04, 0.08);
    expect(suppressDoubles([player, leg], config)).toEqual([player]);
  });

  test('two players shoulder to shoulder both stay, surest first', () => {
    const left = seen(0.5, 0.1, 0.1, 0.1, 0.3);
    const right = seen(0.7, 0.15, 0.1, 0.1, 0.3);
    expect(suppressDoubles([left, right], config)).toEqual([right, left]);
  });
});

test.each([
  { name: 'empty', inner: [0.5, 0.5, 0, 0], outer: [0, 0, 1, 1], expected: 0 },
  { name: 'apart', inner: [0, 0, 0.1, 0.1], outer: [0.5, 0.5, 0.1, 0.1], expected: 0 },
  { name: 'half in', inner: [0, 0, 0.2, 0.2], outer: [0.1, 0, 0.5, 0.5], expected: 0.5 },
  { name: 'all in', inner: [0.2, 0.2, 0.1, 0.1], outer: [0.1, 0.1, 0.5, 0.5], expected: 1 },
] as const)('partInside: $name', ({ inner, outer, expected }) => {
  expect(partInside(inner, outer)).toBeCloseTo(expected, 9);
});
