import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { ffmpegNow, makeCountedVideo, shownNumber, turnQuarterClockwise } from './counted-video.fixture.ts';
import { createMediaTool } from './media-tool.ts';

const dir = mkdtempSync(join(tmpdir(), 'touchline-join-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const warnings: string[] = [];
const logger = {
  info: () => undefined,
  warn: (_facts: unknown, text: string) => warnings.push(text),
  error: () => undefined,
};
const tool = createMediaTool({ logger });
const file = (name: string) => join(dir, name);

/** B-frames that others lean on, as cameras and x264 write them. */
const B_FRAMES = ['-c:v', 'libx264', '-preset', 'veryfast', '-bf', '3', '-g', '25', '-pix_fmt', 'yuv420p'];

async function joined(name: string, ...sources: string[]) {
  const parts = await Promise.all(sources.map(async (source) => ({ source, video: await tool.probe(source) })));
  const scratchDir = file(`${name}-scratch`);
  mkdirSync(scratchDir);
  const output = file(`${name}.mp4`);
  const result = await tool.joinVideos({ parts, output, scratchDir }, () => undefined);
  return { ...result, output, parts };
}

/** Which numbers the pictures carry, in order, and when each is shown. */
async function shown(source: string, video: ProbedVideo, startSec = 0) {
  const seen: { number: number; ptsSec: number }[] = [];
  const size = { widthPx: 320, multipleOfPx: 2 };
  for await (const frame of tool.readFrames({
    source,
    video,
    startSec,
    endSec: video.durationSec + 1,
    sampleFps: null,
    ...size,
  }))
    seen.push({ number: shownNumber(frame), ptsSec: frame.ptsSec });
  return seen;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Seconds at which a beep begins: quiet before, loud after. */
async function beepsOf(source: string): Promise<number[]> {
  const loud: number[] = [];
  await tool.readSound({ source, rateHz: 8000, blockSamples: 80 }, (samples) => {
    loud.push(Math.sqrt(samples.reduce((sum, value) => sum + value * value, 0) / samples.length));
  });
  return loud.flatMap((level, index) => (level > 0.1 && (loud[index - 1] ?? 0) <= 0.1 ? [index / 100] : []));
}

describe('files that agree are copied', () => {
  test('every picture of both, at its time, from any place on; the sound beside it', async () => {
    const a = makeCountedVideo({ output: file('a.mp4'), frames: 100, encoder: B_FRAMES });
    const b = makeCountedVideo({ output: file('b.mp4'), frames: 75, encoder: B_FRAMES });
    const { output, video, startsSec, lengthsSec, notes } = await joined('plain', a, b);
    expect({ startsSec, lengthsSec, notes }).toEqual({ startsSec: [0, 4], lengthsSec: [4, 3], notes: [] });
    expect(video).toMatchObject({
      frameRate: { num: 25, den: 1 },
      isVariableFrameRate: false,
      codec: 'h264',
      hasAudio: true,
    });
    const pictures = await shown(output, video);
    expect(pictures.map(({ number }) => number)).toEqual([...upTo(100), ...upTo(75)]);
    for (const [index, { ptsSec }] of pictures.entries()) expect(ptsSec).toBeCloseTo(index / 25, 6);
    const behind = await shown(output, video, 4.48);
    expect(behind[0]).toEqual({ number: 12, ptsSec: 4.48 });
    const beeps = await beepsOf(output);
    expect(beeps).toHaveLength(7);
    for (const [index, sec] of beeps.entries()) expect(Math.abs(sec - index)).toBeLessThan(0.03);
    expect(video.durationSec).toBeCloseTo(7, 1);
  });

  test('ten chapters at 29.97: no picture is late by the last one', async () => {
    const chapter = makeCountedVideo({
      output: file('GH010001.MP4'),
      frames: 61,
      fps: '30000/1001',
      encoder: B_FRAMES,
    });
    const { output, video, notes } = await joined('chapters', ...Array.from({ length: 10 }, () => chapter));
    expect([notes, video.frameRate, video.framePtsSec.length]).toEqual([[], { num: 30000, den: 1001 }, 610]);
    for (const [index, ptsSec] of video.framePtsSec.entries())
      expect(Math.abs(ptsSec - (index * 1001) / 30000)).toBeLessThan(0.0001);
    expect((await shown(output, video)).map(({ number }) => number)).toEqual(
      Array.from({ length: 10 }, () => upTo(61)).flat(),
    );
  });

  test('HEVC keeps its pictures; silence beside sound; a turn stays a turn', async () => {
    const hevc = ['-c:v', 'libx265', '-preset', 'ultrafast', '-x265-params', 'log-level=none', '-pix_fmt', 'yuv420p'];
    const a = makeCountedVideo({ output: file('h1.mp4'), frames: 50, encoder: hevc, sound: null });
    const b = makeCountedVideo({ output: file('h2.mp4'), frames: 50, encoder: hevc });
    const of = await joined('hevc', a, b);
    expect([of.video.codec, of.notes, of.video.hasAudio]).toEqual(['hevc', [], true]);
    expect((await shown(of.output, of.video)).map(({ number }) => number)).toEqual([...upTo(50), ...upTo(50)]);
    expect((await beepsOf(of.output)).map(Math.round)).toEqual([2, 3]);

    const turned = turnQuarterClockwise(makeCountedVideo({ output: file('t.mp4'), frames: 30 }), file('turned.mp4'));
    const upright = await joined('upright', turned, turned);
    expect(upright.video).toMatchObject({ rotationDeg: 90, widthPx: 96, heightPx: 320 });
    expect(upright.notes).toEqual([]);
  });

  test('a variable rate stays as it is; without any sound there is none', async () => {
    const a = makeCountedVideo({ output: file('v1.mp4'), frames: 60, setpts: '(N+0.8*mod(N,2))/25/TB', sound: null });
    const { output, video, notes } = await joined('variable', a, a);
    expect([video.isVariableFrameRate, video.hasAudio, notes]).toEqual([true, false, []]);
    expect((await shown(output, video)).map(({ number }) => number)).toEqual([...upTo(60), ...upTo(60)]);
  });
});

describe('sound and pictures stay together where files begin unevenly', () => {
  test('pictures later than sound, sound later than pictures, sound that ends early or goes on', async () => {
    const late = makeCountedVideo({ output: file('late.mp4'), frames: 75, setpts: '(N+13)/25/TB' });
    const beepsAfter = "aevalsrc='if(lt(mod(t,1),0.2)*gte(t,1),0.5*sin(2*PI*1000*t),0)':s=48000";
    const plain = makeCountedVideo({ output: file('p.mp4'), frames: 75, sound: beepsAfter });
    ffmpegNow(['-i', plain, '-map', '0:v', '-map', '0:a', '-c', 'copy', '-t', '2', file('short.mp4')]);
    for (const [name, first, second] of [
      ['ls', late, plain],
      ['sl', plain, late],
    ] as const) {
      const { output, video, startsSec, parts } = await joined(name, first, second);
      const pictures = await shown(output, video);
      expect(pictures.map(({ number }) => number)).toEqual([...upTo(75), ...upTo(75)]);
      const times = parts.flatMap((part, index) =>
        Array.from(part.video.framePtsSec, (sec) => sec + (startsSec[index] ?? 0)),
      );
      for (const [index, { ptsSec }] of pictures.entries())
        expect(Math.abs(ptsSec - (times[index] ?? 0))).toBeLessThan(0.002);
      // A beep at every full second of each file, whatever is before it.
      const [, jointSec = 0] = startsSec;
      for (const beep of await beepsOf(output)) {
        const inFile = beep < jointSec - 0.02 ? beep : beep - jointSec;
        expect(Math.abs(inFile - Math.round(inFile))).toBeLessThan(0.04);
      }
    }
  });
});

describe('files that differ are encoded to the first', () => {
  test('another size and rate, an upright camera between: every moment where it was, the whole steady', async () => {
    const a = makeCountedVideo({ output: file('d1.mp4'), frames: 50 });
    const b = makeCountedVideo({
      output: file('d2.mp4'),
      frames: 100,
      fps: '50',
      encoder: [...B_FRAMES, '-s', '640x192'],
    });
    const { output, video, startsSec, notes } = await joined('differing', a, b);
    expect(notes.join()).toMatch(
      /encoded anew.*320 × 96.*different sizes \(320 × 96 and 640 × 192\): d1\.mp4, d2\.mp4/,
    );
    expect(video).toMatchObject({
      widthPx: 320,
      heightPx: 96,
      frameRate: { num: 25, den: 1 },
      isVariableFrameRate: false,
    });
    expect(startsSec).toEqual([0, 2]);
    const numbers = (await shown(output, video)).map(({ number }) => number);
    expect(numbers.slice(0, 50)).toEqual(upTo(50));
    // Of two pictures one is left, the nearest to its moment.
    expect(numbers).toHaveLength(100);
    for (const [index, number] of numbers.slice(50).entries())
      expect(Math.abs(number - 2 * index)).toBeLessThanOrEqual(1);
    for (const [index, sec] of (await beepsOf(output)).entries()) expect(Math.abs(sec - index)).toBeLessThan(0.03);
  });

  test('another encoder of the same size', async () => {
    const a = makeCountedVideo({ output: file('e1.mp4'), frames: 40, encoder: B_FRAMES });
    const b = makeCountedVideo({ output: file('e2.mp4'), frames: 40 });
    const { output, video, notes } = await joined('encoders', a, b);
    expect(notes.join()).toMatch(/different encoders/);
    expect((await shown(output, video)).map(({ number }) => number)).toEqual([...upTo(40), ...upTo(40)]);
  });

  test('a second file that hides pictures behind an edit list shows none of them', async () => {
    const whole = makeCountedVideo({ output: file('w.mp4'), frames: 100, encoder: [...B_FRAMES, '-g', '100'] });
    ffmpegNow(['-ss', '1.52', '-i', whole, '-c', 'copy', file('edited.mp4')]);
    const plain = makeCountedVideo({ output: file('w0.mp4'), frames: 50, encoder: [...B_FRAMES, '-g', '100'] });
    const edited = await tool.probe(file('edited.mp4'));
    const first = (await shown(file('edited.mp4'), edited))[0]?.number ?? 0;
    const { output, video } = await joined('edited-join', plain, file('edited.mp4'));
    const numbers = (await shown(output, video)).map(({ number }) => number);
    expect(numbers).toEqual([...upTo(50), ...Array.from({ length: 100 - first }, (_, index) => first + index)]);
  });

  test('a first file without a steady rate: every picture at its time', async () => {
    const a = makeCountedVideo({ output: file('vf1.mp4'), frames: 60, setpts: '(N+0.8*mod(N,2))/25/TB' });
    const b = makeCountedVideo({ output: file('vf2.mp4'), frames: 50 });
    const { output, video, notes } = await joined('uneven', a, b);
    expect(notes.join()).toMatch(/their rates differ/);
    expect((await shown(output, video)).map(({ number }) => number)).toEqual([...upTo(60), ...upTo(50)]);
  });

  test('other containers', async () => {
    const a = makeCountedVideo({ output: file('c1.mkv'), frames: 50, encoder: B_FRAMES });
    const b = makeCountedVideo({ output: file('c2.ts'), frames: 50, encoder: B_FRAMES });
    for (const [name, sources] of [
      ['mixed', [a, b]],
      ['mkvs', [a, a]],
      ['streams', [b, b]],
    ] as const) {
      const { output, video } = await joined(name, ...sources);
      expect(
        (await shown(output, video)).map(({ number }) => number),
        name,
      ).toEqual([...upTo(50), ...upTo(50)]);
    }
  });
});

test('copied pictures are the same pictures, in one file that is read like any other', async () => {
  const a = makeCountedVideo({ output: file('s1.mp4'), frames: 50, encoder: B_FRAMES, sound: null });
  const { output } = await joined('same', a, a);
  const twice = ffmpegNow([
    '-i',
    a,
    '-i',
    a,
    '-filter_complex',
    '[0:v][1:v]concat',
    '-f',
    'framehash',
    '-hash',
    'md5',
    '-',
  ]);
  const hashes = (text: string) =>
    text.split('\n').flatMap((line) => (line.startsWith('#') || line === '' ? [] : line.split(',').at(-1)));
  const got = ffmpegNow(['-i', output, '-map', '0:v', '-f', 'framehash', '-hash', 'md5', '-']).toString();
  expect(hashes(got)).toEqual(hashes(twice.toString()));
});

test('stopped half-way, nothing stands under the name', async () => {
  const a = makeCountedVideo({ output: file('x1.mp4'), frames: 200 });
  const b = makeCountedVideo({ output: file('x2.mp4'), frames: 200, fps: '30' });
  const parts = await Promise.all([a, b].map(async (source) => ({ source, video: await tool.probe(source) })));
  const scratchDir = file('stopped');
  mkdirSync(scratchDir);
  const stop = new AbortController();
  const joining = tool.joinVideos({ parts, output: file('stopped.mp4'), scratchDir }, () => stop.abort(), stop.signal);
  await expect(joining).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(dir)).not.toContain('stopped.mp4');
});

test('what went missing, and a disk without room, are told in words', async () => {
  const a = makeCountedVideo({ output: file('y1.mp4'), frames: 25 });
  const video = await tool.probe(a);
  const request = { output: file('never.mp4'), scratchDir: dir };
  const gone = { source: file('gone.mp4'), video };
  await expect(
    tool.joinVideos({ ...request, parts: [{ source: a, video }, gone] }, () => undefined),
  ).rejects.toMatchObject({
    code: 'not_found',
    message: expect.stringMatching(/gone\.mp4/),
  });
  const huge = { source: a, video: { ...video, sizeBytes: 1e18 } };
  await expect(tool.joinVideos({ ...request, parts: [huge, huge] }, () => undefined)).rejects.toMatchObject({
    code: 'disk_full',
    message: expect.stringMatching(/GB are needed.*GB are free/),
  });
  expect(readFileSync(a).length).toBe(video.sizeBytes);
});
