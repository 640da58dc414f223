import { expect, test } from 'vitest';
import { framingOf, windowCommands, windowPlace } from './framing.ts';

test.each<[readonly [number, number], number, readonly [number, number, number | null]]>([
  [[1280, 720], 1080, [720, 1280, 405 / 1280]],
  [[1920, 1080], 1080, [720, 1280, 607.5 / 1920]],
  [[3840, 2160], 1080, [1080, 1920, 1215 / 3840]],
  [[1920, 1080], 480, [480, 854, 607.5 / 1920]],
  [[640, 480], 1080, [480, 854, 270 / 640]],
  [[720, 1280], 1080, [608, 1080, null]],
  [[1000, 1000], 720, [720, 720, null]],
])('%j, at most %i high, upright: %j', ([widthPx, heightPx], maxHeightPx, [width, height, windowPart]) => {
  expect(framingOf({ widthPx, heightPx }, maxHeightPx, 'vertical')).toEqual({
    widthPx: width,
    heightPx: height,
    windowPart,
  });
});

test('a window stays inside, wherever its middle is wished', () => {
  expect(windowPlace(0, 0.3)).toBe(0);
  expect(windowPlace(1, 0.3)).toBe(1);
  expect(windowPlace(0.5, 0.3)).toBeCloseTo(0.5, 9);
});

test('one command a frame while the window moves, none while it rests', () => {
  const point = (atSec: number, centreX: number, isCut = false) => ({ atSec, centreX, isCut });
  const path = [point(10, 0.3), point(11, 0.3), point(12, 0.7), point(13, 0.7), point(13.5, 0.2, true)];
  const clip = { startSec: 10, lengthSec: 4 };
  const lines = windowCommands(path, clip, { frameRate: { num: 25, den: 1 } }, 0.4)
    .trim()
    .split('\n');
  expect(lines).toHaveLength(1 + 25 + 1);
  expect(lines[0]).toBe("0.000000 crop x '(iw-ow)*0.16667';");
  expect(lines.at(-1)).toBe("3.500000 crop x '(iw-ow)*0.00000';");
});
