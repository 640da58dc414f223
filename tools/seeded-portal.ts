import { afterAll, beforeAll, beforeEach } from 'vitest';
import { seedFinishedJob } from './seed-finished-job.ts';
import { openTestPortal, type TestPortal } from './test-portal.ts';

export type SeededPortal = { readonly portal: TestPortal } & Awaited<ReturnType<typeof seedFinishedJob>>;

/** For the tests of one file: a portal, and in it before each test one finished job and nothing else. Filled when the first test begins. */
export function seededPortal(): SeededPortal {
  const seeded = {} as { -readonly [Name in keyof SeededPortal]: SeededPortal[Name] };
  beforeAll(async () => {
    seeded.portal = await openTestPortal();
  });
  afterAll(() => seeded.portal.close());
  beforeEach(async () => {
    await seeded.portal.deps.database.job.deleteMany();
    Object.assign(seeded, await seedFinishedJob(seeded.portal.deps));
  });
  return seeded;
}
