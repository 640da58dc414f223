import type { Locator, Page } from '@playwright/test';
import { type MatchView, matchViewSchema } from '../lib/contracts/portal.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';
import { expectFocusSomewhere, tabTo } from './keyboard.ts';

// A change that came too late is refused on purpose.
test.use({ expectedConsoleErrors: /status of 412/, contextOptions: { reducedMotion: 'reduce' } });

async function matchOf(page: Page, jobId: string): Promise<MatchView> {
  return matchViewSchema.parse(await (await page.request.get(`/api/jobs/${jobId}/match`)).json());
}

/** Other journeys go on with this match: what goes into its reels is put back as it was. */
async function putBack(page: Page, { job, reel_events, reel_recipes }: MatchView): Promise<void> {
  const data = { ...reel_events, recipes: reel_recipes };
  expect((await page.request.patch(`/api/jobs/${job.job_id}/reels`, { data })).ok()).toBe(true);
}

async function openDesk(page: Page, jobId: string): Promise<Locator> {
  await page.goto(`/matches/${jobId}`);
  const card = page.getByRole('region', { name: 'Goalkeeper reel' });
  await tabTo(page, card.getByRole('button', { name: 'Play reel' }));
  await page.keyboard.press('Enter');
  return page.getByRole('dialog', { name: 'Goalkeeper reel' });
}

const rowsOf = (desk: Locator) => desk.getByRole('list', { name: 'Clips of the reel, in order' }).getByRole('listitem');
const titleOf = async (row: Locator) => ((await row.innerText()).split('\n')[0] ?? '').replace(/^\d+\.\s*/, '').trim();

test('a reel is put together by keyboard alone: played, ordered, left out, taken back, padded, undone', async ({
  page,
  sampleJobId,
}) => {
  test.setTimeout(3 * 60_000);
  const before = await matchOf(page, sampleJobId);
  const desk = await openDesk(page, sampleJobId);
  await expect(desk.getByRole('button', { name: 'Play', exact: true })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(desk.getByRole('button', { name: 'Pause' })).toBeFocused();
  await page.keyboard.press('Space');

  const rows = rowsOf(desk);
  const asItWas = await rows.allInnerTexts();
  const preset = desk.getByRole('combobox', { name: 'Preset' });
  await tabTo(page, preset);
  await preset.press('D');
  await expect(preset).toHaveValue('development');
  const count = await rows.count();
  expect(count, 'the sample has more than one moment for this reel').toBeGreaterThan(1);

  const first = await titleOf(rows.first());
  await tabTo(page, rows.first().locator('button[data-clip]'), 'backwards');
  await page.keyboard.press('Alt+ArrowDown');
  await expect(rows.nth(1)).toContainText(first);
  await expect(rows.nth(1).locator('button[data-clip]')).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(rows).toHaveCount(count - 1);
  await expectFocusSomewhere(page, 'Delete on a clip');

  const takeBack = desk.getByRole('button', { name: /^Take back in/ }).first();
  await tabTo(page, takeBack);
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(count);
  await expectFocusSomewhere(page, 'Take back in');
  await tabTo(page, rows.first().getByRole('button', { name: /^Leave out/ }), 'backwards');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(count - 1);
  await expectFocusSomewhere(page, 'Leave out');

  await tabTo(page, desk.getByText('Seconds before and after'));
  await page.keyboard.press('Enter');
  // A preset may pad other types in its own way already: only the first one's row is looked at.
  const row = desk
    .getByRole('row')
    .filter({ has: page.getByLabel(/^Seconds before /) })
    .first();
  await tabTo(page, row.getByLabel(/^Seconds before /));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  const asUsual = row.getByRole('button', { name: /: as usual$/ });
  await tabTo(page, asUsual);
  await page.keyboard.press('Enter');
  await expect(asUsual).toBeHidden();
  await expectFocusSomewhere(page, 'as usual');

  const undo = desk.getByRole('button', { name: /^Undo: / });
  await tabTo(page, undo, 'backwards');
  while (await undo.isVisible()) await page.keyboard.press('Control+Z');
  expect(await rows.allInnerTexts()).toEqual(asItWas);
  await expectFocusSomewhere(page, 'the last undo');
  await expect
    .poll(async () => (await matchOf(page, sampleJobId)).reel_recipes.goalkeeper)
    .toEqual(before.reel_recipes.goalkeeper);
  await page.keyboard.press('Escape');
  await expect(desk).toBeHidden();
  await expectFocusSomewhere(page, 'the desk is closed');
});

test('of two people at one reel the later one is told, loses nothing, and decides', async ({
  page,
  context,
  sampleJobId,
}) => {
  test.setTimeout(2 * 60_000);
  const before = await matchOf(page, sampleJobId);
  const desk = await openDesk(page, sampleJobId);
  const other = await context.newPage();
  const theirs = await openDesk(other, sampleJobId);
  await theirs.getByRole('combobox', { name: 'Preset' }).selectOption({ label: 'Distribution' });
  await expect(theirs.getByText('Kept', { exact: true })).toBeVisible();

  await desk.getByRole('combobox', { name: 'Preset' }).selectOption({ label: 'Development' });
  const told = desk.getByRole('alert');
  await expect(told).toContainText(
    /changed what goes into “Goalkeeper reel” at \d\d:\d\d:\d\d UTC, after you loaded it/,
  );
  expect((await matchOf(page, sampleJobId)).reel_recipes.goalkeeper.preset).toBe('distribution');
  await expectAccessible(page, 'a conflict on the desk');
  await tabTo(page, told.getByRole('button', { name: 'Show theirs, drop mine' }));
  await page.keyboard.press('Enter');
  await expect(told).toBeHidden();
  await expect(desk.getByRole('combobox', { name: 'Preset' })).toHaveValue('distribution');
  await expectFocusSomewhere(page, 'Show theirs');

  await desk.getByRole('combobox', { name: 'Preset' }).selectOption({ label: 'Conceded only' });
  await expect(desk.getByText('Kept', { exact: true })).toBeVisible();
  await theirs.getByRole('combobox', { name: 'Preset' }).selectOption({ label: 'Development' });
  await theirs.getByRole('alert').getByRole('button', { name: 'Do mine anyway' }).press('Enter');
  await expect(theirs.getByRole('alert')).toBeHidden();
  await expect(theirs.getByText('Kept', { exact: true })).toBeVisible();
  await expectFocusSomewhere(other, 'Do mine anyway');
  expect((await matchOf(page, sampleJobId)).reel_recipes.goalkeeper.preset).toBe('development');
  await putBack(page, before);
});
