import { expect, test } from 'vitest';
import { missingOptionalPackages } from './check-lock.ts';

test('nothing locked, nothing missing', () => {
  expect(missingOptionalPackages({})).toEqual([]);
});

test('an optional package may lie beside or in any folder above', () => {
  const packages = {
    '': { optionalDependencies: { top: '1' } },
    'node_modules/top': {},
    'node_modules/a': { optionalDependencies: { top: '1', inner: '1', gone: '1' } },
    'node_modules/a/node_modules/inner': { optionalDependencies: { top: '1', absent: '1' } },
  };
  expect(missingOptionalPackages(packages)).toEqual([
    'node_modules/a -> gone',
    'node_modules/a/node_modules/inner -> absent',
  ]);
});
