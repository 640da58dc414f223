import { describe, expect, test } from 'vitest';
import { firstFrameAtOrAfter, frameSpan, sampledFrames } from './frame-sampling.ts';

const steady = (frames: number, fps: number) => Float64Array.from({ length: frames }, (_, index) => index / fps);

function sampled(
  ptsSec: Float64Array,
  startSec: number,
  endSec: number,
  sampleFps: number | null,
  count: number,
): number[] {
  const span = frameSpan(ptsSec, startSec, endSec);
  const frames: number[] = [];
  if (!span) return frames;
  for (const frame of sampledFrames(ptsSec, span, sampleFps)) {
    frames.push(frame);
    if (frames.length === count) break;
  }
  return frames;
}

describe('frameSpan', () => {
  test('nothing in between', () => {
    expect(frameSpan(new Float64Array(), 0, 10)).toBeNull();
    expect(frameSpan(steady(10, 25), 5, 10)).toBeNull();
    expect(frameSpan(steady(10, 25), 0.1, 0.1)).toBeNull();
  });
  test('starts a quarter of a frame early and ends between two frames', () => {
    expect(frameSpan(steady(100, 25), 1, 2)).toEqual({ firstFrame: 25, endFrame: 50, seekSec: 0.99, readSec: 0.99 });
  });
  test('the whole video needs no cut', () => {
    expect(frameSpan(steady(100, 25), 0, 1e9)).toEqual({ firstFrame: 0, endFrame: 100, seekSec: 0, readSec: null });
  });
  test('start counts, end does not', () => {
    expect(firstFrameAtOrAfter(steady(100, 25), 0.04)).toBe(1);
    expect(firstFrameAtOrAfter(steady(100, 25), 0.041)).toBe(2);
    expect(firstFrameAtOrAfter(steady(100, 25), 99)).toBe(100);
  });
});

describe('sampledFrames', () => {
  test('five looks a second at 25 frames a second', () => {
    expect(sampled(steady(100, 25), 0, 4, 5, 5)).toEqual([2, 7, 12, 17, 22]);
  });
  test('halves go up: six frames to a slot', () =>
    expect(sampled(steady(100, 30), 0, 3, 5, 4)).toEqual([2, 8, 14, 20]));
  test('a gap shows the last frame before it', () => {
    expect(sampled(Float64Array.of(0, 0.04, 0.08, 1.0, 1.04), 0, 2, 5, 6)).toEqual([2, 2, 2, 2, 2, 4]);
  });
  test('every frame', () => expect(sampled(steady(10, 25), 0.1, 0.3, null, 99)).toEqual([3, 4, 5, 6, 7]));
});
