import { statSync } from 'node:fs';
import type { BrowserContext, Locator } from '@playwright/test';
import { matchViewSchema } from '../lib/contracts/portal.ts';
import { expect, SIGNED_OUT, test, watchConsole } from './journey.ts';

async function expectPlays(video: Locator): Promise<void> {
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    await element.play();
  });
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0.5);
}

for (const name of ['Goalkeeper reel', 'Highlights']) {
  test(`${name}: plays here, and downloads with its length told`, async ({ page, sampleJobId }) => {
    await page.goto(`/matches/${sampleJobId}`);
    const card = page.getByRole('region', { name });
    await expectPlays(card.locator('video'));

    const link = card.getByRole('link', { name: 'Download' });
    const started = page.waitForEvent('download');
    await link.click();
    const download = await started;
    expect(download.suggestedFilename()).toMatch(/\.mp4$/);
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(Number(answer.headers()['content-length'])).toBe(statSync(await download.path()).size);
  });
}

test('a part of a reel can be asked for, as Safari does', async ({ request, sampleJobId }) => {
  const match = matchViewSchema.parse(await (await request.get(`/api/jobs/${sampleJobId}/match`)).json());
  const reel = match.reels[0];
  const part = await request.get(reel?.stream_url ?? '', { headers: { range: 'bytes=0-1' } });
  expect(part.status()).toBe(206);
  expect(part.headers()['content-range']).toBe(`bytes 0-1/${reel?.size_bytes}`);
  expect((await part.body()).length).toBe(2);
});

test.describe('sharing', () => {
  let stranger: BrowserContext;
  test.beforeEach(async ({ browser, baseURL }) => {
    stranger = await browser.newContext({ storageState: SIGNED_OUT, ...(baseURL ? { baseURL } : {}) });
  });
  test.afterEach(() => stranger.close());

  test('a link plays without an account until it is revoked', async ({ page, sampleJobId }) => {
    const errors = watchConsole(stranger);
    await page.goto(`/matches/${sampleJobId}`);
    await page.getByRole('region', { name: 'Highlights' }).getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('For whom').fill('Sam and parents');
    await dialog.getByRole('button', { name: 'Create link' }).click();
    const link = await dialog.getByLabel('Link', { exact: true }).inputValue();

    const shared = await stranger.newPage();
    await shared.goto(link);
    await expectPlays(shared.locator('video'));
    const streamUrl = await shared.locator('video').evaluate((element: HTMLVideoElement) => element.currentSrc);
    expect(errors).toEqual([]);
    const home = await shared.request.get('/api/jobs');
    expect(home.status(), 'a link is no way further in').toBe(401);

    await dialog.getByRole('button', { name: 'Revoke', exact: true }).click();
    await dialog.getByRole('button', { name: 'Revoke now' }).click();
    await expect(dialog.getByText('Sam and parents')).toBeHidden();
    await shared.goto(link);
    await expect(shared.getByRole('heading', { name: 'This link no longer works' })).toBeVisible();
    const stream = await stranger.request.get(streamUrl);
    expect(stream.status()).toBeGreaterThanOrEqual(400);
  });
});
