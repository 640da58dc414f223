import { expect, test } from 'vitest';
import { chapterIndexAt } from './chapters.ts';

const chapters = [
  { start_sec: 0, end_sec: 8, title: '0:41 Diving save' },
  { start_sec: 8, end_sec: 15, title: '1:02 Catch' },
];

test.each([
  [0, 0],
  [7.9, 0],
  [7.98, 1],
  [99, 1],
])('%d s is in chapter %d', (sec, index) => {
  expect(chapterIndexAt(chapters, sec)).toBe(index);
});

test('a reel without clips has no chapter', () => {
  expect(chapterIndexAt([], 3)).toBe(-1);
});
