import type { Locator, Page } from '@playwright/test';
import { type MatchView, matchViewSchema } from '../lib/contracts/portal.ts';
import { scenesReply } from '../lib/contracts/scenes.ts';
import { busyMatch } from '../tools/busy-match.ts';
import { expect, test } from './journey.ts';

const EVENTS = 600;

const lanesOf = (page: Page) => page.getByRole('listbox', { name: 'Events on the timeline' });
const zoomOf = async (page: Page) =>
  Number.parseFloat(
    (await page
      .getByRole('region', { name: 'Timeline' })
      .getByText(/^[\d.]+×$/)
      .innerText()) ?? '',
  );

async function openMatch(page: Page, jobId: string): Promise<void> {
  await page.goto(`/matches/${jobId}`);
  await expect(lanesOf(page).getByRole('option').first()).toBeVisible();
}

async function boxOf(locator: Locator) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return box;
}

test.describe('a match of very many events', () => {
  let match: MatchView;

  test.beforeEach(async ({ page, sampleJobId }) => {
    await page.route(`**/api/jobs/${sampleJobId}/match`, async (asked) => {
      match = busyMatch(matchViewSchema.parse(await (await asked.fetch()).json()), EVENTS, 5_400);
      await asked.fulfill({ json: match });
    });
    await openMatch(page, sampleJobId);
  });

  test('is drawn as crowds, which open when they are pressed, and of it only what is near', async ({ page }) => {
    const marks = lanesOf(page).getByRole('option');
    expect(await marks.count()).toBeLessThan(EVENTS);
    const crowd = lanesOf(page)
      .getByRole('option', { name: /: zoom in$/ })
      .nth(5);
    await crowd.click();
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(5);
    // What can be pressed is set down a lane after the other.
    await expect.poll(() => marks.count()).toBeLessThan(EVENTS / 2);
    await expect.poll(() => marks.count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Whole match' }).click();
    await expect.poll(() => zoomOf(page)).toBe(1);
  });

  test('shows whatever is selected, and Z goes near it and back', async ({ page }) => {
    const rows = page.getByRole('region', { name: 'Events', exact: true }).locator('tbody tr');
    // One that the sample's video has: the timeline follows what plays.
    await rows.nth(4).getByRole('button').click();
    const selected = lanesOf(page).getByRole('option', { selected: true });
    await expect(selected).toHaveCount(1);
    await expect(lanesOf(page)).toHaveAttribute('aria-activedescendant', (await selected.getAttribute('id')) ?? '-');
    await page.keyboard.press('z');
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(100);
    await page.keyboard.press('ArrowDown');
    await selected.scrollIntoViewIfNeeded();
    await expect(selected).toBeInViewport();
    await page.keyboard.press('z');
    await page.keyboard.press('z');
    await expect.poll(() => zoomOf(page)).toBe(1);
  });

  test('zooms and moves by the wheel, and by the frame over the whole match', async ({ page }) => {
    // Taller than the window: its upper edge is what the pointer needs in sight.
    await lanesOf(page).evaluate((lanes) => lanes.scrollIntoView({ block: 'start' }));
    const box = await lanesOf(page).boundingBox();
    if (!box) throw new Error('It is not on the page.');
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 6; turn += 1) await page.mouse.wheel(0, -100);
    await page.keyboard.up('Control');
    await expect.poll(() => zoomOf(page)).toBeGreaterThan(4);
    const frame = page.getByRole('slider', { name: 'Part of the match on the timeline' });
    const startSec = async () => Number(await frame.getAttribute('aria-valuenow'));
    const before = await startSec();
    await page.keyboard.down('Shift');
    await page.mouse.wheel(200, 0);
    await page.keyboard.up('Shift');
    await expect.poll(startSec).toBeGreaterThan(before);
    await frame.press('Home');
    await expect.poll(startSec).toBe(0);
    await frame.press('ArrowRight');
    await expect.poll(startSec).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Whole match' }).click();
    await expect.poll(startSec).toBe(0);
  });
});

test('an edge is dragged onto a cut, or put back with Escape', async ({ page, sampleJobId }) => {
  const { scenes } = scenesReply.parse(await (await page.request.get(`/api/jobs/${sampleJobId}/scenes`)).json());
  expect(scenes.length).toBeGreaterThan(1);
  const cutSec = scenes[1]?.start_sec ?? 0;
  const events = async () =>
    matchViewSchema.parse(await (await page.request.get(`/api/jobs/${sampleJobId}/match`)).json()).events;
  const before = (await events()).filter((event) => event.timestamp_end < cutSec).at(-1);
  if (!before) throw new Error('No event before the first cut.');
  await openMatch(page, sampleJobId);
  const panel = page.getByRole('region', { name: 'Selected event' });
  await lanesOf(page).locator(`#mark-${before.event_id}`).click();
  await expect(panel).toBeVisible();

  const width = (await boxOf(lanesOf(page))).width;
  // Last: looking at the lanes may scroll the page.
  const box = await boxOf(page.locator('[data-edge=end]'));
  const { media } = matchViewSchema.parse(await (await page.request.get(`/api/jobs/${sampleJobId}/match`)).json());
  const awayPx = ((cutSec - before.timestamp_end) * width) / (media?.duration_sec ?? 1);
  const grab = async (dxPx: number) => {
    await page.mouse.move(box.x + 6, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 6 + dxPx, box.y + box.height / 2, { steps: 8 });
  };

  await grab(awayPx / 2);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect((await events()).find(({ event_id }) => event_id === before.event_id)).toEqual(before);

  await grab(awayPx + 3);
  await expect(page.getByText(/· cut$/)).toBeVisible();
  await page.mouse.up();
  const moved = async () =>
    (await events()).find(({ event_id }) => event_id === before.event_id)?.timestamp_end ?? before.timestamp_end;
  await expect.poll(moved).toBeCloseTo(cutSec, 3);

  // The other journeys share this match.
  const { origin } = new URL(page.url());
  const back = { data: { timestamp_end: before.timestamp_end }, headers: { origin } };
  expect((await page.request.patch(`/api/jobs/${sampleJobId}/events/${before.event_id}`, back)).ok()).toBe(true);
});
