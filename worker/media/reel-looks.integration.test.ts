import { describe, expect, test } from 'vitest';
import type { CropPoint } from '../../lib/domain/crop-path.ts';
import { ffmpegNow } from './counted-video.fixture.ts';
import {
  brightPart,
  brightX,
  FPS,
  lowerDifference,
  makeVideo,
  meanOf,
  type Picture,
  pictures,
  render,
  tool,
} from './reel-looks.fixture.ts';

/* What is added to a reel: the card before it, the words in it, and the upright window that moves. All read back from the pixels. */

/** Letters and signs that FFmpeg's filters, its text files or its metadata give a meaning to, and writing from right to left. */
const AWKWARD = `12:03 "Save"; it's 100% {n} %{pts} \\n [a],b=c:d 🙂⚽ הצלה مرحبا`;

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

/** How many different parameter sets the pictures of a reel carry. */
function parametersInPictures(file: string): { sequence: number; picture: number } {
  const only = ['-c', 'copy', '-bsf:v', 'h264_mp4toannexb,filter_units=pass_types=7-8', '-f', 'h264', 'pipe:1'];
  const raw = ffmpegNow(['-i', `file:${file}`, '-map', '0:v:0', ...only]).toString('hex');
  const kinds = new Set(raw.split(/(?:00)?000001(?=[26][78])/).map((unit) => unit.replace(/(?:00)+$/, '')));
  const ofType = (type: RegExp) => [...kinds].filter((unit) => type.test(unit)).length;
  return { sequence: ofType(/^[26]7/), picture: ofType(/^[26]8/) };
}
