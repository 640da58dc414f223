import { describe, expect, it } from 'vitest';
import { findPitch } from '../grass.ts';
import { findPaint } from './paint.ts';

const [WIDTH, HEIGHT] = [640, 352];

/** Grass with a little grain; `white` says which pixels are painted. */
function picture(white: (x: number, y: number) => boolean) {
  const planesGbr = new Uint8Array(3 * WIDTH * HEIGHT);
  const plane = WIDTH * HEIGHT;
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const at = y * WIDTH + x;
      const grain = (x * 7 + y * 13) % 5;
      const [green, blue, red] = white(x, y) ? [220, 215, 218] : [110 + grain, 50 + grain, 70 + grain];
      planesGbr.set([green], at);
      planesGbr.set([blue], plane + at);
      planesGbr.set([red], 2 * plane + at);
    }
  }
  return { widthPx: WIDTH, heightPx: HEIGHT, planesGbr };
}

function paintIn(white: (x: number, y: number) => boolean, people: [number, number, number, number][] = []) {
  const planes = picture(white);
  return findPaint(planes, findPitch(planes), people);
}

describe('painted lines', () => {
  it('are found to a pixel, whichever way they run', () => {
    const across = paintIn((_, y) => y >= 100 && y < 102);
    expect(across.length).toBeGreaterThan(0);
    for (const [x0, y0, x1, y1] of across) {
      expect(Math.abs(y0 * HEIGHT - 101)).toBeLessThan(1);
      expect(Math.abs(y1 * HEIGHT - 101)).toBeLessThan(1);
      expect(Math.abs(x1 - x0)).toBeGreaterThan(0.8);
    }
    const slanted = paintIn((x, y) => Math.abs(x - 200 - 0.5 * y) < 1.5);
    const [longest] = slanted;
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = longest ?? [];
    expect(Math.abs(x0 * WIDTH - 200 - 0.5 * y0 * HEIGHT)).toBeLessThan(1.5);
    expect(Math.abs(x1 * WIDTH - 200 - 0.5 * y1 * HEIGHT)).toBeLessThan(1.5);
  });

  it('bend into short pieces along an arc', () => {
    const arc = paintIn((x, y) => Math.abs(Math.hypot((x - 320) / 2, y - 180) - 60) < 1.2);
    expect(arc.length).toBeGreaterThan(4);
    for (const [x0, y0, x1, y1] of arc) {
      for (const [x, y] of [
        [x0, y0],
        [x1, y1],
      ] as const) {
        expect(Math.abs(Math.hypot((x * WIDTH - 320) / 2, y * HEIGHT - 180) - 60)).toBeLessThan(3);
      }
    }
  });

  it('are not read off people, off the edge of something bright, or off bare grass', () => {
    const sock = (x: number, y: number) => x >= 300 && x < 303 && y >= 100 && y < 160;
    expect(paintIn(sock, [[0.45, 0.2, 0.04, 0.3]])).toEqual([]);
    expect(paintIn((_, y) => y < 60)).toEqual([]);
    expect(paintIn(() => false)).toEqual([]);
  });
});
