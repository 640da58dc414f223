import { expect, test } from './journey.ts';

/** Cutting ninety seconds of video takes one minute or two; twenty when a small machine is busy with other work. */
const CUT_TIMEOUT_MS = 20 * 60_000;

test('a match is found by browsing, submitted, and cut while one watches', async ({ page, request }) => {
  test.setTimeout(CUT_TIMEOUT_MS + 60_000);
  await page.goto('/');
  await page.getByRole('button', { name: 'Browse the NAS' }).click();
  const browser = page.getByRole('dialog', { name: 'Browse the NAS' });
  await browser.getByRole('button', { name: /^Sample/ }).click();
  await browser.getByRole('button', { name: /video\.mp4/ }).click();
  await expect(page.getByLabel('Video file')).toHaveValue(/public\/sample\/video\.mp4$/);
  await page.getByRole('button', { name: 'Make reels' }).click();

  await expect(page).toHaveURL(/\/matches\/[0-9a-f-]{36}$/);
  const jobId = page.url().split('/').at(-1);
  const seen = new Set<number>();
  await expect
    .poll(
      async () => {
        const news = await (await request.get(`/api/jobs/${jobId}/status`)).json();
        seen.add(Math.round(news.progress_pct));
        // Waiting on would only hide why.
        if (news.status === 'failed') throw new Error((await (await request.get(`/api/jobs/${jobId}`)).json()).error);
        return news.status;
      },
      { timeout: CUT_TIMEOUT_MS, intervals: [500] },
    )
    .toBe('complete');
  // True progress passes through many values, a guess jumps.
  expect(seen.size).toBeGreaterThan(5);
  await expect(page.getByLabel('Match video')).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Events on the timeline' }).getByRole('option').first()).toBeVisible();
});
