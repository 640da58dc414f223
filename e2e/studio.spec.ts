import type { Page } from '@playwright/test';
import { type MatchView, matchViewSchema } from '../lib/contracts/portal.ts';
import { expect, test } from './journey.ts';

test.describe.configure({ mode: 'serial' });

async function openMatch(page: Page, jobId: string): Promise<void> {
  await page.goto(`/matches/${jobId}`);
  await expect(page.getByLabel('Match video')).toBeVisible();
  // Until the page's own script runs, a key goes nowhere.
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
}

async function matchOf(page: Page, jobId: string): Promise<MatchView> {
  return matchViewSchema.parse(await (await page.request.get(`/api/jobs/${jobId}/match`)).json());
}

const decisionsOf = (match: MatchView) => match.events.map((event) => event.review_override);

/** Everything back to how the analysis left it, but for what was added. */
async function undecideAll(page: Page, jobId: string): Promise<void> {
  const { events } = await matchOf(page, jobId);
  const changes = events.map(({ event_id }) => ({ event_id, change: { decision: 'undecided' } }));
  const reply = await page.request.post(`/api/jobs/${jobId}/reviews`, { data: { changes } });
  expect(reply.status()).toBe(200);
}

const eventList = (page: Page) => page.getByRole('region', { name: 'Events', exact: true });

test('a newcomer reviews the match by keyboard alone, from the first event to the regenerated reels', async ({
  page,
  sampleJobId,
}) => {
  test.setTimeout(5 * 60_000);
  await undecideAll(page, sampleJobId);
  await openMatch(page, sampleJobId);
  const before = await matchOf(page, sampleJobId);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.keyboard.press('n');
  const panel = page.getByRole('region', { name: 'Selected event' });
  await expect(panel.getByText('To review', { exact: true })).toBeVisible();
  // The first is wrong, all others are right; each decision goes on to the next by itself.
  await page.keyboard.press('x');
  for (let left = before.events.length - 1; left > 0; left -= 1) {
    await expect(eventList(page).getByText(new RegExp(`^${before.events.length - left} of`))).toBeVisible();
    await page.keyboard.press('a');
  }
  await expect(eventList(page).getByText(`All ${before.events.length} reviewed`)).toBeVisible();

  // One of the model's, made a second longer at its end and given a word.
  while (await panel.getByText('Added by hand').isVisible()) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+}');
  await page.keyboard.press('c');
  await page.keyboard.type('a word on it');
  await page.keyboard.press('Enter');
  await expect(panel.getByText('The model said')).toBeVisible();
  await page.keyboard.press('Shift+E');
  const versions = (match: MatchView) => match.reels.map((reel) => reel.version);
  await expect
    .poll(async () => (await matchOf(page, sampleJobId)).reels.every((reel) => !reel.stale), { timeout: 4 * 60_000 })
    .toBe(true);

  const after = await matchOf(page, sampleJobId);
  expect(versions(after)).toEqual(versions(before).map((version) => version + 1));
  expect(decisionsOf(after).filter((decision) => decision === false)).toHaveLength(1);
  expect(after.events.some((event) => event.metadata.comment === 'a word on it')).toBe(true);
});

test('a bulk action is one step: one undo gives every event back, one redo does it again', async ({
  page,
  sampleJobId,
}) => {
  await openMatch(page, sampleJobId);
  const before = await matchOf(page, sampleJobId);
  const stands = async () => decisionsOf(await matchOf(page, sampleJobId));
  await page.keyboard.press('Control+a');
  await expect(page.getByRole('toolbar', { name: 'Events picked' })).toContainText(`${before.events.length} picked`);
  await page.keyboard.press('Shift+X');
  await expect.poll(stands).toEqual(before.events.map(() => false));
  await expect(page.getByText(`Reject ${before.events.length} events.`)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect.poll(stands).toEqual(decisionsOf(before));
  await page.keyboard.press('Control+y');
  await expect.poll(stands).toEqual(before.events.map(() => false));
  await page.keyboard.press('Control+z');
  await expect.poll(stands).toEqual(decisionsOf(before));
});

test('an event is split, and merged again', async ({ page, sampleJobId }) => {
  await openMatch(page, sampleJobId);
  const before = await matchOf(page, sampleJobId);
  const longest = before.events.reduce((best, event) =>
    event.timestamp_end - event.timestamp_start > best.timestamp_end - best.timestamp_start ? event : best,
  );
  await eventList(page).locator(`[data-event="${longest.event_id}"]`).getByRole('button').click();
  const middleSec = (longest.timestamp_start + longest.timestamp_end) / 2;
  await page.getByLabel('Match video').evaluate((element: HTMLVideoElement, sec) => {
    element.pause();
    element.currentTime = sec;
  }, middleSec);
  await page.keyboard.press('b');
  const spans = async () => (await matchOf(page, sampleJobId)).events.map((event) => event.timestamp_end);
  await expect.poll(async () => (await spans()).length).toBe(before.events.length + 1);
  await page.keyboard.press('Control+z');
  await expect.poll(spans).toEqual(before.events.map((event) => event.timestamp_end));
});

test.describe('two reviewers', () => {
  test.use({ expectedConsoleErrors: /412/ });

  test('do not overwrite each other: the second is told, and may insist', async ({ page, context, sampleJobId }) => {
    await undecideAll(page, sampleJobId);
    const [first, second] = [page, await context.newPage()];
    await openMatch(first, sampleJobId);
    await openMatch(second, sampleJobId);
    const overrideOf = async () => decisionsOf(await matchOf(first, sampleJobId))[0];
    for (const [one, key] of [
      [first, 'a'],
      [second, 'x'],
    ] as const) {
      await one.keyboard.press('n');
      await one.keyboard.press(key);
      if (one === first) await expect.poll(overrideOf).toBe(true);
    }
    const alert = second.getByRole('alert').filter({ hasText: 'changed this event' });
    await expect(alert).toBeVisible();
    expect(await overrideOf()).toBe(true);
    await alert.getByRole('button', { name: 'Do mine anyway' }).click();
    await expect.poll(overrideOf).toBe(false);
  });
});

test('what people said survives a new analysis with other settings', async ({ page, sampleJobId }) => {
  test.setTimeout(5 * 60_000);
  await undecideAll(page, sampleJobId);
  await openMatch(page, sampleJobId);
  const before = await matchOf(page, sampleJobId);
  const found = before.events.filter((event) => event.metadata.source === 'model');
  const weakest = found.reduce((best, event) => (event.confidence < best.confidence ? event : best));
  await eventList(page).locator(`[data-event="${weakest.event_id}"]`).getByRole('button').click();
  await page.keyboard.press('*');
  await page.keyboard.press('a');
  await expect
    .poll(async () => (await matchOf(page, sampleJobId)).events.some((event) => event.review_override === true))
    .toBe(true);

  await page.getByRole('button', { name: 'Analyse again' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('slider').focus();
  await page.keyboard.press('End');
  await dialog.getByRole('button', { name: 'Analyse again' }).click();
  await expect(page.getByText('not found again and left as they were')).toBeVisible({ timeout: 4 * 60_000 });

  const after = await matchOf(page, sampleJobId);
  const kept = after.events.find((event) => event.event_id === weakest.event_id);
  expect(kept).toMatchObject({ review_override: true, metadata: { favourite: true, found_again: false } });
  expect(after.events.length).toBeLessThan(before.events.length);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the decision is under the thumb', async ({ page, sampleJobId }) => {
    await openMatch(page, sampleJobId);
    await eventList(page).locator('tbody tr').first().getByRole('button').click();
    const confirm = page.getByRole('button', { name: 'Confirm' }).last();
    await expect(confirm).toBeInViewport();
    const box = await confirm.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
