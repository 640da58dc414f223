import type { Page } from '@playwright/test';
import { type MatchView, matchViewSchema } from '../lib/contracts/portal.ts';
import { expect, test } from './journey.ts';

async function matchOf(page: Page, jobId: string): Promise<MatchView> {
  return matchViewSchema.parse(await (await page.request.get(`/api/jobs/${jobId}/match`)).json());
}

test('a reel is played before it is rendered, one clip is left out, a preset is chosen, and the new version is just that', async ({
  page,
  sampleJobId,
}) => {
  test.setTimeout(5 * 60_000);
  await page.goto(`/matches/${sampleJobId}`);
  const before = await matchOf(page, sampleJobId);
  const newest = before.reels.find((reel) => reel.reel_type === 'goalkeeper');
  const card = page.getByRole('region', { name: 'Goalkeeper reel' });
  await card.getByRole('button', { name: 'Play reel' }).click();
  const desk = page.getByRole('dialog', { name: 'Goalkeeper reel' });
  const rows = desk.getByRole('list', { name: 'Clips of the reel, in order' }).getByRole('listitem');

  await desk.getByRole('combobox', { name: 'Preset' }).selectOption({ label: 'Development' });
  await expect(rows).not.toHaveCount(0);
  const whole = await rows.count();
  expect(whole, 'the sample has more than one moment for this reel').toBeGreaterThan(1);

  // Near the end of the first clip: the second follows by itself.
  await desk.getByRole('button', { name: 'Play', exact: true }).click();
  const jump = await lengthOfFirst(page);
  await desk.getByLabel('Position in the reel').fill(String(jump - 1));
  await expect(rows.nth(1).getByRole('button').first()).toHaveAttribute('aria-current', 'true', { timeout: 20_000 });
  await desk.getByRole('button', { name: 'Pause' }).click();

  const second = rows.nth(1).getByRole('button').first();
  const secondTitle = await titleOf(second);
  await second.focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(rows.first()).toContainText(secondTitle);
  await expect(desk.getByRole('combobox', { name: 'Order' })).toHaveValue('hand');
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(whole - 1);
  await expect(desk.getByText('Left out by hand')).toBeVisible();
  await desk.getByRole('button', { name: /^Undo: leave out/ }).click();
  await expect(rows).toHaveCount(whole);
  await desk.getByRole('button', { name: /^Redo: leave out/ }).click();
  await expect(rows).toHaveCount(whole - 1);
  await desk.getByRole('combobox', { name: 'Preset' }).selectOption({ label: 'Development' });
  await expect(desk.getByRole('combobox', { name: 'Order' })).toHaveValue('time');
  await expect(desk.getByText('Kept', { exact: true })).toBeVisible();
  const promised = await rows.allInnerTexts();
  await desk.getByRole('button', { name: 'Close' }).click();

  await expect(card.getByText(/Development · as it happened · \d+ left out by hand/)).toBeVisible();
  const changes = page.getByRole('list', { name: 'What regenerating changes' });
  await expect(changes.getByText(`version ${(newest?.version ?? 0) + 1}:`).first()).toBeVisible();
  await page.getByRole('button', { name: 'Regenerate' }).click();
  await expect(card.getByText(`Version ${(newest?.version ?? 0) + 1}`, { exact: true })).toBeVisible({
    timeout: 4 * 60_000,
  });
  await expect(changes).toBeHidden();

  const after = await matchOf(page, sampleJobId);
  const made = after.clips.filter((clip) => clip.reel_type === 'goalkeeper');
  expect(made).toHaveLength(promised.length);
  const reel = after.reels.find((candidate) => candidate.reel_type === 'goalkeeper');
  expect(reel?.chapters.map((chapter) => chapter.title)).toEqual(promised.map(titleInRow));
  const leftOut = after.reel_recipes.goalkeeper.leftOut;
  expect(leftOut.length).toBeGreaterThan(0);
  expect(made.flatMap((clip) => clip.events).filter((id) => leftOut.includes(id))).toEqual([]);

  await card.getByRole('button', { name: 'Earlier versions' }).click();
  const versions = page.getByRole('dialog', { name: /^Versions/ });
  await expect(versions.getByText('Newest, shared')).toBeVisible();
  const earlier = versions.getByRole('listitem', { name: `Version ${newest?.version}`, exact: true });
  await expect(earlier).toContainText(new RegExp(`\\b${newest?.clip_count} clips?\\b`));
  await earlier.getByRole('button', { name: 'Play' }).click();
  const video = earlier.locator('video');
  await video.evaluate(async (element: HTMLVideoElement) => {
    element.muted = true;
    await element.play();
  });
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(0.2);
});

/** Seconds of the first clip, from the row that says so. */
async function lengthOfFirst(page: Page): Promise<number> {
  const row = page.getByRole('list', { name: 'Clips of the reel, in order' }).getByRole('listitem').first();
  const [, minutes = '0', seconds = '0'] = /(\d+):(\d\d) long/.exec(await row.innerText()) ?? [];
  return 60 * Number(minutes) + Number(seconds);
}

async function titleOf(button: ReturnType<Page['getByRole']>): Promise<string> {
  return titleInRow(await button.innerText());
}

/** "3. 0:41 Diving save" and its length, as a row says it, to "0:41 Diving save". */
function titleInRow(text: string): string {
  return (text.split('\n')[0] ?? '').replace(/^\d+\.\s*/, '').trim();
}
