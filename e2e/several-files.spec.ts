import type { Page } from '@playwright/test';
import { matchViewSchema } from '../lib/contracts/portal.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';

// Files that are no one match are refused on purpose.
test.use({ expectedConsoleErrors: /status of 4\d\d/, contextOptions: { reducedMotion: 'reduce' } });

async function browseTo(page: Page) {
  await page.getByRole('button', { name: 'Browse the NAS' }).click();
  const browser = page.getByRole('dialog', { name: 'Browse the NAS' });
  await browser.getByRole('button', { name: /^Academy/ }).click();
  return browser;
}

test('two files are submitted as one match, by keyboard where they are ordered; its halves are marked at once', async ({
  page,
  request,
}) => {
  test.setTimeout(10 * 60_000);
  await page.goto('/');
  const browser = await browseTo(page);
  await browser.getByRole('button', { name: /^Cup final/ }).click();
  await browser.getByRole('button', { name: 'Tick all 2' }).click();
  await expect(browser.getByRole('checkbox', { name: 'Tick half 1.mp4' })).toBeChecked();
  await expectAccessible(page, 'folder browser with ticks');
  await browser.getByRole('button', { name: 'Use these 2 files' }).click();

  const files = page.getByRole('group', { name: /^Video files/ });
  await expect(files.getByRole('listitem')).toHaveText([/1\. half 1\.mp4/, /2\. half 2\.mp4/]);
  await expect(files.getByLabel('What begins with half 2.mp4')).toHaveValue('half');
  await expectAccessible(page, 'two files');
  await files.getByRole('button', { name: 'Move half 2.mp4 up' }).focus();
  await page.keyboard.press('Enter');
  await expect(files.getByRole('listitem')).toHaveText([/1\. half 2\.mp4/, /2\. half 1\.mp4/]);
  await expect(files.getByRole('button', { name: 'Move half 2.mp4 up' })).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'half 2.mp4 is now 1 of 2.' })).toBeAttached();
  await files.getByRole('button', { name: 'Sort by name' }).click();
  await page.getByRole('button', { name: 'Make reels' }).click();
  await expect(page).toHaveURL(/\/matches\/[0-9a-f-]{36}$/);

  const jobId = page.url().split('/').at(-1);
  const matchNow = async () => matchViewSchema.parse(await (await request.get(`/api/jobs/${jobId}/match`)).json());
  await expect
    .poll(
      async () => {
        const { job } = await matchNow();
        if (job.status === 'failed') throw new Error(job.error ?? 'failed without a word');
        return job.status;
      },
      { timeout: 9 * 60_000, intervals: [500] },
    )
    .toBe('complete');
  const match = await matchNow();
  expect([match.title, match.files.length, match.run?.notes.filter((note) => note.includes('encoded'))]).toEqual([
    'Cup final',
    2,
    [],
  ]);
  const jointSec = match.files[1]?.start_sec ?? 0;
  // Pictures that others need are copied along: a little more than the eight seconds that were asked for.
  expect([jointSec >= 8, jointSec < 8.5]).toEqual([true, true]);

  await expect(page.getByRole('heading', { name: 'Cup final' })).toBeVisible();
  await expect(page.getByRole('img', { name: /^Second half, 0:08 to 0:1\d$/ })).toBeVisible();
  await expect(page.getByRole('img', { name: /^File 2: half 2\.mp4, / })).toBeVisible();
  const video = page.getByLabel('Match video');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState)).toBeGreaterThan(0);
  await video.evaluate((element: HTMLVideoElement, toSec) => {
    element.pause();
    element.currentTime = toSec;
  }, jointSec + 3.02);
  await expect(page.getByTestId('match-clock')).toHaveText('45:03');
  await expectAccessible(page, 'a match of two files');

  await page.getByRole('link', { name: 'Set up the match' }).click();
  await expect(page.getByText('Suggested: each half begins with its file.')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Start of Second half/ })).toHaveValue(/^0:08/);
  await expect(page.getByRole('region', { name: 'Files' }).getByRole('listitem')).toHaveCount(2);
  await expectAccessible(page, 'set-up of two files');

  await page.goto('/');
  await expect(page.getByRole('link', { name: 'half 1.mp4 and 1 more file' })).toBeVisible();
});

test('what is no one match is refused beside the files, and nothing that was said is lost', async ({ page }) => {
  await page.goto('/');
  const browser = await browseTo(page);
  await browser.getByRole('checkbox', { name: 'Tick short match.mp4' }).check();
  await browser.getByRole('button', { name: /^Cup final/ }).click();
  await browser.getByRole('checkbox', { name: 'Tick half 1.mp4' }).check();
  await browser.getByRole('button', { name: 'Use these 2 files' }).click();
  const files = page.getByRole('group', { name: /^Video files/ });
  await files.getByLabel('What begins with short match.mp4').selectOption('piece');
  await page.route('**/api/jobs', (route) =>
    route.request().method() === 'POST'
      ? route.continue({
          postData: JSON.stringify({
            ...route.request().postDataJSON(),
            further_files: [{ nas_path: route.request().postDataJSON().nas_path, begins: 'half' }],
          }),
        })
      : route.continue(),
  );
  await page.getByRole('button', { name: 'Make reels' }).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'half 1.mp4 is there twice. Take one of the two out.' }),
  ).toBeVisible();
  await expect(files.getByLabel('What begins with short match.mp4')).toHaveValue('piece');
  await expect(page).toHaveURL(/\/$/);
  await files.getByRole('button', { name: 'Take short match.mp4 out' }).click();
  await expect(page.getByLabel('Video file')).toHaveValue(/half 1\.mp4$/);
});

test('a match is taken away from its set-up, after a question; its videos stay', async ({ page }) => {
  await page.goto('/');
  const link = page.getByRole('link', { name: 'half 1.mp4 and 1 more file' });
  await link.click();
  await expect(page).toHaveURL(/\/matches\//);
  const jobId = page.url().split('/').at(-1);
  const status = async () => (await (await page.request.get(`/api/jobs/${jobId}/status`)).json()).status;
  await expect.poll(status, { timeout: 120_000 }).toBe('complete');
  await page.goto(`/matches/${jobId}/setup`);
  await page.getByRole('button', { name: 'Remove match' }).click();
  const question = page.getByRole('dialog', { name: /^Remove Cup final/ });
  await expect(question).toContainText('There is no way back.');
  await expectAccessible(page, 'removing a match');
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(page.getByRole('button', { name: 'Remove match' })).toBeFocused();
  await page.getByRole('button', { name: 'Remove match' }).click();
  await question.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByText(/was removed\./)).toBeVisible();
  await expect(page).toHaveURL(/\/$/);
  await expect(link).toHaveCount(0);
  await page.goto(`/matches/${jobId}`);
  await expect(page.getByRole('heading', { name: 'No such match' })).toBeVisible();
  await page.goto('/');
  const browser = await browseTo(page);
  await browser.getByRole('button', { name: /^Cup final/ }).click();
  await expect(browser.getByRole('checkbox', { name: 'Tick half 1.mp4' })).toBeVisible();
});
