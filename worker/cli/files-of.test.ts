import { expect, it } from 'vitest';
import { filesOf } from './files-of.ts';

it('takes videos in the order in which they are named', () => {
  expect(filesOf(['/b.mp4', '/a.mp4'], undefined)).toEqual({
    sourcePath: '/b.mp4',
    moreFiles: [{ path: '/a.mp4', begins: 'half' }],
  });
  expect(filesOf(['/a.mp4'], undefined).moreFiles).toEqual([]);
  expect(filesOf(['/a.mp4', '/b.mp4', '/c.mp4'], 'chapter, half').moreFiles.map(({ begins }) => begins)).toEqual([
    'chapter',
    'half',
  ]);
});

it.each([
  [[], undefined, /Name a video/],
  [['/a.mp4', '/a.mp4'], undefined, /a\.mp4 is named twice/],
  [['/a.mp4', '/b.mp4'], 'half,half', /1 word is needed, got 2/],
  [['/a.mp4', '/b.mp4'], 'quarter', /half, piece, chapter; got "quarter"/],
  [Array.from({ length: 41 }, (_, index) => `/${index}.mp4`), undefined, /At most 40 files/],
])('refuses %j %s in words', (paths, begins, words) => {
  expect(() => filesOf(paths, begins)).toThrow(words);
});
