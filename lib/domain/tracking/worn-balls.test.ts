import { expect, test } from 'vitest';
import type { BboxXywhNorm } from '../box.ts';
import type { DetectedFrame } from '../detected-frame.ts';
import { addLook, emptyLookTable, type LookTable } from './look-table.ts';
import { firstPose } from './scene-geometry.ts';
import { wornBallCosts } from './worn-balls.ts';

const ASPECT = 16 / 9;

/** A runner for `count` looks and one candidate a look, at a place on or beside him. */
function looks(count: number, candidate: (x: number, look: number) => readonly [number, number]): LookTable {
  const table = emptyLookTable();
  for (let look = 0; look < count; look++) {
    const x = 0.2 + 0.01 * look;
    const [ballX, ballY] = candidate(x, look);
    const frame: DetectedFrame = {
      frameNumber: look,
      ptsSec: look / 5,
      sceneId: 0,
      motion: null,
      grassPart: 0.8,
      people: [
        {
          className: 'player',
          confidence: 0.8,
          bboxXywhNorm: [x - 0.0125, 0.4, 0.025, 0.1],
          shirtLab: null,
          shortsLab: null,
          grassAround: 1,
        },
      ],
      balls: [{ confidence: 0.4, bboxXywhNorm: [ballX - 0.004, ballY - 0.007, 0.008, 0.014] as BboxXywhNorm }],
    };
    addLook(table, frame, 0, firstPose(ASPECT), [1], () => true);
  }
  return table;
}

test('a head goes where its body goes, and costs', () => {
  expect(
    wornBallCosts(
      looks(20, (x) => [x, 0.405]),
      ASPECT,
    ).at(-1),
  ).toBeGreaterThan(2);
});

test('a dribbled ball runs ahead and is caught up with: it costs nothing', () => {
  const dribbled = wornBallCosts(
    looks(20, (x, look) => [x + 0.004 * (look % 4), 0.49 + 0.004 * (look % 3)]),
    ASPECT,
  );
  expect(Math.max(...dribbled)).toBe(0);
});

test('a short rest at the feet is free', () => {
  expect(
    Math.max(
      ...wornBallCosts(
        looks(4, (x) => [x, 0.5]),
        ASPECT,
      ),
    ),
  ).toBe(0);
});
