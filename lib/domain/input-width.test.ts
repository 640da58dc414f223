import { expect, test } from 'vitest';
import { inputWidthFor } from './input-width.ts';

test.each([
  { name: 'no picture', widthPx: 0, heightPx: 0, expected: 960 },
  { name: '1080p', widthPx: 1920, heightPx: 1080, expected: 960 },
  { name: 'an upright phone', widthPx: 1080, heightPx: 1920, expected: 540 },
  { name: 'a panorama', widthPx: 2320, heightPx: 348, expected: 1859 },
])('$name', ({ widthPx, heightPx, expected }) => {
  expect(inputWidthFor({ widthPx, heightPx }, 960)).toBe(expected);
});
