import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceFingerprint } from './source-fingerprint.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'touchline-stamp-'));
  mkdirSync(path.join(root, 'app'));
  writeFileSync(path.join(root, 'app/page.tsx'), 'one');
  writeFileSync(path.join(root, 'app/page.test.ts'), 'test');
});
afterEach(() => rmSync(root, { recursive: true }));
const fingerprint = () => sourceFingerprint(root, ['app/**'], /\.test\./);

test('touching a file changes nothing, nor does a test', () => {
  const before = fingerprint();
  utimesSync(path.join(root, 'app/page.tsx'), 1, 1);
  writeFileSync(path.join(root, 'app/page.test.ts'), 'another test');
  expect(fingerprint()).toBe(before);
});

test.each([
  ['a changed file', () => writeFileSync(path.join(root, 'app/page.tsx'), 'two')],
  ['a new file', () => writeFileSync(path.join(root, 'app/new.tsx'), '')],
  ['a removed file', () => rmSync(path.join(root, 'app/page.tsx'))],
])('%s changes it', (_name, change) => {
  const before = fingerprint();
  change();
  expect(fingerprint()).not.toBe(before);
});
