import { expect, test } from 'vitest';
import { inputWidthFor, widthForPeople } from './input-width.ts';

test.each([
  { name: 'no picture', widthPx: 0, heightPx: 0, expected: 960 },
  { name: '1080p', widthPx: 1920, heightPx: 1080, expected: 960 },
  { name: 'an upright phone', widthPx: 1080, heightPx: 1920, expected: 540 },
  { name: 'a panorama', widthPx: 2320, heightPx: 348, expected: 1859 },
])('$name', ({ widthPx, heightPx, expected }) => {
  expect(inputWidthFor({ widthPx, heightPx }, 960)).toBe(expected);
});

const LIMITS = { inputWidthPx: 832, widestPx: 1280 };
const WIDE = { widthPx: 3072, heightPx: 1728 };
/** Twenty people, a tenth of them so many pixels tall at the usual width of 832 x 468. */
const people = (smallPx: number) => Array.from({ length: 20 }, (_, index) => (smallPx + index - 2) / 468);

test.each([
  { name: 'a camera that follows play', picture: WIDE, heightsNorm: people(24), expected: 832 },
  { name: 'one that takes in more', picture: WIDE, heightsNorm: people(16), expected: 1144 },
  { name: 'one that takes in all: not at any price', picture: WIDE, heightsNorm: people(9), expected: 1280 },
  {
    name: 'no more than the video has',
    picture: { widthPx: 960, heightPx: 540 },
    heightsNorm: people(10),
    expected: 960,
  },
  { name: 'too few people to tell', picture: WIDE, heightsNorm: people(9).slice(0, 11), expected: 832 },
  { name: 'nobody', picture: WIDE, heightsNorm: [], expected: 832 },
])('width for the people of $name', ({ picture, heightsNorm, expected }) => {
  expect(widthForPeople(picture, heightsNorm, LIMITS)).toBe(expected);
});
