import { expect, test } from 'vitest';
import { inputWidthFor, type PilotHeights, widthForPeople } from './input-width.ts';

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
/** Two pictures with ten people each, a tenth of them so many pixels tall at the usual width of 832 x 468. */
function people(smallPx: number): PilotHeights[] {
  const wideNorm = Array.from({ length: 10 }, (_, index) => (smallPx + index - 1) / 468);
  return [wideNorm, wideNorm.map((height) => height + 0.5 / 468)].map((heights) => ({
    wideNorm: heights,
    narrowNorm: [],
  }));
}
const keeper = (height: number): PilotHeights => ({ wideNorm: [], narrowNorm: [height] });

test.each([
  { name: 'a camera that follows play', picture: WIDE, pilots: people(24), expected: 832 },
  { name: 'one that takes in more', picture: WIDE, pilots: people(16), expected: 1109 },
  { name: 'one that takes in all: not at any price', picture: WIDE, pilots: people(9), expected: 1280 },
  { name: 'no more than the video has', picture: { widthPx: 960, heightPx: 540 }, pilots: people(10), expected: 960 },
  { name: 'too few people to tell', picture: WIDE, pilots: people(9).slice(0, 1), expected: 832 },
  { name: 'one that zooms out once', picture: WIDE, pilots: [...people(9).slice(1), ...people(24)], expected: 832 },
  { name: 'nobody', picture: WIDE, pilots: [], expected: 832 },
  { name: 'a camera beside the goal', picture: WIDE, pilots: [0.64, 0.5, 0.6].map(keeper), expected: 593 },
  {
    name: 'one that shows the goalkeeper near once',
    picture: WIDE,
    pilots: [keeper(0.64), ...people(24)],
    expected: 832,
  },
])('width for the people of $name', ({ picture, pilots, expected }) => {
  expect(widthForPeople(picture, pilots, LIMITS)).toBe(expected);
});
