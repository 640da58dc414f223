import { describe, expect, it } from 'vitest';
import { inFilmedOrder, suggestedBeginnings, titleOfFiles } from './camera-files.ts';

const ordered = (...names: string[]) => inFilmedOrder(names, (name) => name);

describe('the order in which files were filmed', () => {
  it('counts GoPro chapters before the number of the recording', () => {
    expect(ordered('GH010043.MP4', 'GH020042.MP4', 'GH010042.MP4', 'GH020043.MP4')).toEqual([
      'GH010042.MP4',
      'GH020042.MP4',
      'GH010043.MP4',
      'GH020043.MP4',
    ]);
  });

  it('knows the older names, of which the first chapter has none', () => {
    expect(ordered('GP020007.MP4', 'GP010007.MP4', 'GOPR0007.MP4')).toEqual([
      'GOPR0007.MP4',
      'GP010007.MP4',
      'GP020007.MP4',
    ]);
  });

  it('takes numbers as numbers, whatever folder they lie in', () => {
    expect(ordered('/nas/b/part 10.mp4', '/nas/b/part 9.mp4', '/nas/b/Part 1.mp4')).toEqual([
      '/nas/b/Part 1.mp4',
      '/nas/b/part 9.mp4',
      '/nas/b/part 10.mp4',
    ]);
    expect(ordered('/nas/100GOPRO/GH020001.MP4', '/nas/101GOPRO/GH010001.MP4')[0]).toBe('/nas/101GOPRO/GH010001.MP4');
  });

  it('does not depend on the order in which they were picked', () => {
    const names = ['GX010001.MP4', 'second.mp4', 'GX020001.MP4', 'first.mp4'];
    expect(ordered(...names)).toEqual(ordered(...names.toReversed()));
  });
});

describe('what begins with a file', () => {
  it.each([
    ['two files are two halves', ['first.mp4', 'second.mp4'], ['half']],
    ['two chapters are one recording', ['GH010001.MP4', 'GH020001.MP4'], ['chapter']],
    [
      'two recordings of two chapters',
      ['GH010001.MP4', 'GH020001.MP4', 'GH010002.MP4', 'GH020002.MP4'],
      ['chapter', 'half', 'chapter'],
    ],
    [
      'a chapter left out is a pause',
      ['GH010001.MP4', 'GH020001.MP4', 'GH040001.MP4', 'GH050001.MP4'],
      ['chapter', 'half', 'chapter'],
    ],
    ['three pieces', ['a.mp4', 'b.mp4', 'c.mp4'], ['piece', 'piece']],
    ['one file', ['a.mp4'], []],
  ])('%s', (_name, paths, begins) => expect(suggestedBeginnings(paths)).toEqual(begins));
});

describe('the name of a match', () => {
  it.each([
    [['/nas/2025-03-08_Home_vs_Away.mp4'], '2025-03-08 Home vs Away'],
    [['/nas/U15 cup/video.mp4'], 'U15 cup video'],
    [['/nas/x/Rovers v Town 1st half.mp4', '/nas/x/Rovers v Town 2nd half.mp4'], 'Rovers v Town'],
    [['/nas/x/2026-11-22_Rovers_part1.mp4', '/nas/x/2026-11-22_Rovers_part2.mp4'], '2026-11-22 Rovers'],
    [['/nas/Rovers v Town/GH010001.MP4', '/nas/Rovers v Town/GH020001.MP4'], 'Rovers v Town'],
    [['/nas/Cup final/first.mp4', '/nas/Cup final/second.mp4'], 'Cup final'],
  ])('%j', (paths, title) => expect(titleOfFiles(paths)).toBe(title));
});
