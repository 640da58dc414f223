import { describe, expect, it } from 'vitest';
import { ASPECT, numbersFrom, pannedFrames, panningCamera } from './panned-pitch.fixture.ts';
import { imagePlaceOf, pitchPlaceAt } from './place-on-pitch.ts';
import { project } from './ptz-camera.ts';
import { registerPitch } from './register-pitch.ts';

const USUAL = { lengthM: 105, widthM: 68 };
const STEPS = 60;
/** A camera is searched for: seconds on a busy machine. */
const TIMEOUT_MS = 120_000;

/** Places of the pitch (metres of the rules) with where the camera of a step shows them; only those in the picture. */
function* shownPlaces(step: number, { lengthM, widthM }: typeof USUAL) {
  for (let x = -50; x <= 50; x += 10) {
    for (let y = -30; y <= 30; y += 10) {
      const seen = project(panningCamera(step, STEPS), [x, y, 0]);
      if (!seen || Math.abs(seen[0]) > 0.45 || Math.abs(seen[1] * ASPECT) > 0.45) continue;
      const rules = [52.5 + (x * 105) / lengthM, 34 + (y * 68) / widthM] as const;
      yield { rules, seen: [seen[0] + 0.5, seen[1] * ASPECT + 0.5] as const };
    }
  }
}

describe('registering a panning camera', () => {
  it(
    'places what it shows within the stated error, on a pitch of unusual size too',
    () => {
      const size = { lengthM: 110, widthM: 72 };
      const { frames, size: found } = registerPitch(pannedFrames(STEPS, size), ASPECT);
      expect(found?.lengthM).toBeCloseTo(110, 0);
      expect(found?.widthM).toBeCloseTo(72, 0);
      let known = 0;
      frames.forEach((frame, step) => {
        if (!frame) return;
        known += 1;
        for (const { rules, seen } of shownPlaces(step, size)) {
          const [x, y] = pitchPlaceAt(frame.view, seen) ?? [Number.NaN, Number.NaN];
          expect(Math.hypot(x - rules[0], y - rules[1])).toBeLessThan(Math.max(1, 2.5 * frame.view.errorM));
          const [u, v] = imagePlaceOf(frame.view, rules) ?? [Number.NaN, Number.NaN];
          expect(Math.hypot(u - seen[0], v - seen[1])).toBeLessThan(0.02);
        }
      });
      expect(known).toBeGreaterThan(0.9 * STEPS);
    },
    TIMEOUT_MS,
  );

  it(
    'carries the view over pictures without paint, with a growing error, and not for long',
    () => {
      const filmed = pannedFrames(STEPS, USUAL);
      const blind = filmed.map((frame, step) =>
        step >= 20 && step < 60 ? { ...frame, motion: STILL, paint: new Float32Array() } : frame,
      );
      const { frames } = registerPitch(blind, ASPECT);
      expect(frames[19]?.view.source).toBe('lines');
      expect(frames[22]?.view.source).toBe('bridged');
      expect(frames[24]?.view.errorM).toBeGreaterThan(frames[21]?.view.errorM ?? 99);
      expect(frames[50]).toBeNull();
    },
    TIMEOUT_MS,
  );

  it(
    'says nothing where the paint is no pitch, and nothing of nothing',
    () => {
      const numbers = numbersFrom(7);
      const scrawl = Array.from({ length: 12 }, (_, step) => ({
        ptsSec: step / 5,
        sceneId: 0,
        motion: STILL,
        paint: Float32Array.from({ length: 60 }, () => 0.1 + 0.8 * numbers.next().value),
      }));
      expect(registerPitch(scrawl, ASPECT).frames.every((frame) => frame === null)).toBe(true);
      expect(registerPitch([], ASPECT).frames).toEqual([]);
      const blank = scrawl.map((frame) => ({ ...frame, paint: new Float32Array() }));
      expect(registerPitch(blank, ASPECT).frames.every((frame) => frame === null)).toBe(true);
    },
    TIMEOUT_MS,
  );

  it(
    'finds the goal it looks at, and which one it is',
    () => {
      const { frames } = registerPitch(pannedFrames(STEPS, USUAL), ASPECT);
      const right = frames[15];
      expect(right?.goalMouth?.side).toBe('right');
      expect(frames[45]?.goalMouth?.side).toBe('left');
      const foot = project(panningCamera(15, STEPS), [52.5, -3.66, 0]);
      const bar = project(panningCamera(15, STEPS), [52.5, -3.66, 2.44]);
      const near = [foot, bar].map((seen) => (seen ? [seen[0] + 0.5, seen[1] * ASPECT + 0.5] : []));
      const posts = [right?.goalMouth?.rightPostFoot, right?.goalMouth?.rightPostTop];
      posts.forEach((post, index) => {
        expect(post?.[0]).toBeCloseTo(near[index]?.[0] ?? 99, 1);
        expect(post?.[1]).toBeCloseTo(near[index]?.[1] ?? 99, 1);
      });
    },
    TIMEOUT_MS,
  );
});

const STILL = { dxNorm: 0, dyNorm: 0, scale: 1 };
