import type { Page } from '@playwright/test';
import { type MatchView, matchViewSchema } from '../lib/contracts/portal.ts';
import { expect, test } from './journey.ts';
import { expectFocusSomewhere, tabTo } from './keyboard.ts';

test.describe.configure({ mode: 'serial' });
// A save that came too late is refused on purpose.
test.use({ expectedConsoleErrors: /status of 409/ });

async function openSetup(page: Page, jobId: string): Promise<void> {
  await page.goto(`/matches/${jobId}/setup`);
  await expect(page.getByRole('heading', { name: 'Match set-up' })).toBeVisible();
  await expect(page.getByLabel('Match video')).toBeVisible();
}

async function matchOf(page: Page, jobId: string): Promise<MatchView> {
  return matchViewSchema.parse(await (await page.request.get(`/api/jobs/${jobId}/match`)).json());
}

async function seek(page: Page, sec: number): Promise<void> {
  const video = page.getByLabel('Match video');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState)).toBeGreaterThan(0);
  await video.evaluate((element: HTMLVideoElement, toSec) => {
    element.pause();
    element.currentTime = toSec;
  }, sec);
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.seeking)).toBe(false);
}

test('a match is set up: halves from the playhead and by typing, teams, squads; its page then speaks in the match clock', async ({
  page,
  sampleJobId,
}) => {
  await page.goto(`/matches/${sampleJobId}`);
  await page.getByRole('link', { name: 'Set up the match' }).click();
  await expect(page.getByRole('heading', { name: 'Match set-up' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
  await seek(page, 2);
  await page.getByRole('button', { name: 'Kick-off is here' }).click();
  await seek(page, 45);
  await page.getByRole('button', { name: 'Half-time is here' }).click();
  await page.getByRole('textbox', { name: /^Start of Second half/ }).fill('0:44');
  await page.getByLabel('Name of the home team', { exact: true }).fill('Rovers');
  await expect(page.getByText('Second half begins at 0:44.0, but First half ends at 0:45.0.')).toBeVisible();
  await page.getByRole('textbox', { name: /^Start of Second half/ }).fill('0:50');
  await page.getByLabel('Name of the away team', { exact: true }).fill('Town');
  await page.getByLabel('Home shirts').fill('#1d4ed8');
  await page.getByLabel('Date').fill('2026-11-21');
  const squad = page.getByLabel('Squad of Rovers', { exact: true });
  await squad.fill('1 Ana Ruiz (GK)\n100 Bea Ng');
  await expect(page.getByText('Line 2: Bea Ng: the number 100 is not between 1 and 99.')).toBeVisible();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(squad).toBeFocused();
  await squad.fill('1 Ana Ruiz (GK)\n10 Bea Ng');
  await expect(page.getByRole('table', { name: 'Squad of Rovers as it is read' }).getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Saved just now/)).toBeVisible();

  const { setup, events, job } = await matchOf(page, sampleJobId);
  expect(setup.periods).toMatchObject([
    { start_sec: 2, end_sec: 45, start_minute: 0 },
    { start_sec: 50, start_minute: 45, end_minute: 90 },
  ]);
  expect(setup.periods[1]?.end_sec).toBeCloseTo(job.video_file.duration_sec, 0);
  expect(setup.teams.home.squad.map(({ name, is_goalkeeper }) => [name, is_goalkeeper])).toEqual([
    ['Ana Ruiz', true],
    ['Bea Ng', false],
  ]);

  await page.goto(`/matches/${sampleJobId}`);
  await expect(page.getByTestId('teams')).toHaveText(/Rovers\s*v\s*Town/);
  await seek(page, 62);
  await expect(page.getByTestId('match-clock')).toHaveText('45:12');
  await expect(page.getByTestId('player-time')).toHaveText('1:02.0');
  await seek(page, 47);
  await expect(page.getByTestId('match-clock')).toHaveText('–');
  const late = events.find((event) => event.timestamp_start >= 51);
  if (late) {
    const rows = page.getByRole('region', { name: 'Events', exact: true }).locator('tbody tr');
    await expect(rows.filter({ hasText: /^4[56]:\d\d/ }).first()).toBeVisible();
  }
});

test('of two who set a match up, the later one is told and loses nothing', async ({ page, context, sampleJobId }) => {
  await openSetup(page, sampleJobId);
  const other = await context.newPage();
  await openSetup(other, sampleJobId);
  await other.getByLabel('Competition').fill('Cup, final');
  await other.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(other.getByText(/^Saved just now/)).toBeVisible();

  await page.getByLabel('Competition').fill('U15 League');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/has saved this match's set-up in the meantime/)).toBeVisible();
  await expect(page.getByLabel('Competition')).toHaveValue('U15 League');
  await page.getByRole('button', { name: 'Show theirs, drop mine' }).click();
  await expect(page.getByLabel('Competition')).toHaveValue('Cup, final');
  await page.getByLabel('Competition').fill('U15 League');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText(/^Saved just now/)).toBeVisible();
  expect((await matchOf(page, sampleJobId)).setup).toMatchObject({ competition: 'U15 League', revision: 3 });
});

test('a match is set up by keyboard alone: a half marked while it plays, a period taken away, a mistake found and put right', async ({
  page,
  sampleJobId,
}) => {
  test.setTimeout(2 * 60_000);
  const before = (await matchOf(page, sampleJobId)).setup;
  await page.goto(`/matches/${sampleJobId}`);
  await tabTo(page, page.getByRole('link', { name: /Match set-up/ }).first());
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Match set-up' })).toBeVisible();
  const video = page.getByLabel('Match video');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState)).toBeGreaterThan(0);

  // While nothing has the focus the player's keys are at hand.
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeCloseTo(5, 1);
  await tabTo(page, page.getByRole('button', { name: 'Kick-off is here' }));
  await page.keyboard.press('Enter');
  const kickOff = page.getByRole('textbox', { name: /^Start of First half/ });
  await expect(kickOff).toHaveValue('0:05');
  await expectFocusSomewhere(page, 'Kick-off is here');

  await tabTo(page, page.getByRole('button', { name: 'Add penalties' }));
  await page.keyboard.press('Enter');
  await expectFocusSomewhere(page, 'Add penalties');
  const remove = page.getByRole('button', { name: 'Remove Penalties' });
  await tabTo(page, remove, 'backwards');
  await page.keyboard.press('Enter');
  await expect(remove).toBeHidden();
  await expectFocusSomewhere(page, 'Remove Penalties');

  await tabTo(page, kickOff, 'backwards');
  await page.keyboard.press('Control+A');
  await page.keyboard.type('soon');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await tabTo(page, save);
  await page.keyboard.press('Enter');
  await expect(kickOff, 'the first mistake is gone to').toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('0:03');
  await tabTo(page, page.getByRole('radio', { name: 'Rovers' }));
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'Town' })).toBeChecked();
  await tabTo(page, save);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Saved just now/)).toBeVisible();
  await expectFocusSomewhere(page, 'Save');
  const { setup } = await matchOf(page, sampleJobId);
  expect(setup).toMatchObject({ left_at_start: 'away', periods: [{ start_sec: 3 }, { start_sec: 50 }] });

  const { date, competition, left_at_start, teams, periods } = before;
  const data = { revision: setup.revision, date, competition, left_at_start, teams, periods };
  expect((await page.request.put(`/api/jobs/${sampleJobId}/setup`, { data })).ok()).toBe(true);
});
