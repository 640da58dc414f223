import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ffmpegNow } from './counted-video.fixture.ts';
import {
  brightPart,
  dir,
  lowerDifference,
  makeVideo,
  meanOf,
  type Picture,
  pictures,
  render,
  tool,
} from './reel-looks.fixture.ts';

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
