import { expect, test } from 'vitest';
import { breadcrumbs } from './breadcrumbs.ts';

const root = { name: 'NAS', path: '/nas' };

test.each(['', '/nas', '/nas/'])('the root alone: "%s"', (path) => {
  expect(breadcrumbs(root, path)).toEqual([{ name: 'NAS', path: '/nas' }]);
});

test('folders with spaces and signs keep their names', () => {
  expect(breadcrumbs(root, '/nas/U19 & U17/2026 #1')).toEqual([
    { name: 'NAS', path: '/nas' },
    { name: 'U19 & U17', path: '/nas/U19 & U17' },
    { name: '2026 #1', path: '/nas/U19 & U17/2026 #1' },
  ]);
});

test('a root at the top, and a neighbour that only begins alike', () => {
  expect(breadcrumbs({ name: 'All', path: '/' }, '/a/b').map((crumb) => crumb.path)).toEqual(['/', '/a', '/a/b']);
  expect(breadcrumbs(root, '/nas-two/a')).toHaveLength(1);
});
