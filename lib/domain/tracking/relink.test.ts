import { describe, expect, test } from 'vitest';
import type { Lab } from '../detected-frame.ts';
import { findLinks, linkCost } from './relink.ts';
import type { PictureSide, Tracklet } from './tracklets.ts';

const RED: Lab = [48, 45, 30];
const WHITE: Lab = [88, -5, 6];

type Place = { sec: number; x: number; y?: number; speedX?: number; outAt?: PictureSide };

/** Someone 0.1 high, from one place to another. */
function tracklet(trackId: number, from: Place, to: Place, shirtLab: Lab = RED, sceneId = 0): Tracklet {
  const end = ({ sec, x, y = 0.5, speedX = 0, outAt }: Place) => ({
    ptsSec: sec,
    box: { x, y, width: 0.04, height: 0.1 },
    velocityX: speedX,
    velocityY: 0,
    outAt: outAt ?? null,
  });
  return { trackId, sceneId, looks: 10, start: end(from), end: end(to), shirtLab };
}

function links(...tracklets: Tracklet[]): [number, number][] {
  return [...findLinks(tracklets.toSorted((a, b) => a.start.ptsSec - b.start.ptsSec))];
}

describe('relinking', () => {
  test('someone lost for two seconds goes on where he was running to', () => {
    const before = tracklet(1, { sec: 0, x: 0.2 }, { sec: 4, x: 0.6, speedX: 0.15 });
    const after = tracklet(2, { sec: 6, x: 0.85, speedX: 0.15 }, { sec: 9, x: 1.2 });
    expect(links(before, after)).toEqual([[2, 1]]);
  });

  test('nobody runs through half the pitch, nobody changes his shirt, nobody goes on across a cut', () => {
    const before = tracklet(1, { sec: 0, x: 0.2 }, { sec: 4, x: 0.6 });
    expect(linkCost(before, tracklet(2, { sec: 4.5, x: 1.5 }, { sec: 9, x: 1.5 }))).toBe(Infinity);
    expect(links(before, tracklet(2, { sec: 6, x: 0.75 }, { sec: 9, x: 0.8 }, WHITE))).toEqual([]);
    expect(links(before, tracklet(2, { sec: 4.5, x: 0.6 }, { sec: 9, x: 0.6 }, RED, 1))).toEqual([]);
    expect(linkCost(before, tracklet(2, { sec: 3.5, x: 0.6 }, { sec: 9, x: 0.6 }))).toBe(Infinity);
  });

  test('two who went out on the left come back in their rows, long after and with the camera elsewhere', () => {
    const out = { sec: 4, x: 0.05, outAt: 'left' } as const;
    const upper = tracklet(1, { sec: 0, x: 0.2, y: 0.4 }, { ...out, y: 0.4 });
    const lower = tracklet(2, { sec: 0, x: 0.2, y: 0.8 }, { ...out, y: 0.8 });
    const back = { sec: 16, x: 1.2, outAt: 'left' } as const;
    const upperBack = tracklet(3, { ...back, y: 0.42 }, { sec: 20, x: 1.4 });
    const lowerBack = tracklet(4, { ...back, y: 0.77 }, { sec: 20, x: 1.4 });
    expect(links(upper, lower, upperBack, lowerBack).sort()).toEqual([
      [3, 1],
      [4, 2],
    ]);
  });

  test('of two who were lost together each goes on as himself: the whole counts, not the nearest', () => {
    const one = tracklet(1, { sec: 0, x: 0.3 }, { sec: 2, x: 0.5, speedX: 0.1 });
    const other = tracklet(2, { sec: 0, x: 0.8 }, { sec: 2, x: 0.6, speedX: -0.1 });
    const oneAfter = tracklet(3, { sec: 3, x: 0.6, speedX: 0.1 }, { sec: 5, x: 0.8 });
    const otherAfter = tracklet(4, { sec: 3, x: 0.5, speedX: -0.1 }, { sec: 5, x: 0.3 });
    expect(links(one, other, oneAfter, otherAfter).sort()).toEqual([
      [3, 1],
      [4, 2],
    ]);
  });

  test('chains hold over several breaks, and a long match is worked through in pieces', () => {
    const parts = Array.from({ length: 40 }, (_, part) =>
      tracklet(part + 1, { sec: part * 3, x: 0.5 }, { sec: part * 3 + 2, x: 0.5 }),
    );
    expect(findLinks(parts).size).toBe(39);
  });
});
