import { describe, expect, test } from 'vitest';
import { paintedPicture, type Rgb } from '../../lib/domain/painted-picture.fixture.ts';
import { DEFAULT_LOOK, lookAtPicture } from './look-at-picture.ts';
import type { RawDetection } from './network-output.ts';
import { tellApart as apart } from './read-scene.ts';

const tellApart = (detections: readonly RawDetection[]) => apart(detections, DEFAULT_LOOK);

const GRASS: Rgb = [60, 120, 45];
const STAND: Rgb = [150, 150, 160];
const RED: Rgb = [200, 30, 30];

/** Below the stand the pitch, on it one player in red. */
const picture = paintedPicture(320, 192, GRASS, [
  { rgb: STAND, xPx: 0, yPx: 0, widthPx: 320, heightPx: 60 },
  { rgb: RED, xPx: 100, yPx: 100, widthPx: 16, heightPx: 40 },
]);
const onPitch = [100 / 320, 100 / 192, 16 / 320, 40 / 192] as const;
const inStand = [200 / 320, 5 / 192, 16 / 320, 30 / 192] as const;
const person = (confidence: number, bboxXywhNorm: RawDetection['bboxXywhNorm']): RawDetection => ({
  className: 'player',
  confidence,
  bboxXywhNorm,
});
const ball = (confidence: number, x: number): RawDetection => ({
  className: 'ball',
  confidence,
  bboxXywhNorm: [x, 0.7, 0.01, 0.018],
});

describe('lookAtPicture', () => {
  test('an empty pitch', () => {
    const look = lookAtPicture(picture, tellApart([]));
    expect(look).toMatchObject({ people: [], balls: [] });
    expect(look.grassPart).toBeGreaterThan(0.6);
    expect(look.grey.data.length).toBe(look.grey.widthPx * look.grey.heightPx);
  });

  test('a player has his colour and ground, a spectator is left out', () => {
    const { people } = lookAtPicture(picture, tellApart([person(0.9, inStand), person(0.6, onPitch)]));
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ className: 'player', confidence: 0.6 });
    expect(people[0]?.grassAround).toBeGreaterThan(0.5);
    expect(people[0]?.shirtLab?.[1]).toBeGreaterThan(50);
  });

  test('where hardly any pitch shows, nobody is left out for standing off it', () => {
    const { people } = lookAtPicture(picture, tellApart([person(0.9, inStand)]), {
      ...DEFAULT_LOOK,
      minGrassPart: 0.9,
    });
    expect(people).toHaveLength(1);
  });

  test('boxes end at the edge of the picture', () => {
    const { people } = lookAtPicture(picture, tellApart([person(0.9, [-0.02, 0.6, 0.1, 0.5])]));
    expect(people[0]?.bboxXywhNorm).toEqual([0, 0.6, 0.08, 0.4]);
  });

  test('ball candidates: best first, no more than asked for', () => {
    const balls = Array.from({ length: 12 }, (_, index) => ball(0.8 + index / 100, index / 20));
    const look = lookAtPicture(picture, tellApart(balls));
    expect(look.balls).toHaveLength(DEFAULT_LOOK.maxBalls);
    const confidences = look.balls.map(({ confidence }) => confidence);
    expect(confidences).toEqual(confidences.toSorted((a, b) => b - a));
    expect(look.balls[0]?.bboxXywhNorm[0]).toBe(11 / 20);
  });

  test('what is hardly a ball is told to nobody', () => {
    expect(lookAtPicture(picture, tellApart([ball(0.1, 0.5), ball(0.9, 0.2)])).balls).toHaveLength(1);
  });
});
