import { describe, expect, test } from 'vitest';
import type { DetectedFrame } from './detected-frame.ts';
import { createFrameChain, joinChunks, NEW_FRAME_CHAIN, stepFrameChain } from './frame-chain.ts';

/** A picture of stripes; another `seed` is another place in another light. */
function look(seed: number, shiftPx = 0) {
  const data = Uint8Array.from({ length: 160 * 90 }, (_, at) => {
    const x = (at % 160) + shiftPx;
    const y = Math.floor(at / 160);
    return (
      90 + 10 * seed + 30 * Math.sin(x / (4 + seed) + Math.sin(y / 9) * 3) + 30 * Math.sin(y / (3 + seed) + x / 31)
    );
  });
  return { people: [], balls: [], grassPart: 0.5, grey: { widthPx: 160, heightPx: 90, data } };
}

describe('the frame chain', () => {
  test('the first frame has no motion and is scene 0', () => {
    const { frame } = stepFrameChain(NEW_FRAME_CHAIN, look(1), 7, 0.28);
    expect(frame).toEqual({
      frameNumber: 7,
      ptsSec: 0.28,
      sceneId: 0,
      cutPicture: expect.any(String),
      motion: null,
      grassPart: 0.5,
      people: [],
      balls: [],
    });
  });

  test('a pan is motion within the scene, a cut a new scene without motion', () => {
    const step = createFrameChain();
    step(look(1), 0, 0);
    const panned = step(look(1, 4), 5, 0.2);
    expect(panned.sceneId).toBe(0);
    expect((panned.motion?.dxNorm ?? 0) * 160).toBeCloseTo(4, 0);
    expect(step(look(6), 10, 0.4)).toMatchObject({ sceneId: 1, motion: null });
    expect(step(look(6), 15, 0.6)).toMatchObject({ sceneId: 1, motion: { dxNorm: 0 } });
  });

  test('a step leaves the state it was given as it was', () => {
    const { state } = stepFrameChain(NEW_FRAME_CHAIN, look(1), 0, 0);
    const once = stepFrameChain(state, look(6), 5, 0.2).frame;
    expect(stepFrameChain(state, look(6), 5, 0.2).frame).toEqual(once);
  });
});

const row = (frameNumber: number, sceneId: number): DetectedFrame => ({
  frameNumber,
  ptsSec: frameNumber / 25,
  sceneId,
  motion: null,
  grassPart: 0.5,
  people: [],
  balls: [],
});

async function* rows(...given: DetectedFrame[]) {
  yield* given;
}

async function joined(...chunks: DetectedFrame[][]): Promise<[number, number][]> {
  const frames: [number, number][] = [];
  for await (const frame of joinChunks(chunks.map((chunk) => rows(...chunk)))) {
    frames.push([frame.frameNumber, frame.sceneId]);
  }
  return frames;
}

describe('joinChunks', () => {
  test('no chunks, empty chunks', async () => {
    expect(await joined()).toEqual([]);
    expect(await joined([], [row(0, 0)], [])).toEqual([[0, 0]]);
  });

  test('a chunk that repeats the last frame goes on in its scene', async () => {
    const first = [row(0, 0), row(5, 1)];
    const second = [row(5, 0), row(10, 0), row(15, 1)];
    const third = [row(15, 0), row(20, 0)];
    expect(await joined(first, second, third)).toEqual([
      [0, 0],
      [5, 1],
      [10, 1],
      [15, 2],
      [20, 2],
    ]);
  });

  test('a chunk that does not repeat it begins a new scene', async () => {
    expect(await joined([row(0, 0)], [row(5, 0), row(10, 0)])).toEqual([
      [0, 0],
      [5, 1],
      [10, 1],
    ]);
  });
});
