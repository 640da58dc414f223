import { describe, expect, it } from 'vitest';
import { type CropPoint, centreAt, cropPath, DEFAULT_CROP, withCutAt } from './crop-path.ts';
import type { PlayFrame, PlayPerson } from './play.ts';

const WIDTH = 0.316;
const SPAN = { startSec: 100, endSec: 110 };

const person = (x: number): PlayPerson => ({
  trackId: 1,
  team: null,
  role: 'player',
  pitchXyM: null,
  bboxXywhNorm: [x - 0.01, 0.5, 0.02, 0.1],
  confidence: 0.9,
});

type Seen = { ball?: number | null; sure?: number; people?: readonly number[]; scene?: number };

/** Ten seconds at five looks a second. */
function frames(seen: (sec: number) => Seen): PlayFrame[] {
  return Array.from({ length: 50 }, (_, index) => {
    const { ball = null, sure = 0.8, people = [], scene = 0 } = seen(index / 5);
    return {
      ptsSec: SPAN.startSec + index / 5,
      frameNumber: index,
      sceneId: scene,
      ball:
        ball === null
          ? null
          : { pitchXyM: null, heightM: null, bboxXywhNorm: [ball - 0.005, 0.5, 0.01, 0.02], confidence: sure },
      people: people.map(person),
      camera: null,
    };
  });
}
const path = (seen: (sec: number) => Seen) => cropPath(frames(seen), SPAN, WIDTH);
const at = (points: readonly CropPoint[], sec: number) => centreAt(points, SPAN.startSec + sec);

function expectCalm(points: readonly CropPoint[]): void {
  let speed = 0;
  for (const [index, point] of points.entries()) {
    expect(point.centreX).toBeGreaterThanOrEqual(WIDTH / 2 - 1e-9);
    expect(point.centreX).toBeLessThanOrEqual(1 - WIDTH / 2 + 1e-9);
    const before = points[index - 1];
    if (!before || point.isCut) {
      speed = 0;
      continue;
    }
    const now = (point.centreX - before.centreX) / (point.atSec - before.atSec);
    expect(Math.abs(now)).toBeLessThanOrEqual(DEFAULT_CROP.maxSpeedPerSec + 1e-6);
    expect(Math.abs(now - speed) / 0.1).toBeLessThanOrEqual(DEFAULT_CROP.maxAccelerationPerSec2 + 1e-6);
    speed = now;
  }
}

describe('a window that follows the play', () => {
  it('keeps a ball that crosses the picture inside, calmly', () => {
    const ballX = (sec: number) => 0.1 + 0.08 * sec;
    const points = path((sec) => ({ ball: ballX(sec) }));
    expectCalm(points);
    expect(points[0]?.atSec).toBe(SPAN.startSec);
    expect(points.at(-1)?.atSec).toBeGreaterThanOrEqual(SPAN.endSec - 1e-9);
    for (let sec = 0; sec < 9.8; sec += 0.1)
      expect(Math.abs(at(points, sec) - Math.max(WIDTH / 2, Math.min(1 - WIDTH / 2, ballX(sec))))).toBeLessThan(
        WIDTH / 2,
      );
  });

  it('follows a long ball within its limits, and waits for nobody once it is there', () => {
    const points = path((sec) => ({ ball: sec < 4 ? 0.2 : sec > 5 ? 0.8 : 0.2 + 0.6 * (sec - 4) }));
    expectCalm(points);
    expect(at(points, 3)).toBeCloseTo(0.2, 2);
    expect(Math.abs(at(points, 7) - 0.8)).toBeLessThan(DEFAULT_CROP.deadZone * WIDTH + 0.01);
  });

  it('does not move for small changes', () => {
    const points = path((sec) => ({ ball: 0.5 + 0.03 * Math.sin(4 * sec) }));
    expect(new Set(points.map((point) => point.centreX)).size).toBe(1);
  });

  it('is not led astray by a false ball of a moment, nor by an unsure one', () => {
    const points = path((sec) => ({ ball: Math.abs(sec - 5) < 0.15 ? 0.95 : 0.4 }));
    expect(at(points, 5.5)).toBeCloseTo(0.4, 2);
    const unsure = path(() => ({ ball: 0.9, sure: 0.1, people: [0.3, 0.32, 0.34] }));
    expect(at(unsure, 5)).toBeCloseTo(0.32, 2);
  });

  it('goes by the people near where the ball was last seen', () => {
    const points = path((sec) => (sec < 2 ? { ball: 0.7, people: [0.1, 0.7] } : { people: [0.1, 0.12, 0.66, 0.74] }));
    expect(at(points, 8)).toBeGreaterThan(0.6);
  });

  it('stays where it is when nothing is seen, and begins where the first thing is seen', () => {
    const points = path((sec) => (sec < 3 || sec > 9.7 ? {} : sec < 5 ? { ball: 0.7 } : {}));
    expect(at(points, 0)).toBeCloseTo(0.7, 2);
    expect(at(points, 9)).toBeCloseTo(0.7, 2);
    expect(new Set(path(() => ({})).map((point) => point.centreX))).toEqual(new Set([0.5]));
    expect(cropPath([], SPAN, WIDTH)[0]).toEqual({ atSec: 100, centreX: 0.5, isCut: false });
  });

  it('jumps where the picture cuts, and only there', () => {
    const points = path((sec) => ({ ball: sec < 5 ? 0.25 : 0.75, scene: sec < 5 ? 1 : 2 }));
    const jumps = points.filter((point) => point.isCut);
    expect(jumps).toEqual([{ atSec: 105, centreX: expect.closeTo(0.75, 3), isCut: true }]);
    expect(at(points, 4.95)).toBeCloseTo(0.25, 3);
    expect(at(points, 5)).toBeCloseTo(0.75, 3);
    expectCalm(points);
  });

  it('jumps earlier when the cut is known to lie between two looks', () => {
    const points = withCutAt(
      path((sec) => ({ ball: sec < 5 ? 0.25 : 0.75, scene: sec < 5 ? 1 : 2 })),
      105,
      104.88,
    );
    expect(points.map((point) => point.atSec)).toEqual([...points].map((point) => point.atSec).sort((a, b) => a - b));
    expect(at(points, 4.87)).toBeCloseTo(0.25, 3);
    expect(at(points, 4.88)).toBeCloseTo(0.75, 3);
    expect(at(points, 5.05)).toBeCloseTo(0.75, 3);
    expect(points.filter((point) => point.isCut)).toHaveLength(1);
  });

  it('never leaves the picture', () => {
    expectCalm(path((sec) => ({ ball: 0.5 + 0.5 * Math.sin(3 * sec) })));
    expectCalm(path((sec) => ({ ball: sec % 2 < 1 ? 0 : 1 })));
  });
});
