import { describe, expect, test } from 'vitest';
import { findPitch, grassAroundFeet, isGroundColoured } from './grass.ts';
import { paintedPicture, type Rgb } from './painted-picture.fixture.ts';

const GRASS: Rgb = [60, 120, 45];
const SHADOW: Rgb = [30, 60, 24];
const STAND: Rgb = [150, 150, 160];
const WHITE: Rgb = [240, 240, 240];

/** A ground below a stand of 40 rows, with one touchline across. */
function ground(rgb: Rgb) {
  return paintedPicture(320, 192, rgb, [
    { rgb: STAND, xPx: 0, yPx: 0, widthPx: 320, heightPx: 40 },
    { rgb: WHITE, xPx: 0, yPx: 120, widthPx: 320, heightPx: 3 },
  ]);
}

describe('findPitch', () => {
  test.each([
    { name: 'grass', rgb: GRASS },
    { name: 'a blue hall floor', rgb: [50, 90, 170] as Rgb },
    { name: 'a wooden floor', rgb: [190, 140, 80] as Rgb },
    { name: 'a red court', rgb: [170, 60, 50] as Rgb },
  ])('$name is found on both sides of the line, the stand is not', ({ rgb }) => {
    const { ground: colour, mask } = findPitch(ground(rgb));
    expect(mask.part).toBeGreaterThan(0.7);
    expect(mask.part).toBeLessThan(0.8);
    expect(isGroundColoured(colour, ...rgb)).toBe(true);
    expect(isGroundColoured(colour, ...STAND)).toBe(false);
  });

  test('grass in the shadow of the stand is grass', () => {
    const picture = paintedPicture(320, 192, GRASS, [{ rgb: SHADOW, xPx: 0, yPx: 0, widthPx: 320, heightPx: 60 }]);
    expect(findPitch(picture).mask.part).toBeGreaterThan(0.98);
  });

  test('a white wall larger than the grass before it is no ground', () => {
    const picture = paintedPicture(320, 192, GRASS, [{ rgb: STAND, xPx: 0, yPx: 0, widthPx: 320, heightPx: 125 }]);
    expect(findPitch(picture).mask.part).toBeCloseTo(67 / 192, 1);
  });

  test('green seats apart from the pitch are not pitch', () => {
    const picture = paintedPicture(320, 192, GRASS, [
      { rgb: STAND, xPx: 0, yPx: 20, widthPx: 320, heightPx: 40 },
      { rgb: STAND, xPx: 0, yPx: 0, widthPx: 160, heightPx: 20 },
    ]);
    const { mask } = findPitch(picture);
    expect(mask.part).toBeCloseTo(132 / 192, 1);
  });
});

describe('grassAroundFeet', () => {
  const { mask } = findPitch(ground(GRASS));

  test('a player stands on the pitch', () => expect(grassAroundFeet(mask, [0.5, 0.3, 0.05, 0.2])).toBe(1));
  test('a spectator does not', () => expect(grassAroundFeet(mask, [0.5, 0.02, 0.05, 0.1])).toBe(0));
  test('feet below the picture tell nothing', () => expect(grassAroundFeet(mask, [0.5, 0.8, 0.1, 0.9])).toBe(1));
});
