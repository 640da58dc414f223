import { defineConfig } from '@playwright/test';
import { findChromium } from './tools/find-chromium.ts';

const chromium = findChromium();

/** One real stack for all journeys, and one worker: they share the sample match, which is cut once. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  globalSetup: './e2e/global-setup.ts',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    // A system browser: no download. As root its sandbox cannot start.
    launchOptions: { ...(chromium ? { executablePath: chromium } : {}), chromiumSandbox: process.getuid?.() !== 0 },
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    // Without pictures: recording the page all the time would take the cores that cut the match.
    trace: { mode: 'retain-on-failure', screenshots: false },
  },
  projects: [
    { name: 'first match', testMatch: 'first-match.spec.ts' },
    { name: 'journeys', testIgnore: 'first-match.spec.ts', dependencies: ['first match'] },
  ],
});
