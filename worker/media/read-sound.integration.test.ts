import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { measureSound, SOUND_RATE_HZ, SOUND_STEP_SAMPLES } from '../../lib/domain/sound/sound-curve.ts';
import { ffmpegNow, makeCountedVideo } from './counted-video.fixture.ts';
import { createMediaTool } from './media-tool.ts';

const dir = mkdtempSync(join(tmpdir(), 'touchline-sound-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const tool = createMediaTool({ logger: { info: () => undefined, warn: () => undefined, error: () => undefined } });

/** Three seconds with a tone that lasts a fifth of every second. */
const plain = makeCountedVideo({ output: join(dir, 'plain.mp4'), frames: 75 });

/** In which tenths of a second something is heard. */
async function loudSteps(source: string): Promise<number[]> {
  const levels: number[] = [];
  await tool.readSound({ source, rateHz: SOUND_RATE_HZ, blockSamples: SOUND_STEP_SAMPLES }, (samples) => {
    levels.push(measureSound(samples).levelDb);
  });
  // An encoder's ring at the edge of a tone is far below it.
  return levels.flatMap((level, step) => (level > -25 ? [step] : []));
}

test('sound is heard where a player plays it', async () => {
  expect(await loudSteps(plain)).toEqual([0, 1, 10, 11, 20, 21]);
});

test('a track that begins later keeps its place', async () => {
  const late = join(dir, 'late.mkv');
  ffmpegNow([
    '-i',
    plain,
    '-itsoffset',
    '0.5',
    '-i',
    plain,
    '-map',
    '0:v',
    '-map',
    '1:a',
    '-c',
    'copy',
    `file:${late}`,
  ]);
  expect(await loudSteps(late)).toEqual([5, 6, 15, 16, 25, 26]);
});

test('six channels of another codec are one', async () => {
  const surround = join(dir, 'surround.mov');
  ffmpegNow(['-i', plain, '-c:v', 'copy', '-c:a', 'pcm_s16le', '-ac', '6', '-t', '2', `file:${surround}`]);
  expect(await loudSteps(surround)).toEqual([0, 1, 10, 11]);
});

test('what has no sound is refused, and does not hang', async () => {
  const silent = makeCountedVideo({ output: join(dir, 'silent.mp4'), frames: 10, sound: null });
  await expect(loudSteps(silent)).rejects.toMatchObject({ code: 'broken_media' });
});
