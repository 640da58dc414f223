import { expect, test } from 'vitest';
import { countPlaywright, countVitest, NOTHING, settle, sum } from './test-counts.ts';

test('vitest: a file that cannot be loaded counts as a failure', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numPendingTests: 2,
    testResults: [
      { status: 'passed', assertionResults: [{ status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'failed' }] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(countVitest(report)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

test('Playwright: flaky is not passed, and an error outside the tests counts', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 }, errors: [{ message: 'set-up' }] };
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 3, skipped: 0 });
});

test.each([
  ['no report', null, 1, 1],
  ['nothing ran', NOTHING, 0, 1],
  ['all held, yet the runner failed', { passed: 3, failed: 0, skipped: 0 }, 1, 1],
  ['one failed', { passed: 3, failed: 1, skipped: 0 }, 1, 1],
  ['all held', { passed: 3, failed: 0, skipped: 0 }, 0, 0],
])('%s', (_name, counts, exitCode, failed) => {
  expect(settle(counts, exitCode).failed).toBe(failed);
});

test('sums', () => {
  expect(sum([])).toEqual(NOTHING);
  expect(
    sum([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 4, failed: 5, skipped: 6 },
    ]),
  ).toEqual({
    passed: 5,
    failed: 7,
    skipped: 9,
  });
});
