import { expect, test } from 'vitest';
import { breadcrumbs, pathInRoot } from './breadcrumbs.ts';

test('the root alone', () => {
  expect(breadcrumbs('Matches', '')).toEqual([{ name: 'Matches', path: '' }]);
});

test('folders with spaces and signs keep their names', () => {
  expect(breadcrumbs('NAS', 'U19 & U17/2026 #1')).toEqual([
    { name: 'NAS', path: '' },
    { name: 'U19 & U17', path: 'U19 & U17' },
    { name: '2026 #1', path: 'U19 & U17/2026 #1' },
  ]);
});

test.each([
  ['/nas', '/nas', ''],
  ['/nas/', '/nas/a/b', 'a/b'],
  ['/nas', 'a/b', 'a/b'],
  ['/nas', '/nas-two/a', 'nas-two/a'],
  ['/', '/a', 'a'],
])('inside %s, %s is %s', (root, path, inside) => {
  expect(pathInRoot(root, path)).toBe(inside);
});
