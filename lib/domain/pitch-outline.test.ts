import { describe, expect, test } from 'vitest';
import { findPitch } from './grass.ts';
import { type Patch, paintedPicture, type Rgb } from './painted-picture.fixture.ts';
import { outlineOf, standsInside } from './pitch-outline.ts';

const GRASS: Rgb = [60, 120, 45];
const STAND: Rgb = [150, 150, 160];
const DARK: Rgb = [20, 22, 20];
const stand: Patch = { rgb: STAND, xPx: 0, yPx: 0, widthPx: 320, heightPx: 60 };
const outlineWith = (...patches: Patch[]) =>
  outlineOf(findPitch(paintedPicture(320, 192, GRASS, [stand, ...patches])).mask);
/** A person of 10 x 24 pixels whose feet are at (x, y). */
const feetAt = (x: number, y: number) => [(x - 5) / 320, (y - 24) / 192, 10 / 320, 24 / 192] as const;

describe('the outline of the pitch', () => {
  test('a player is inside, a spectator is not', () => {
    const outline = outlineWith();
    expect(standsInside(outline, feetAt(160, 120))).toBe(true);
    expect(standsInside(outline, feetAt(160, 66))).toBe(true);
    expect(standsInside(outline, feetAt(160, 45))).toBe(false);
  });

  test('the shadow of a goal is a hole in the grass, not in the pitch', () => {
    const outline = outlineWith({ rgb: DARK, xPx: 140, yPx: 58, widthPx: 50, heightPx: 40 });
    expect(standsInside(outline, feetAt(165, 84))).toBe(true);
    expect(standsInside(outline, feetAt(165, 45))).toBe(false);
  });

  test('a thin green strip up the stand does not stretch it', () => {
    const outline = outlineWith({ rgb: GRASS, xPx: 150, yPx: 0, widthPx: 5, heightPx: 60 });
    expect(standsInside(outline, feetAt(100, 40))).toBe(false);
  });

  test('no pitch, nobody inside', () => {
    const outline = outlineOf({ cellPx: 4, columns: 8, rows: 4, cells: new Uint8Array(32), part: 0 });
    expect(standsInside(outline, [0.4, 0.2, 0.1, 0.3])).toBe(false);
  });
});
