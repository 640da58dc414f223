import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { firstFrameAtOrAfter } from '../../lib/domain/frame-sampling.ts';
import type { ReelShape } from '../../lib/domain/reel-shape.ts';
import type { RenderedReel, TitleCard } from '../../lib/ports/media-tool.ts';
import { numbersIn as numbersBy, soundAndPicture } from './counted-reel.fixture.ts';
import { ffmpegNow, makeCountedVideo } from './counted-video.fixture.ts';
import { createMediaTool } from './media-tool.ts';

const dir = mkdtempSync(join(tmpdir(), "touchline reel '1' #%d é🙂 "));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const tool = createMediaTool({ logger: { info: () => undefined, warn: () => undefined, error: () => undefined } });

const LONG_GROUPS = [
  '-c:v',
  'libx264',
  '-preset',
  'ultrafast',
  '-bf',
  '2',
  '-g',
  '250',
  '-keyint_min',
  '250',
  '-pix_fmt',
  'yuv420p',
];
const SETTINGS = {
  useStreamCopy: false,
  addTimestamps: true,
  burnIn: false,
  lowerThird: false,
  shape: 'source' as ReelShape,
  titleCard: null as TitleCard | null,
  maxHeightPx: 1080,
  emptyText: 'No moments were found in this video.',
  title: 'Goalkeeper reel',
};

const numbersIn = (file: string) => numbersBy(tool, file);

async function render(
  source: string,
  clips: readonly (readonly [number, number])[],
  settings: Partial<typeof SETTINGS> & { shared?: { dir: string; cutsSec: number[] } } = {},
): Promise<RenderedReel & { output: string }> {
  const video = await tool.probe(source);
  const scratchDir = mkdtempSync(join(dir, 'scratch '));
  const output = join(scratchDir, 'reel.mp4');
  const named = clips.map(([startSec, endSec], index) => ({
    startSec,
    endSec,
    title: `0:${index} Save; "=" #${index} <b>`,
  }));
  const request = { source, video, clips: named, output, scratchDir, ...SETTINGS, ...settings };
  return { ...(await tool.renderReel(request, () => undefined)), output };
}

describe('exact clips', () => {
  const LONG = ['-c:v', 'libx264', '-preset', 'veryfast', '-bf', '3', '-g', '250', '-pix_fmt', 'yuv420p'];
  const sources: Record<string, () => string> = {
    'ten seconds between key frames': () =>
      makeCountedVideo({ output: join(dir, 'gop.mp4'), frames: 300, encoder: LONG }),
    '23.976 without sound': () =>
      makeCountedVideo({ output: join(dir, 'film.mp4'), frames: 300, fps: '24000/1001', encoder: LONG, sound: null }),
    'variable rate': () =>
      makeCountedVideo({ output: join(dir, 'vfr.mp4'), frames: 300, setpts: '(N+0.3*mod(N,3)+mod(N*N,7)/22)/25/TB' }),
    'edit list': () => {
      const whole = makeCountedVideo({ output: join(dir, 'whole.mp4'), frames: 350, encoder: LONG });
      ffmpegNow(['-ss', '1.3', '-i', whole, '-c', 'copy', join(dir, 'edited.mp4')]);
      return join(dir, 'edited.mp4');
    },
    'transport stream': () => {
      const whole = makeCountedVideo({ output: join(dir, 'for-ts.mp4'), frames: 300, encoder: LONG });
      ffmpegNow(['-i', whole, '-c', 'copy', join(dir, 'stream.ts')]);
      return join(dir, 'stream.ts');
    },
  };

  test.each(Object.entries(sources))('%s: first and last frame are the wished ones', async (_name, make) => {
    const source = make();
    const { framePtsSec } = await tool.probe(source);
    const first = (await numbersIn(source)).numbers[0] ?? 0;
    const output = join(dir, 'clip.mp4');
    const clip = await tool.extractClip(source, 3.13, 7.5, output, false);
    const expected = { from: firstFrameAtOrAfter(framePtsSec, 3.13), to: firstFrameAtOrAfter(framePtsSec, 7.5) };
    const shown = (await numbersIn(output)).numbers.map((number) => number - first);
    expect(shown).toEqual(Array.from({ length: expected.to - expected.from }, (_, index) => expected.from + index));
    expect(clip.startSec).toBe(framePtsSec[expected.from]);
    expect(clip.endSec).toBeCloseTo(framePtsSec[expected.to] ?? -1, 2);
  });
});

describe('stream copy', () => {
  test('begins and ends at key frames and says when that is', async () => {
    const source = makeCountedVideo({
      output: join(dir, 'copy.mp4'),
      frames: 500,
      encoder: ['-c:v', 'libx264', '-g', '50', '-sc_threshold', '0', '-bf', '2', '-pix_fmt', 'yuv420p'],
    });
    const output = join(dir, 'copied.mp4');
    const clip = await tool.extractClip(source, 5, 9, output);
    const { numbers } = await numbersIn(output);
    expect(clip.startSec).toBeCloseTo(4, 3);
    expect(clip.endSec).toBeCloseTo(10, 1);
    expect([numbers[0], numbers.at(-1)]).toEqual([100, 249]);
    const reel = await render(
      source,
      [
        [5, 9],
        [9.5, 9.9],
        [15, 15.5],
      ],
      { useStreamCopy: true },
    );
    expect(reel.chapters).toHaveLength(2); // widened to key frames, the first two became one
    expect((await numbersIn(reel.output)).numbers).toHaveLength(150 + 50);
    expect(reel.notes.length).toBeGreaterThan(0);
  });
});

describe('reels', () => {
  test('twenty clips: right frames, rising times, chapters, no drift between picture and sound', async () => {
    const source = makeCountedVideo({ output: join(dir, 'match.mp4'), frames: 1500, encoder: LONG_GROUPS });
    const clips = Array.from({ length: 20 }, (_, index) => [index * 2.9 + 0.52, index * 2.9 + 0.52 + 1.24] as const);
    const reel = await render(source, clips);
    const { numbers, ptsSec } = await numbersIn(reel.output);
    expect(numbers).toHaveLength(20 * 31);
    expect(reel.durationSec).toBeCloseTo(20 * 1.24, 1);
    expect(reel.chapters).toHaveLength(20);
    for (const [index, chapter] of reel.chapters.entries()) {
      const first = firstFrameAtOrAfter(Float64Array.from(ptsSec), chapter.startSec - 0.01);
      expect(numbers[first]).toBe(Math.ceil((clips[index]?.[0] ?? 0) * 25 - 1e-6));
      expect(chapter.startSec).toBeCloseTo(index * 1.24, 3);
    }
    expect(new Set(ptsSec.map((sec, index) => Math.round((sec - (ptsSec[index - 1] ?? -0.04)) * 1000)))).toEqual(
      new Set([40]),
    );
    for (const [beepSec, numberSec] of soundAndPicture(reel.output, numbers))
      expect(Math.abs(beepSec - numberSec)).toBeLessThan(0.04);
    expect(readdirSync(join(reel.output, '..')).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('reels that share a moment: encoded once, every frame there, one chapter a clip', async () => {
    const source = makeCountedVideo({ output: join(dir, 'shared.mp4'), frames: 300 });
    const shared = { dir: mkdtempSync(join(dir, 'pieces ')), cutsSec: [2, 6, 4, 9] };
    const first = await render(source, [[2, 6]], { shared });
    const second = await render(source, [[4, 9]], { shared });
    expect(readdirSync(shared.dir).sort()).toEqual([
      ...['piece-2.0000-4.0000.mov', 'piece-4.0000-6.0000.mov', 'piece-6.0000-9.0000.mov'],
    ]);
    const from = (start: number, end: number) => Array.from({ length: end - start }, (_, index) => start + index);
    expect((await numbersIn(first.output)).numbers).toEqual(from(50, 150));
    expect((await numbersIn(second.output)).numbers).toEqual(from(100, 225));
    expect(second.chapters).toEqual([{ startSec: 0, endSec: 5, title: expect.any(String) }]);
    for (const [sound, picture] of soundAndPicture(second.output, from(100, 225)))
      expect(Math.abs(sound - picture)).toBeLessThan(0.045);
  });

  test('titles burned in; names with awkward characters all the way', async () => {
    const odd = join(dir, '-o:dd, [1]; \\ name');
    mkdirSync(odd);
    const source = makeCountedVideo({ output: join(dir, 'plain.mp4'), frames: 100 });
    const named = join(odd, "it's 100% #1 %03d é🙂.mp4");
    ffmpegNow(['-i', `file:${source}`, '-c', 'copy', `file:${named}`]);
    const reel = await render(
      named,
      [
        [0.5, 1],
        [2, 3],
      ],
      { burnIn: true },
    );
    expect(reel.durationSec).toBeCloseTo(1.5, 1);
  });

  test('no clips: a card that says so', async () => {
    const source = makeCountedVideo({ output: join(dir, 'nothing.mp4'), frames: 50 });
    const reel = await render(source, []);
    expect(reel).toMatchObject({ durationSec: 3, chapters: [{ startSec: 0, endSec: 3, title: SETTINGS.emptyText }] });
  });

  test('clips written one by one can be joined', async () => {
    const source = makeCountedVideo({ output: join(dir, 'parts.mp4'), frames: 200, encoder: LONG_GROUPS });
    const paths = [join(dir, "part 'one'.mp4"), join(dir, 'part two.mp4')];
    for (const [index, path] of paths.entries()) await tool.extractClip(source, index * 3, index * 3 + 1, path, false);
    const output = join(dir, 'joined.mp4');
    const joined = await tool.concatClips(paths, output);
    expect(joined.chapters.map((chapter) => chapter.title)).toEqual(["part 'one'", 'part two']);
    expect((await numbersIn(output)).numbers).toHaveLength(50);
  });

  test('a signal ends the work and leaves nothing behind', async () => {
    const source = join(dir, 'match.mp4');
    const video = await tool.probe(source);
    const scratchDir = mkdtempSync(join(dir, 'stopped '));
    const clips = [{ startSec: 0, endSec: 50, title: 'long' }];
    const stop = new AbortController();
    const request = { source, video, clips, output: join(scratchDir, 'reel.mp4'), scratchDir, ...SETTINGS };
    await expect(tool.renderReel(request, () => stop.abort(), stop.signal)).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(readdirSync(scratchDir)).toEqual([]);
  });
});
