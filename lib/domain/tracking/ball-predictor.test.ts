import { describe, expect, test } from 'vitest';
import type { BboxXywhNorm } from '../box.ts';
import type { DetectedFrame, PictureMotion, SeenBall } from '../detected-frame.ts';
import { type BallPredictor, type BallSearch, createBallPredictor } from './ball-predictor.ts';

const LOOK_SEC = 0.2;
const EVEN = 0.2;

function ball(x: number, y: number, confidence = 0.4): SeenBall {
  return { confidence, bboxXywhNorm: [x - 0.004, y - 0.007, 0.008, 0.014] };
}

const PEOPLE: DetectedFrame['people'] = [0.2, 0.5, 0.8].map((x) => ({
  className: 'player',
  confidence: 0.8,
  bboxXywhNorm: [x, 0.5, 0.03, 0.1],
  shirtLab: null,
  shortsLab: null,
  grassAround: 1,
}));

function frame(look: number, balls: readonly SeenBall[], motion: PictureMotion | null = null, sceneId = 0) {
  return { ptsSec: look * LOOK_SEC, sceneId, motion, people: PEOPLE, balls };
}

/** Takes in the looks before `next` and asks for it. */
function expectAfter(looks: readonly (readonly SeenBall[])[], motion: PictureMotion | null = null): BallSearch | null {
  const predictor: BallPredictor = createBallPredictor(16 / 9, EVEN);
  for (const [look, balls] of looks.entries()) predictor.take(frame(look, balls, look === 0 ? null : motion));
  return predictor.expect({ ptsSec: looks.length * LOOK_SEC, sceneId: 0, motion });
}

function holds([left, top, width, height]: BboxXywhNorm, x: number, y: number): boolean {
  return x >= left && x <= left + width && y >= top && y <= top + height;
}

describe('ball predictor', () => {
  test('knows nothing before it has seen a ball, and after a cut', () => {
    expect(expectAfter([])).toBeNull();
    expect(expectAfter([[], []])).toBeNull();
    const predictor = createBallPredictor(16 / 9, EVEN);
    for (const look of [0, 1, 2]) predictor.take(frame(look, [ball(0.5, 0.6)]));
    expect(predictor.expect({ ptsSec: 0.6, sceneId: 1, motion: null })).toBeNull();
  });

  test('looks ahead of a rolling ball, in a part of the picture only', () => {
    const found = expectAfter([0, 1, 2, 3].map((look) => [ball(0.3 + 0.03 * look, 0.6)]));
    expect(found?.placeXyNorm[0]).toBeCloseTo(0.42, 2);
    expect(found && holds(found.windowXywhNorm, 0.42, 0.6)).toBe(true);
    expect(found?.windowXywhNorm[2]).toBeLessThan(0.4);
  });

  test('the window grows while the ball is not seen, then there is none', () => {
    const seen = [0, 1, 2, 3].map((look) => [ball(0.3 + 0.01 * look, 0.6)]);
    const soon = expectAfter(seen);
    const later = expectAfter([...seen, [], []]);
    expect(later?.windowXywhNorm[2] ?? 0).toBeGreaterThan(soon?.windowXywhNorm[2] ?? 1);
    expect(later && holds(later.windowXywhNorm, 0.36, 0.6)).toBe(true);
    expect(expectAfter([...seen, ...new Array<SeenBall[]>(8).fill([])])).toBeNull();
  });

  test('follows the moving ball though a spot that lies still is surer', () => {
    const looks = Array.from({ length: 50 }, (_, look) => [ball(0.8, 0.7, 0.5), ball(0.1 + 0.01 * look, 0.5, 0.35)]);
    expect(expectAfter(looks)?.placeXyNorm[0]).toBeCloseTo(0.6, 1);
  });

  test('a still ball in a panning picture is looked for where the pan takes it', () => {
    const pan = { dxNorm: 0.05, dyNorm: 0, scale: 1 };
    const found = expectAfter(
      [0, 1, 2, 3].map((look) => [ball(0.7 - 0.05 * look, 0.6)]),
      pan,
    );
    expect(found?.placeXyNorm[0]).toBeCloseTo(0.5, 2);
  });

  test('a ball on its way out of the picture is not looked for outside', () => {
    const found = expectAfter([0, 1, 2, 3].map((look) => [ball(0.8 + 0.06 * look, 0.6)]));
    const [left = 0, , width = 0] = found?.windowXywhNorm ?? [];
    expect(left + width).toBeLessThanOrEqual(1);
    expect(expectAfter([...[0, 1, 2].map((look) => [ball(0.8 + 0.09 * look, 0.6)]), [], [], [], []])).toBeNull();
  });
});
