import { expect, it } from 'vitest';
import { beginningsOf, type FileDraft, halfName, isSorted, sorted, withMoved, withPicked } from './file-draft.ts';

const drafts = (...paths: string[]): FileDraft[] => paths.map((path) => ({ path, begins: null }));
const pathsOf = (files: readonly FileDraft[]) => files.map(({ path }) => path);

it('what is picked comes in the order in which it was filmed; what is there stays where it was put', () => {
  const first = withPicked([], ['/GH020001.MP4', '/GH010002.MP4', '/GH010001.MP4']);
  expect(pathsOf(first)).toEqual(['/GH010001.MP4', '/GH020001.MP4', '/GH010002.MP4']);
  const moved = withMoved(first, 2, -2);
  expect(pathsOf(moved)).toEqual(['/GH010002.MP4', '/GH010001.MP4', '/GH020001.MP4']);
  const more = withPicked(moved, [...pathsOf(moved).slice(1), '/GH030001.MP4']);
  expect(pathsOf(more)).toEqual(['/GH010001.MP4', '/GH020001.MP4', '/GH030001.MP4']);
});

it('moves within the list only, and can be sorted again', () => {
  const files = drafts('/a 1.mp4', '/a 2.mp4');
  expect([withMoved(files, 0, -1), withMoved(files, 1, 1)]).toEqual([files, files]);
  const turned = withMoved(files, 0, 1);
  expect([isSorted(files), isSorted(turned), sorted(turned)]).toEqual([true, false, files]);
});

it('what begins follows the names, until it is said; halves are counted', () => {
  const files = drafts('/GH010001.MP4', '/GH020001.MP4', '/GH010002.MP4');
  expect(beginningsOf(files)).toEqual([null, 'chapter', 'half']);
  const said = files.map((file, index): FileDraft => (index === 1 ? { ...file, begins: 'half' } : file));
  const begins = beginningsOf(said);
  expect(begins).toEqual([null, 'half', 'half']);
  expect([halfName(begins, 1), halfName(begins, 2)]).toEqual(['The second half', 'Extra time']);
});
