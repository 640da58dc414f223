import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ProbedVideo, RawFrame } from '../../lib/ports/media-tool.ts';
import { COUNTED_WIDTH_PX, ffmpegNow, makeCountedVideo, shownNumber } from './counted-video.fixture.ts';
import { createMediaTool } from './media-tool.ts';

const dir = mkdtempSync(join(tmpdir(), 'touchline-frames-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const tool = createMediaTool({ logger: silent });

const B_FRAMES = ['-c:v', 'libx264', '-preset', 'veryfast', '-bf', '3', '-g', '50', '-pix_fmt', 'yuv420p'];

/** name: how to make it. Numbers in the picture rise by one from frame to frame. */
const SOURCES: Readonly<Record<string, () => string>> = {
  'constant rate': () => makeCountedVideo({ output: join(dir, 'constant.mp4'), frames: 150 }),
  'B-frames': () => makeCountedVideo({ output: join(dir, 'bframes.mp4'), frames: 150, encoder: B_FRAMES }),
  '23.976': () =>
    makeCountedVideo({ output: join(dir, 'film.mp4'), frames: 150, fps: '24000/1001', encoder: B_FRAMES, sound: null }),
  '29.97 in Matroska': () => makeCountedVideo({ output: join(dir, 'ntsc.mkv'), frames: 150, fps: '30000/1001' }),
  'variable rate': () =>
    makeCountedVideo({
      output: join(dir, 'variable.mp4'),
      frames: 150,
      setpts: '(N+0.3*mod(N,3)+mod(N*N,7)/22)/25/TB',
    }),
  'gap in the timestamps': () =>
    makeCountedVideo({ output: join(dir, 'gap.mp4'), frames: 150, setpts: '(N+if(gte(N,60),40,0))/25/TB' }),
  'picture starts after the sound': () =>
    makeCountedVideo({ output: join(dir, 'late.mp4'), frames: 150, setpts: '(N+13)/25/TB' }),
  'edit list': () => {
    const whole = makeCountedVideo({ output: join(dir, 'whole.mp4'), frames: 200, encoder: B_FRAMES });
    ffmpegNow(['-ss', '1.3', '-i', whole, '-c', 'copy', join(dir, 'edited.mp4')]);
    return join(dir, 'edited.mp4');
  },
  'transport stream': () => {
    const whole = makeCountedVideo({ output: join(dir, 'for-ts.mp4'), frames: 150, encoder: B_FRAMES });
    ffmpegNow(['-i', whole, '-c', 'copy', join(dir, 'stream.ts')]);
    return join(dir, 'stream.ts');
  },
};

async function read(
  source: string,
  video: ProbedVideo,
  range: { startSec: number; endSec: number; sampleFps: number | null; isThrifty?: boolean },
): Promise<RawFrame[]> {
  const frames: RawFrame[] = [];
  const size = { widthPx: COUNTED_WIDTH_PX, multipleOfPx: 32 };
  for await (const frame of tool.readFrames({ source, video, ...range, ...size })) frames.push(frame);
  return frames;
}

describe.each(Object.entries(SOURCES))('%s', (_name, make) => {
  test('every picture has the number and time of the frame it shows', async () => {
    const source = make();
    const video = await tool.probe(source);
    const all = await read(source, video, { startSec: 0, endSec: Number.POSITIVE_INFINITY, sampleFps: null });
    const first = all[0] ? shownNumber(all[0]) : -1;
    expect(all.map((frame) => shownNumber(frame) - first)).toEqual([...video.framePtsSec.keys()]);
    expect(all.map((frame) => frame.frameNumber)).toEqual([...video.framePtsSec.keys()]);

    const ranges = [
      { startSec: 0, endSec: Number.POSITIVE_INFINITY, sampleFps: 5 },
      { startSec: 0, endSec: 3, sampleFps: 3 },
      { startSec: 2.2, endSec: 4.71, sampleFps: 7.5 },
      { startSec: 3.01, endSec: 5, sampleFps: 60 },
      { startSec: 0, endSec: Number.POSITIVE_INFINITY, sampleFps: 5, isThrifty: true },
      { startSec: 2.4, endSec: 4.71, sampleFps: 2.5, isThrifty: true },
    ];
    for (const range of ranges) {
      const frames = await read(source, video, range);
      expect(frames.length).toBeGreaterThan(0);
      expect(frames.map((frame) => shownNumber(frame) - first)).toEqual(frames.map((frame) => frame.frameNumber));
      for (const frame of frames) {
        expect(frame.ptsSec).toBe(video.framePtsSec[frame.frameNumber]);
        expect(frame.ptsSec).toBeGreaterThanOrEqual(range.startSec);
        expect(frame.ptsSec).toBeLessThan(range.endSec);
      }
    }
  });
});

describe('reading', () => {
  const source = makeCountedVideo({ output: join(dir, 'long.mp4'), frames: 600 });

  test('an empty range gives nothing', async () => {
    const video = await tool.probe(source);
    expect(await read(source, video, { startSec: 100, endSec: 200, sampleFps: 5 })).toEqual([]);
    expect(await read(source, video, { startSec: 3, endSec: 3, sampleFps: 5 })).toEqual([]);
  });

  test('pieces join without a gap and without a frame twice', async () => {
    const video = await tool.probe(source);
    const pieces = [];
    for (let startSec = 0; startSec < 24; startSec += 6) {
      pieces.push(...(await read(source, video, { startSec, endSec: startSec + 6, sampleFps: 5 })));
    }
    const numbers = pieces.map((frame) => frame.frameNumber);
    expect(numbers).toHaveLength(120);
    const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(Math.max(...steps)).toBeLessThanOrEqual(8);
  });

  test('thrifty pieces repeat the last frame of the piece before', async () => {
    const bframes = makeCountedVideo({ output: join(dir, 'thrifty.mp4'), frames: 600, encoder: B_FRAMES });
    const video = await tool.probe(bframes);
    const piece = (startSec: number, endSec: number) =>
      read(bframes, video, { startSec, endSec, sampleFps: 2.5, isThrifty: true });
    const [whole, first, second] = [await piece(0, 24), await piece(0, 12), await piece(12 - 0.4, 24)];
    const numbers = (frames: readonly RawFrame[]) => frames.map((frame) => frame.frameNumber);
    expect(numbers(whole)).toHaveLength(60);
    expect(second[0]?.frameNumber).toBe(first.at(-1)?.frameNumber);
    expect([...numbers(first), ...numbers(second).slice(1)]).toEqual(numbers(whole));
  });

  test('leaving early ends FFmpeg; a signal ends it with "cancelled"', async () => {
    const video = await tool.probe(source);
    const request = { source, video, startSec: 0, endSec: 24, sampleFps: null, widthPx: 320, multipleOfPx: 32 };
    for await (const frame of tool.readFrames(request)) {
      if (frame.frameNumber === 3) break;
    }
    const stop = new AbortController();
    const reading = async () => {
      for await (const frame of tool.readFrames(request, stop.signal)) if (frame.frameNumber === 3) stop.abort();
    };
    await expect(reading()).rejects.toMatchObject({ code: 'cancelled' });
  });
});
