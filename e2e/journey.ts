import { type BrowserContext, test as base, expect } from '@playwright/test';
import { jobListReply } from '../lib/contracts/portal.ts';
import { stackState } from './stack-state.ts';

type Fixtures = {
  /** Console errors that this journey provokes on purpose. */
  expectedConsoleErrors: RegExp | null;
  /** Watches every page of the journey: an error in the console fails it. */
  noConsoleErrors: undefined;
  /** The job that cut the sample match. */
  sampleJobId: string;
};

/** A journey through the real portal; signed in unless it says otherwise (`test.use({ storageState: SIGNED_OUT })`). */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  baseURL: async ({}, use) => use(stackState().url),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  storageState: async ({}, use) => use(stackState().storageState),
  expectedConsoleErrors: [null, { option: true }],
  noConsoleErrors: [
    async ({ context, expectedConsoleErrors }, use) => {
      const errors = watchConsole(context);
      await use(undefined);
      expect(errors.filter((text) => !expectedConsoleErrors?.test(text))).toEqual([]);
    },
    { auto: true },
  ],
  sampleJobId: async ({ request }, use) => {
    const { jobs } = jobListReply.parse(await (await request.get('/api/jobs')).json());
    const done = jobs.find(({ job }) => job.video_file.filename === 'video.mp4' && job.status === 'complete');
    if (!done) throw new Error('The sample match was not cut.');
    await use(done.job.job_id);
  },
});

/** Errors that the pages of a context write to the console, as they come. */
export function watchConsole(context: BrowserContext): readonly string[] {
  const errors: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => errors.push(String(error.error())));
  return errors;
}

export const SIGNED_OUT = { cookies: [], origins: [] };
export { expect };
