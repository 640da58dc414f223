import { describe, expect, test } from 'vitest';
import type { BboxXywhNorm } from './box.ts';
import { matchMotion } from './camera-motion.ts';
import type { GreyPicture } from './grey-picture.ts';

const WIDTH = 160;
const HEIGHT = 90;

/** A number 0..1 for each corner of a grid, always the same and without a pattern. */
function corner(x: number, y: number): number {
  const mixed = Math.sin(x * 127.1 + y * 311.7) * 43758.5453;
  return mixed - Math.floor(mixed);
}

/** A world without end whose every part looks different: blobs of `size`, blended softly. */
function blobs(x: number, y: number, size: number): number {
  const [column, row] = [Math.floor(x / size), Math.floor(y / size)];
  const soft = (t: number) => t * t * (3 - 2 * t);
  const [partX, partY] = [soft(x / size - column), soft(y / size - row)];
  const upper = corner(column, row) * (1 - partX) + corner(column + 1, row) * partX;
  const lower = corner(column, row + 1) * (1 - partX) + corner(column + 1, row + 1) * partX;
  return upper * (1 - partY) + lower * partY;
}

const world = (x: number, y: number) => 60 + 80 * blobs(x, y, 6) + 80 * blobs(x, y, 17);

/** What a camera sees whose picture's middle looks at (x, y), each pixel `zoom` wide. */
function viewOf(x: number, y: number, zoom = 1): GreyPicture {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++) {
      data[row * WIDTH + column] = world(x + (column - (WIDTH - 1) / 2) * zoom, y + (row - (HEIGHT - 1) / 2) * zoom);
    }
  }
  return { widthPx: WIDTH, heightPx: HEIGHT, data };
}

function withPatch(picture: GreyPicture, fromX: number, fromY: number, value: number): GreyPicture {
  const data = Uint8Array.from(picture.data);
  for (let y = fromY; y < fromY + 24; y++) data.fill(value, y * WIDTH + fromX, y * WIDTH + fromX + 30);
  return { ...picture, data };
}

describe('matchMotion', () => {
  test('a still camera has not moved', () => {
    const found = matchMotion(viewOf(0, 0), viewOf(0, 0), []);
    expect(found?.likeness).toBeCloseTo(1, 3);
    expect(found?.motion).toEqual({ dxNorm: 0, dyNorm: 0, scale: 1 });
  });

  test.each([
    { name: 'half a pixel', x: 0.5, y: -0.3 },
    { name: 'a slow pan', x: 4.2, y: 1.1 },
    { name: 'a fast pan', x: 30, y: -6 },
    { name: 'a tilt', x: -2, y: 14 },
  ])('$name is measured closely', ({ x, y }) => {
    // The camera turned by (x, y): what is at p now stood at p + (x, y) before.
    const found = matchMotion(viewOf(0, 0), viewOf(x, y), []);
    expect((found?.motion.dxNorm ?? 9) * WIDTH).toBeCloseTo(x, 0.4);
    expect((found?.motion.dyNorm ?? 9) * HEIGHT).toBeCloseTo(y, 0.4);
    expect(found?.likeness).toBeGreaterThan(0.95);
  });

  test('a zoom keeps the middle of the picture in its place', () => {
    const found = matchMotion(viewOf(0, 0), viewOf(0, 0, 0.95), []);
    expect(found?.motion.scale).toBeCloseTo(0.95, 2);
    const middleX = 0.5 * (found?.motion.scale ?? 0) + (found?.motion.dxNorm ?? 0);
    expect(middleX).toBeCloseTo(0.5, 2);
  });

  test('a score board that stays does not hold the camera', () => {
    const found = matchMotion(withPatch(viewOf(0, 0), 4, 4, 250), withPatch(viewOf(5, 0), 4, 4, 250), []);
    expect((found?.motion.dxNorm ?? 0) * WIDTH).toBeCloseTo(5, 0);
  });

  test('people are left out of it', () => {
    const box: BboxXywhNorm = [60 / WIDTH, 30 / HEIGHT, 30 / WIDTH, 24 / HEIGHT];
    const found = matchMotion(viewOf(0, 0), withPatch(viewOf(3, 0), 60, 30, 0), [box]);
    expect((found?.motion.dxNorm ?? 0) * WIDTH).toBeCloseTo(3, 0.4);
  });

  test('pictures of different places are not alike', () => {
    expect(matchMotion(viewOf(0, 0), viewOf(5000, 3000), [])?.likeness).toBeLessThan(0.5);
  });

  test('pictures of different sizes cannot be compared', () => {
    expect(matchMotion(viewOf(0, 0), { widthPx: 2, heightPx: 1, data: new Uint8Array(2) }, [])).toBeNull();
  });

  test('a picture without any detail has not moved', () => {
    const blank = { widthPx: WIDTH, heightPx: HEIGHT, data: new Uint8Array(WIDTH * HEIGHT) };
    expect(matchMotion(blank, blank, [])).toEqual({ motion: { dxNorm: 0, dyNorm: 0, scale: 1 }, likeness: 0 });
  });
});
