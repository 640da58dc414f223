import { describe, expect, test } from 'vitest';
import { expectBall } from './expected-ball.ts';
import type { CoarseLook } from './fine-spans.ts';

const look = (
  ptsSec: number,
  middle: readonly [number, number] | null,
  rest: Partial<CoarseLook> = {},
): CoarseLook => ({
  ptsSec,
  sceneId: 0,
  motion: null,
  people: [],
  balls: middle ? [{ confidence: 0.6, bboxXywhNorm: [middle[0] - 0.005, middle[1] - 0.01, 0.01, 0.02] }] : [],
  ...rest,
});
const near = (place: readonly [number, number]) => place.map((value) => expect.closeTo(value, 9));

describe('expectBall', () => {
  test('on the way from the look before to the look after', () => {
    const looks = [look(0, [0.1, 0.9]), look(1, [0.2, 0.5]), look(1.2, [0.4, 0.6]), look(1.4, [0.9, 0.1])];
    expect(expectBall(looks, 1.05)).toEqual(near([0.25, 0.525]));
  });

  test('where one of them did not see it: at the other’s place, moved with the camera', () => {
    // The camera pans right: what stands still was 0.1 farther right before.
    const motion = { dxNorm: 0.1, dyNorm: 0, scale: 1 };
    expect(expectBall([look(0, [0.5, 0.5]), look(0.2, null, { motion })], 0.1)).toEqual(near([0.45, 0.5]));
    expect(expectBall([look(0, null), look(0.2, [0.4, 0.5], { motion })], 0)).toEqual(near([0.5, 0.5]));
  });

  test('unknown across a cut, over a long gap, outside of the looks, and where nobody is sure', () => {
    expect(expectBall([look(0, [0.5, 0.5]), look(0.2, [0.5, 0.5], { sceneId: 1 })], 0.1)).toBeNull();
    expect(expectBall([look(0, [0.5, 0.5]), look(2, [0.5, 0.5])], 1)).toBeNull();
    expect(expectBall([look(1, [0.5, 0.5]), look(1.2, [0.5, 0.5])], 0.5)).toBeNull();
    expect(expectBall([look(1, [0.5, 0.5]), look(1.2, [0.5, 0.5])], 1.3)).toBeNull();
    const unsure = look(1, null, { balls: [{ confidence: 0.1, bboxXywhNorm: [0.5, 0.5, 0.01, 0.02] }] });
    expect(expectBall([unsure, look(1.2, null)], 1.1)).toBeNull();
    expect(expectBall([], 0)).toBeNull();
  });
});
