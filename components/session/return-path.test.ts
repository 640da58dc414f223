import { expect, test } from 'vitest';
import { safeReturnPath, signInUrl } from './return-path.ts';

test.each([
  [null, '/'],
  ['', '/'],
  ['/matches/abc?event=1', '/matches/abc?event=1'],
  ['https://elsewhere.example', '/'],
  ['//elsewhere.example', '/'],
  ['/\\elsewhere.example', '/'],
  ['/a\\b', '/'],
  ['/\t/elsewhere.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?next=/', '/'],
  ['/api/jobs', '/'],
])('%s leads to %s', (wanted, path) => {
  expect(safeReturnPath(wanted)).toBe(path);
});

test('home needs no return address', () => {
  expect(signInUrl('/')).toBe('/sign-in');
  expect(signInUrl('/matches/1')).toBe('/sign-in?next=%2Fmatches%2F1');
});
