import { expect, test } from 'vitest';
import { shrinkToGrey } from './grey-picture.ts';
import { paintedPicture } from './painted-picture.fixture.ts';

test('blocks are averaged; what does not fill a block is left out', () => {
  const picture = paintedPicture(
    10,
    6,
    [100, 100, 100],
    [{ rgb: [200, 200, 200], xPx: 0, yPx: 0, widthPx: 1, heightPx: 4 }],
  );
  const grey = shrinkToGrey(picture, 2);
  expect([grey.widthPx, grey.heightPx]).toEqual([2, 1]);
  expect([...grey.data]).toEqual([Math.round(100 + (100 * 4) / 25), 100]);
});

test('green counts most', () => {
  const grey = shrinkToGrey(paintedPicture(4, 4, [0, 100, 0], []), 2);
  expect([...grey.data]).toEqual([60, 60, 60, 60]);
});

test('a picture smaller than asked for stays as it is', () => {
  expect(shrinkToGrey(paintedPicture(8, 4, [9, 9, 9], []), 160)).toMatchObject({ widthPx: 8, heightPx: 4 });
});
