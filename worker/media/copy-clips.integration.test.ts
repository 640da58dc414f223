import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { numbersIn, soundAndPicture } from './counted-reel.fixture.ts';
import { ffmpegNow, makeCountedVideo } from './counted-video.fixture.ts';
import { createMediaTool } from './media-tool.ts';
import { PLAIN_REEL } from './plain-reel.fixture.ts';

/* A stream copy, read back: whole groups of pictures and no other, whatever the container, and sound that goes with them. */

const dir = mkdtempSync(join(tmpdir(), 'touchline copies '));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const tool = createMediaTool({ logger: { info: () => undefined, warn: () => undefined, error: () => undefined } });
const SETTINGS = { ...PLAIN_REEL, useStreamCopy: true };
/** Groups of a second and a fifth, so that beeps fall anywhere in them. */
const GROUP_FRAMES = 30;
const GROUPS = ['-preset', 'veryfast', '-g', '30', '-keyint_min', '30', '-sc_threshold', '0', '-pix_fmt', 'yuv420p'];
const H264 = ['-c:v', 'libx264', '-bf', '3', ...GROUPS];
/** More than are cut in one go, the last one up to the end of the video. */
const WINDOWS = [...Array.from({ length: 10 }, (_, index) => 1.5 + index * 3.6), 38.9].map((startSec) => ({
  startSec,
  endSec: startSec + 1,
  title: `from ${startSec}`,
}));
const FRAMES = 1000;

async function renderCopy(source: string, signal?: AbortSignal) {
  const scratchDir = mkdtempSync(join(dir, 'scratch '));
  const request = { source, video: await tool.probe(source), clips: WINDOWS, scratchDir, ...SETTINGS };
  const output = join(scratchDir, 'reel.mp4');
  return { output, ...(await tool.renderReel({ ...request, output }, () => undefined, signal)) };
}

/** Numbers of the pictures in the groups around a window. */
function groupsAround({ startSec, endSec }: { startSec: number; endSec: number }, firstNumber: number): number[] {
  const group = (sec: number) => Math.floor((sec * 25 + firstNumber) / GROUP_FRAMES + 1e-9);
  const from = group(startSec) * GROUP_FRAMES;
  const to = Math.min(FRAMES, (group(endSec - 0.001) + 1) * GROUP_FRAMES);
  return Array.from({ length: to - from }, (_, index) => from + index);
}

const make = (name: string, encoder: readonly string[], sound?: null) =>
  makeCountedVideo({ output: join(dir, name), frames: FRAMES, encoder, ...(sound === null ? { sound } : {}) });
const remuxed = (name: string) => {
  const output = join(dir, name);
  ffmpegNow(['-i', make(`for ${name}.mp4`, H264), '-c', 'copy', output]);
  return output;
};
const SOURCES: Record<
  string,
  { readonly source: () => string; readonly cutOffFrames?: number; readonly isSilent?: true }
> = {
  MP4: { source: () => make('plain.mp4', H264) },
  Matroska: { source: () => remuxed('copied.mkv') },
  'a transport stream': { source: () => remuxed('stream.ts') },
  'no sound': { source: () => make('silent.mp4', H264, null), isSilent: true },
  HEVC: {
    source: () => make('hevc.mp4', ['-c:v', 'libx265', ...GROUPS, '-x265-params', 'log-level=error:open-gop=0']),
  },
  'an edit list that begins within a group': {
    source: () => {
      const output = join(dir, 'edited.mp4');
      ffmpegNow(['-ss', '0.4', '-i', make('for edited.mp4', H264), '-c', 'copy', output]);
      return output;
    },
    cutOffFrames: 10,
  },
};

test.each(Object.entries(SOURCES))(
  '%s: whole groups, and the sound with them',
  async (_name, { source, cutOffFrames = 0, isSilent }) => {
    const reel = await renderCopy(source());
    const { numbers } = await numbersIn(tool, reel.output);
    expect(numbers).toEqual(WINDOWS.flatMap((window) => groupsAround(window, cutOffFrames)));
    expect(reel.chapters).toHaveLength(WINDOWS.length);
    for (const [index, chapter] of reel.chapters.entries()) {
      const before = WINDOWS.slice(0, index).flatMap((window) => groupsAround(window, cutOffFrames)).length;
      expect(chapter.startSec).toBeCloseTo(before / 25, 3);
    }
    if (isSilent) return;
    const pairs = soundAndPicture(reel.output, numbers);
    expect(pairs.length).toBeGreaterThan(WINDOWS.length / 2);
    for (const [soundSec, pictureSec] of pairs) expect(Math.abs(soundSec - pictureSec)).toBeLessThan(0.012);
  },
);

test('key frames that others are shown before: nothing is lost, and no reel is refused', async () => {
  const reel = await renderCopy(make('open.mp4', [...H264, '-x264-params', 'open-gop=1']));
  const { numbers } = await numbersIn(tool, reel.output);
  const expected = WINDOWS.flatMap((window) => groupsAround(window, 0));
  expect(Math.abs(numbers.length - expected.length)).toBeLessThanOrEqual(3 * WINDOWS.length);
  expect(reel.durationSec).toBeCloseTo(expected.length / 25, 0);
});

test('cancelled between two goes, nothing is left', async () => {
  const stop = new AbortController();
  const source = make('stopped.mp4', H264);
  const scratchDir = mkdtempSync(join(dir, 'stopped '));
  const request = { source, video: await tool.probe(source), clips: WINDOWS, scratchDir, ...SETTINGS };
  const work = tool.renderReel({ ...request, output: join(scratchDir, 'reel.mp4') }, () => stop.abort(), stop.signal);
  await expect(work).rejects.toMatchObject({ code: 'cancelled' });
  expect(readdirSync(scratchDir).filter((name) => !/^clip-\d+\.mov$/.test(name))).toEqual([]);
});
