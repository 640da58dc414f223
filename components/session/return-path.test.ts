import { expect, test } from 'vitest';
import { safeReturnPath, signInUrl, withQuery } from './return-path.ts';

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

test('a page is come back to with the query it was asked with', () => {
  expect(withQuery('/matches/1', { event: 'e 1', t: '7.5', gone: undefined })).toBe('/matches/1?event=e+1&t=7.5');
  expect(withQuery('/matches/1', { a: ['1', '2'] })).toBe('/matches/1?a=1&a=2');
  expect(withQuery('/matches/1', {})).toBe('/matches/1');
});

test('home needs no return address', () => {
  expect(signInUrl('/')).toBe('/sign-in');
  expect(signInUrl('/matches/1')).toBe('/sign-in?next=%2Fmatches%2F1');
});
