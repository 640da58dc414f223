import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect, SIGNED_OUT, test } from './journey.ts';

// Colours half-way through a transition are nobody's choice.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

async function openMatch(page: Page, jobId: string): Promise<void> {
  await page.goto(`/matches/${jobId}`);
  await expect(page.getByRole('listbox', { name: 'Events on the timeline' }).getByRole('option').first()).toBeVisible();
}

async function selectFirst(page: Page): Promise<void> {
  const events = page.getByRole('region', { name: 'Events', exact: true });
  await events.locator('tbody tr').first().getByRole('button').click();
  await expect(page.getByRole('region', { name: 'Selected event' }).getByLabel('Type')).toBeVisible();
}

test.describe('before signing in', () => {
  test.use({ storageState: SIGNED_OUT, expectedConsoleErrors: /40[14]/ });

  test('the sign-in page, and what it says to a wrong password', async ({ page }) => {
    await page.goto('/sign-in');
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
    await expectAccessible(page, 'sign-in');
    await page.getByLabel('E-mail').fill('nobody@example.org');
    await page.getByLabel('Password').fill('not-the-password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'wrong' })).toBeVisible();
    await expectAccessible(page, 'sign-in refused');
  });

  test('a link that is no more', async ({ page }) => {
    await page.goto('/s/not-a-link');
    await expect(page.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
    await expectAccessible(page, 'link gone');
  });
});

for (const [look, options] of [
  ['light', { colorScheme: 'light' }],
  ['dark', { colorScheme: 'dark' }],
  ['a phone', { colorScheme: 'light', ...PHONE }],
  ['a phone in the dark', { colorScheme: 'dark', ...PHONE }],
] as const) {
  test.describe(look, () => {
    test.use(options);

    test(`matches, the folder browser and venues: ${look}`, async ({ page, sampleJobId }) => {
      await page.goto('/');
      await expect(page.locator(`a[href="/matches/${sampleJobId}"]`).first()).toBeVisible();
      await expectAccessible(page, 'matches');
      await page.getByRole('button', { name: 'Browse the NAS' }).click();
      const browser = page.getByRole('dialog', { name: 'Browse the NAS' });
      await browser.getByRole('button', { name: /^Sample/ }).click();
      await expect(browser.getByRole('button', { name: /video\.mp4/ })).toBeVisible();
      await expectAccessible(page, 'folder browser');
      await page.goto('/venues');
      await expect(page.getByRole('heading', { name: 'New venue' })).toBeVisible();
      await expect(page.getByRole('button', { name: /^Account/ })).toBeEnabled();
      await page.getByRole('button', { name: /^Account/ }).click();
      await expectAccessible(page, 'venues, with the account menu');
    });

    test(`the review studio and its dialogs: ${look}`, async ({ page, sampleJobId }) => {
      await openMatch(page, sampleJobId);
      await expectAccessible(page, 'match');
      await selectFirst(page);
      await expectAccessible(page, 'match with an event');
      await page.keyboard.press('?');
      const sheet = page.getByRole('dialog', { name: 'Keys' });
      await expectAccessible(page, 'keys');
      await sheet.getByRole('button', { name: /Change the key of: Confirm$/ }).click();
      await page.keyboard.press('n');
      await expect(sheet.getByText('is taken by')).toBeVisible();
      await expectAccessible(page, 'a key that is taken');
      await page.keyboard.press('Escape');
      await sheet.getByRole('button', { name: 'Close' }).click();
      await page.getByRole('button', { name: 'Add an event at the playhead' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'add an event');
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'What goes in' }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectAccessible(page, 'what goes in');
      await page.keyboard.press('Escape');
      await page.getByLabel('State').selectOption('rejected');
      await expectAccessible(page, 'a filter that fits nothing');
    });

    test(`the match set-up: ${look}`, async ({ page, sampleJobId }) => {
      await page.goto(`/matches/${sampleJobId}/setup`);
      await expect(page.getByLabel('Match video')).toBeVisible();
      await expectAccessible(page, 'set-up');
      await page.getByRole('textbox', { name: /^Start of Second half/ }).fill('soon');
      await page.getByLabel('Squad of the home team', { exact: true }).fill('1 Ana Ruiz (GK)\n100 Bea Ng');
      await page.getByLabel('Home shirts').fill('#1d4ed8');
      await page.getByRole('button', { name: 'Add extra time' }).click();
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(page.getByText(/to be put right/)).toBeVisible();
      await expectAccessible(page, 'set-up with mistakes');
      await page.getByRole('button', { name: 'Discard changes' }).click();
    });

    test(`the reel desk, and clips as files: ${look}`, async ({ page, sampleJobId }) => {
      await openMatch(page, sampleJobId);
      const card = page.getByRole('region', { name: 'Goalkeeper reel' });
      await card.getByRole('button', { name: 'Play reel' }).click();
      const desk = page.getByRole('dialog', { name: 'Goalkeeper reel' });
      await expect(desk.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
      for (const summary of await desk.locator('summary').all()) await summary.click();
      await expectAccessible(page, 'reel desk');
      await page.keyboard.press('Escape');
      await card.getByRole('button', { name: 'Clips as files' }).click();
      await expect(page.getByRole('dialog', { name: 'Clips as files' })).toBeVisible();
      await expectAccessible(page, 'clips as files');
    });
  });
}

test('a shared reel, and the dialog that shares it', async ({ page, browser, baseURL, sampleJobId }) => {
  // Of its own, so that a run against a portal in use finds the link that it made.
  const forWhom = `Axe at ${Date.now()}`;
  await openMatch(page, sampleJobId);
  await page.getByRole('region', { name: 'Highlights' }).getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('For whom').fill(forWhom);
  await dialog.getByRole('button', { name: 'Create link' }).click();
  const link = await dialog.getByLabel('Link', { exact: true }).inputValue();
  await expectAccessible(page, 'share');

  const stranger = await browser.newContext({ storageState: SIGNED_OUT, ...(baseURL ? { baseURL } : {}) });
  const shared = await stranger.newPage();
  await shared.goto(link);
  await expect(shared.locator('video')).toBeVisible();
  await expectAccessible(shared, 'shared reel');
  await stranger.close();
  const made = dialog.getByRole('listitem').filter({ hasText: forWhom });
  await made.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expectAccessible(page, 'revoke');
  await made.getByRole('button', { name: 'Revoke now' }).click();
  await expect(made).toBeHidden();
});
