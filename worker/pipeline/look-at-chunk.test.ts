import { expect, test } from 'vitest';
import { configFromOverrides } from '../../lib/contracts/config-overrides.ts';
import type { DetectedFrame, SeenPerson } from '../../lib/domain/detected-frame.ts';
import { joinChunks } from '../../lib/domain/frame-chain.ts';
import type { FrameLooker } from '../../lib/ports/detector.ts';
import type { MediaTool, ProbedVideo, RawFrame } from '../../lib/ports/media-tool.ts';
import { chunksOf } from './detect.ts';
import { type ChunkWork, lookAtChunk } from './look-at-chunk.ts';

const FPS = 25;
const VIDEO = {
  durationSec: 40,
  widthPx: 1280,
  heightPx: 720,
  frameRate: { num: FPS, den: 1 },
  isVariableFrameRate: false,
};

/** Frames as the real reader gives them: a thrifty step shows its first frame, a steady one the last frame near it. */
async function* readFrames(request: Parameters<MediaTool['readFrames']>[0]): AsyncGenerator<RawFrame> {
  const stepSec = 1 / (request.sampleFps ?? FPS);
  const lateFrames = request.isThrifty ? 0 : Math.ceil((stepSec * FPS) / 2) - 1;
  for (let sec = request.startSec; sec < request.endSec - 1e-9; sec += stepSec) {
    const frameNumber = Math.round(sec * FPS) + lateFrames;
    const ptsSec = frameNumber / FPS;
    if (ptsSec < request.endSec) yield { frameNumber, ptsSec, widthPx: 32, heightPx: 32, planesGbr: new Uint8Array(0) };
  }
}

/** A goalkeeper is seen around every seam of 10 seconds. */
const looker: Pick<FrameLooker, 'threads' | 'inputMultipleOfPx' | 'look'> = {
  threads: 2,
  inputMultipleOfPx: 32,
  look: async ({ ptsSec }) => ({
    ...{ balls: [], grassPart: 1, grey: { widthPx: 16, heightPx: 9, data: new Uint8Array(144).fill(100) } },
    people: Math.abs((ptsSec % 10) - 5) < 4 ? [] : [keeper],
  }),
};
const keeper: SeenPerson = {
  className: 'goalkeeper',
  confidence: 0.9,
  bboxXywhNorm: [0.9, 0.4, 0.02, 0.1],
  shirtLab: null,
  shortsLab: null,
  grassAround: 1,
};

test('fine moments at the seams of chunks: one scene, rising frames, more looks there and only there', async () => {
  const { detect } = configFromOverrides([
    ...['detect.chunkSec=10', 'detect.sampleFps=2.5', 'detect.inputWidthPx=960'],
    ...['detect.fineFps=6.25', 'detect.fineWidthPx=1280', 'detect.finePart=0.25'],
  ]);
  const work = {
    ...{ looker, video: VIDEO as ProbedVideo, cutsSec: [], onPart: () => undefined },
    ctx: { config: { detect }, sourcePath: 'x', media: { readFrames }, signal: new AbortController().signal },
  } as unknown as ChunkWork;
  const chunks = chunksOf(VIDEO.durationSec, detect.chunkSec, detect.sampleFps).map((chunk) =>
    lookAtChunk(work, chunk),
  );
  const frames: DetectedFrame[] = [];
  for await (const frame of joinChunks(chunks)) frames.push(frame);

  expect(new Set(frames.map(({ sceneId }) => sceneId))).toEqual(new Set([0]));
  const gaps = frames.slice(1).map(({ ptsSec }, index) => ptsSec - (frames[index]?.ptsSec ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(0.05);
  expect(Math.max(...gaps)).toBeLessThan(0.41);
  const looksIn = (fromSec: number, toSec: number) =>
    frames.filter(({ ptsSec }) => ptsSec >= fromSec && ptsSec < toSec).length;
  expect(looksIn(10, 11)).toBeGreaterThanOrEqual(5);
  expect(looksIn(14, 16)).toBe(5);
});
