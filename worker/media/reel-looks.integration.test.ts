import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { CropPoint } from '../../lib/domain/crop-path.ts';
import type { ReelClip, RenderedReel } from '../../lib/ports/media-tool.ts';
import { BEEPS, ffmpegNow } from './counted-video.fixture.ts';
import { createMediaTool } from './media-tool.ts';
import type { RenderReelRequest } from './reel-request.ts';

/* What is added to a reel: the card before it, the words in it, and the upright window that moves. All read back from the pixels. */

const dir = mkdtempSync(join(tmpdir(), "touchline looks '1' #%d é🙂 "));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const tool = createMediaTool({ logger: { info: () => undefined, warn: () => undefined, error: () => undefined } });

const FPS = 25;
/** Letters and signs that FFmpeg's filters, its text files or its metadata give a meaning to, and writing from right to left. */
const AWKWARD = `12:03 "Save"; it's 100% {n} %{pts} \\n [a],b=c:d 🙂⚽ הצלה مرحبا`;

const PLAIN = {
  useStreamCopy: false,
  addTimestamps: true,
  burnIn: false,
  lowerThird: false,
  shape: 'source',
  titleCard: null,
  maxHeightPx: 1080,
  emptyText: 'No moments were found in this video.',
  title: 'Goalkeeper reel',
} as const;

/** Grey, 640 x 360, with a white square of 40 px whose left side is at `x` (FFmpeg's expression of n); 12 seconds. */
function makeVideo(
  name: string,
  x = '300',
  encoder: readonly string[] = ['-g', '25', '-bf', '2'],
  size = '640x360',
): string {
  const output = join(dir, name);
  const graph = `color=c=0x606060:s=${size}:r=${FPS}[g];color=c=white:s=40x40:r=${FPS}[w];[g][w]overlay=x='${x}':y=160:eval=frame`;
  ffmpegNow([
    ...['-f', 'lavfi', '-i', graph, '-f', 'lavfi', '-i', BEEPS, '-t', '12'],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'ultrafast',
      '-pix_fmt',
      'yuv420p',
      '-sc_threshold',
      '0',
      ...encoder,
      '-c:a',
      'aac',
      output,
    ],
  ]);
  return output;
}

async function render(
  source: string,
  clips: readonly (Pick<ReelClip, 'startSec' | 'endSec'> & Partial<ReelClip>)[],
  settings: Partial<RenderReelRequest> = {},
): Promise<RenderedReel & { output: string }> {
  const video = await tool.probe(source);
  const scratchDir = mkdtempSync(join(dir, 'scratch '));
  const output = join(scratchDir, 'reel.mp4');
  const named = clips.map((clip) => ({ title: '12:03 Diving save', ...clip }));
  const reel = await tool.renderReel(
    { source, video, clips: named, output, scratchDir, ...PLAIN, ...settings },
    () => undefined,
  );
  return { ...reel, output };
}

type Picture = { widthPx: number; heightPx: number; data: Uint8Array; sec: number };

/** Every picture of a file as it is shown, grey. */
async function pictures(file: string): Promise<Picture[]> {
  const video = await tool.probe(file);
  const { widthPx, heightPx, framePtsSec } = video;
  const raw = ffmpegNow([
    '-i',
    `file:${file}`,
    '-map',
    '0:v:0',
    '-fps_mode',
    'passthrough',
    '-pix_fmt',
    'gray',
    '-f',
    'rawvideo',
    'pipe:1',
  ]);
  return Array.from(framePtsSec, (sec, index) => ({
    widthPx,
    heightPx,
    sec,
    data: raw.subarray(index * widthPx * heightPx, (index + 1) * widthPx * heightPx),
  }));
}

/** Mean difference of two pictures in the lower third, grey levels. */
function lowerDifference(a: Picture, b: Picture): number {
  const from = Math.floor((a.heightPx * 2) / 3) * a.widthPx;
  let sum = 0;
  for (let at = from; at < a.data.length; at += 1) sum += Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
  return sum / (a.data.length - from);
}

/** Middle of what is bright in a picture, part of its width; null when nothing is. */
function brightX({ data, widthPx }: Picture): number | null {
  let sum = 0;
  let count = 0;
  for (let at = 0; at < data.length; at += 1) {
    if ((data[at] ?? 0) < 200) continue;
    sum += at % widthPx;
    count += 1;
  }
  return count === 0 ? null : sum / count / widthPx;
}

describe('a title card', () => {
  const card = { title: AWKWARD, lines: ['Goalkeeper reel', '2 clips · 22 November 2026'] };

  test('stands before the clips, and everything after it is as much later', async () => {
    const source = makeVideo('card.mp4');
    const clips = [
      { startSec: 1, endSec: 3 },
      { startSec: 5, endSec: 6.2 },
    ];
    const without = await render(source, clips);
    const reel = await render(source, clips, { titleCard: card });
    expect(reel.durationSec - without.durationSec).toBeCloseTo(3, 1);
    expect(reel.chapters.map(({ startSec }) => startSec)).toEqual([0, 3, 5]);
    expect(reel.chapters[0]?.title).toBe(AWKWARD);
    const shown = await pictures(reel.output);
    const plain = await pictures(without.output);
    expect(shown).toHaveLength(plain.length + 75);
    // Dark with white words, then the clips as they were.
    expect(meanOf(shown[40])).toBeLessThan(60);
    expect(brightPart(shown[40])).toBeGreaterThan(0.005);
    expect(lowerDifference(shown[75] as Picture, plain[0] as Picture)).toBeLessThan(1);
    const subtitles = ffmpegNow(['-i', `file:${reel.output}`, '-map', '0:s:0', '-f', 'webvtt', 'pipe:1']).toString();
    expect(subtitles.match(/-->/g)).toHaveLength(2);
    expect(subtitles).toContain('00:03.000 --> 00:05.000');
  });

  test('is encoded just as the clips are, so that one set of parameters serves them all', async () => {
    const source = makeVideo('same.mp4', '300', [
      '-colorspace',
      'bt709',
      '-color_primaries',
      'bt709',
      '-color_trc',
      'bt709',
    ]);
    const reel = await render(source, [{ startSec: 1, endSec: 3 }], { titleCard: card });
    expect(parametersInPictures(reel.output)).toEqual({ sequence: 1, picture: 1 });
  });
});

describe('a lower third', () => {
  test('can be read at first and is gone after its time', async () => {
    const source = makeVideo('third.mp4');
    const clips = [{ startSec: 1, endSec: 7 }];
    const plain = await pictures((await render(source, clips)).output);
    const reel = await render(source, clips, { lowerThird: true });
    const shown = await pictures(reel.output);
    const difference = (sec: number) =>
      lowerDifference(shown[Math.round(sec * FPS)] as Picture, plain[Math.round(sec * FPS)] as Picture);
    for (const sec of [0, 1, 3]) expect(difference(sec)).toBeGreaterThan(3);
    for (const sec of [4.2, 5.9]) expect(difference(sec)).toBeLessThan(0.5);
    // `burnIn`, as it was before: to the end.
    const burnt = await pictures((await render(source, clips, { burnIn: true })).output);
    expect(lowerDifference(burnt[140] as Picture, plain[140] as Picture)).toBeGreaterThan(3);
    expect(reel.notes).toEqual([]);
  });

  test('of any letters, upright as well, inside the picture', async () => {
    const source = makeVideo('letters.mp4');
    const title = `${AWKWARD} ${'and a name that goes on '.repeat(4)}${'w'.repeat(90)}`;
    const clips = [{ startSec: 1, endSec: 2, title }];
    for (const shape of ['source', 'vertical'] as const) {
      const reel = await render(source, clips, { lowerThird: true, shape });
      const [first] = await pictures(reel.output);
      if (!first) throw new Error('no picture');
      const edge = Array.from({ length: first.heightPx }, (_, y) => first.data[(y + 1) * first.widthPx - 1] ?? 0);
      for (const grey of edge) expect(Math.abs(grey - 0x60)).toBeLessThan(12);
    }
  });
});

describe('an upright reel', () => {
  const clip = { startSec: 1, endSec: 9 };
  /** The square moves from x 20 to 580 px: 70 px a second from second 1 on. */
  const MOVING = '20+70*max(0,n/25-1)';
  const centre = (sec: number) => (40 + 70 * Math.max(0, sec - 1)) / 640;
  const half = (360 * 9) / 16 / 640 / 2;
  const cropPath: CropPoint[] = Array.from({ length: 81 }, (_, step) => ({
    atSec: 1 + step / 10,
    centreX: Math.min(1 - half, Math.max(half, centre(1 + step / 10))),
    isCut: false,
  }));

  test('is 9:16 and keeps a bright square in its middle, frame by frame', async () => {
    const source = makeVideo('moving.mp4', MOVING);
    const reel = await render(source, [{ ...clip, cropPath }], { shape: 'vertical' });
    const video = await tool.probe(reel.output);
    expect([video.widthPx, video.heightPx]).toEqual([360, 640]);
    const shown = await pictures(reel.output);
    expect(shown).toHaveLength(8 * FPS);
    for (const picture of shown.filter(({ sec }) => sec > 1.2 && sec < 6.2)) {
      expect(Math.abs((brightX(picture) ?? 0) - 0.5)).toBeLessThan(0.02);
    }
  });

  test('without a path it shows the middle; jumps are seen on their frame', async () => {
    const source = makeVideo('jump.mp4', '300');
    const still = await pictures((await render(source, [clip], { shape: 'vertical' })).output);
    expect(brightX(still[100] as Picture)).toBeCloseTo(0.5, 1);
    const path = [
      { atSec: 1, centreX: 0.5, isCut: false },
      { atSec: 3, centreX: 0.9, isCut: true },
      { atSec: 9, centreX: 0.9, isCut: false },
    ];
    const jumped = await pictures((await render(source, [{ ...clip, cropPath: path }], { shape: 'vertical' })).output);
    expect([49, 50].map((frame) => brightX(jumped[frame] as Picture) !== null)).toEqual([true, false]);
  });

  test('of a large source is larger; one that stands upright already stays as it is', async () => {
    const large = makeVideo('large.mp4', '300', [], '1920x1080');
    const video = async (file: string) => {
      const { widthPx, heightPx } = await tool.probe(file);
      return [widthPx, heightPx];
    };
    const clips = [{ startSec: 1, endSec: 1.4 }];
    expect(await video((await render(large, clips, { shape: 'vertical' })).output)).toEqual([720, 1280]);
    const upright = makeVideo('upright.mp4', '100', [], '360x640');
    expect(await video((await render(upright, clips, { shape: 'vertical' })).output)).toEqual([360, 640]);
  });
});

describe('a stream copy', () => {
  const card = { title: 'Rovers v City', lines: ['Goalkeeper reel', '2 clips'] };
  const clips = [
    { startSec: 1, endSec: 3 },
    { startSec: 5, endSec: 6 },
  ];

  test.each([
    ['High', ['-preset', 'veryfast', '-g', '25', '-bf', '3']],
    ['Main', ['-profile:v', 'main', '-g', '25']],
    ['Baseline', ['-profile:v', 'baseline', '-g', '25']],
    ['another number of its sets', ['-g', '25', '-x264-params', 'sps-id=1']],
  ])('has its title card where the parameters allow: %s', async (name, encoder) => {
    const source = makeVideo(`copied ${name}.mp4`, '300', encoder);
    const without = await render(source, clips, { useStreamCopy: true });
    const reel = await render(source, clips, { useStreamCopy: true, titleCard: card });
    expect(reel.notes).toEqual(without.notes);
    expect(reel.chapters[1]?.startSec).toBeCloseTo(3, 3);
    const [plain, shown] = [await pictures(without.output), await pictures(reel.output)];
    expect(shown).toHaveLength(75 + plain.length);
    expect(brightPart(shown[40])).toBeGreaterThan(0.005);
    expect(meanOf(shown[40])).toBeLessThan(60);
    for (const [index, picture] of plain.entries())
      expect(lowerDifference(shown[75 + index] as Picture, picture)).toBe(0);
    // A player may read the parameters once, at the start, and none from among the pictures.
    const bare = join(dir, 'bare.mp4');
    const stripped = ['-c', 'copy', '-bsf:v', 'filter_units=remove_types=7-8', `file:${bare}`];
    ffmpegNow(['-i', `file:${reel.output}`, '-map', '0:v:0', ...stripped]);
    const decoded = await pictures(bare);
    expect(decoded).toHaveLength(shown.length);
    expect(lowerDifference(decoded[40] as Picture, shown[40] as Picture)).toBe(0);
    expect(lowerDifference(decoded.at(-1) as Picture, shown.at(-1) as Picture)).toBe(0);
  });

  test('of pictures of another kind has none, and says so', async () => {
    const source = makeVideo('wide colour.mp4', '300', ['-g', '25', '-pix_fmt', 'yuv422p']);
    const reel = await render(source, clips, { useStreamCopy: true, titleCard: card });
    expect(reel.notes.join(' ')).toContain('Left out: the title card');
    expect(reel.chapters).toHaveLength(2);
  });

  test('says what it had to leave out', async () => {
    const source = makeVideo('copy.mp4');
    const reel = await render(source, [{ startSec: 1, endSec: 3 }], {
      useStreamCopy: true,
      lowerThird: true,
      shape: 'vertical',
    });
    expect(reel.notes.join(' ')).toMatch(/Left out: words in the picture and the upright shape/);
    expect((await tool.probe(reel.output)).widthPx).toBe(640);
  });
});

function meanOf(picture: Picture | undefined): number {
  const data = picture?.data ?? new Uint8Array(1);
  return data.reduce((sum, grey) => sum + grey, 0) / data.length;
}

function brightPart(picture: Picture | undefined): number {
  const data = picture?.data ?? new Uint8Array(1);
  return data.filter((grey) => grey > 180).length / data.length;
}

/** How many different parameter sets the pictures of a reel carry. */
function parametersInPictures(file: string): { sequence: number; picture: number } {
  const only = ['-c', 'copy', '-bsf:v', 'h264_mp4toannexb,filter_units=pass_types=7-8', '-f', 'h264', 'pipe:1'];
  const raw = ffmpegNow(['-i', `file:${file}`, '-map', '0:v:0', ...only]).toString('hex');
  const kinds = new Set(raw.split(/(?:00)?000001(?=[26][78])/).map((unit) => unit.replace(/(?:00)+$/, '')));
  const ofType = (type: RegExp) => [...kinds].filter((unit) => type.test(unit)).length;
  return { sequence: ofType(/^[26]7/), picture: ofType(/^[26]8/) };
}
