import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';

/** How many checks of a step held. */
export type Counts = { readonly passed: number; readonly failed: number; readonly skipped: number };
export const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()).default([]),
});

/** A file that cannot even be loaded has no failing test: it counts as one. */
export function countVitest(report: unknown): Counts {
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = vitestReport.parse(report);
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles, skipped: numPendingTests };
}

/** A test that held only on a second try did not hold. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/**
 * What a step amounts to. The exit code has the last word: a runner that failed with no failing test (a crash, an error outside
 * the tests) counts as one failure, and so does one that ran nothing.
 */
export function settle(counts: Counts | null, exitCode: number): Counts {
  const found = counts ?? NOTHING;
  const isSilentFailure = (exitCode !== 0 || found.passed === 0) && found.failed === 0;
  return isSilentFailure ? { ...found, failed: 1 } : found;
}

/** A report file, if the runner lived to write it. */
export function readReport(file: string, count: (report: unknown) => Counts): Counts | null {
  if (!existsSync(file)) return null;
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    NOTHING,
  );
}
