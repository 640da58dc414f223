import type { Locator, Page } from '@playwright/test';
import { type MatchView, matchViewSchema } from '../lib/contracts/portal.ts';
import { expect, test } from './journey.ts';

async function openMatch(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('listbox', { name: 'Events on the timeline' }).getByRole('option').first()).toBeVisible();
}

async function matchOf(page: Page, jobId: string): Promise<MatchView> {
  return matchViewSchema.parse(await (await page.request.get(`/api/jobs/${jobId}/match`)).json());
}

const panelOf = (page: Page): Locator => page.getByRole('region', { name: 'Selected event' });
const rowsOf = (page: Page): Locator => page.getByRole('region', { name: 'Events', exact: true }).locator('tbody tr');

test('a key is changed on the sheet, a taken one only after a warning; it holds after a reload and can be reset', async ({
  page,
  sampleJobId,
}) => {
  await openMatch(page, `/matches/${sampleJobId}`);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.getByLabel('Search keys').fill('next event');
  await expect(sheet.getByRole('listitem')).toHaveCount(2);
  await sheet.getByRole('button', { name: /Change the key of: Next event to review/ }).click();
  await page.keyboard.press('m');
  await expect(sheet.getByRole('alert').filter({ hasText: 'M is taken by “Sound on or off”' })).toBeVisible();
  await page.keyboard.press('w');
  await expect(sheet.getByRole('button', { name: /^W\. Change the key of: Next event to review/ })).toBeVisible();
  await page.reload();
  await expect(rowsOf(page).first()).toBeVisible();
  await page.keyboard.press('n');
  await expect(page.getByText(/press W for the first one to review/)).toBeVisible();
  await page.keyboard.press('w');
  await expect(panelOf(page).getByLabel('Type')).toBeVisible();

  await page.keyboard.press('?');
  await sheet.getByRole('button', { name: 'Reset all' }).click();
  await expect(sheet.getByRole('button', { name: /^N\. Change the key of: Next event to review/ })).toBeVisible();
  await expect(sheet.getByRole('button', { name: 'Reset all' })).toBeDisabled();
});

test('a link to a view opens the same filter, event and moment', async ({ page, context, sampleJobId }) => {
  await openMatch(page, `/matches/${sampleJobId}`);
  await page.getByLabel('Order').selectOption('doubtful');
  await page.getByLabel('State').selectOption('undecided');
  const second = rowsOf(page).nth(1);
  const eventId = await second.getAttribute('data-event');
  await second.getByRole('button').click();
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`event=${eventId}`));
  await page.getByRole('button', { name: 'Copy link to this view' }).click();
  await expect(page.getByText('The link to this view is copied.')).toBeVisible();
  await expect
    .poll(async () => {
      const sec = await page.getByLabel('Match video').evaluate((video: HTMLVideoElement) => video.currentTime);
      return Math.abs(Number(new URL(page.url()).searchParams.get('t')) - sec);
    })
    .toBeLessThan(0.01);

  const other = await context.newPage();
  await openMatch(other, page.url());
  await expect(other.getByLabel('Order')).toHaveValue('doubtful');
  await expect(other.getByLabel('State')).toHaveValue('undecided');
  await expect(rowsOf(other).nth(1).getByRole('button')).toHaveAttribute('aria-current', 'true');
  const wantedSec = Number(new URL(page.url()).searchParams.get('t'));
  await expect
    .poll(() => other.getByLabel('Match video').evaluate((video: HTMLVideoElement) => video.currentTime))
    .toBeCloseTo(wantedSec, 2);

  await openMatch(other, `/matches/${sampleJobId}?state=nonsense&event=gone&t=-1&order=42`);
  await expect(other.getByLabel('State')).toHaveValue('all');
  await expect(panelOf(other).getByRole('heading', { name: 'Review' })).toBeVisible();
});

test('a page that is on its way is not lost when the address follows the view meanwhile', async ({
  page,
  sampleJobId,
}) => {
  const arrived = Promise.withResolvers<void>();
  await page.route(/\/setup(\?|$)/, async (route) => {
    await arrived.promise;
    await route.continue();
  });
  await openMatch(page, `/matches/${sampleJobId}`);
  // What the link says depends on what is known of the match.
  await page.locator('main a[href$="/setup"]').click();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/[?&]t=/);
  arrived.resolve();
  await expect(page).toHaveURL(/\/setup$/);
  await expect(page.getByRole('heading', { name: 'Match set-up' })).toBeVisible();
});

test('the colours are chosen in the account menu and hold after a reload', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await expect(page.getByRole('button', { name: /^Account/ })).toBeEnabled();
  const light = await ground();
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByLabel('Dark').check();
  const dark = await ground();
  expect(dark).not.toBe(light);
  await page.reload();
  expect(await ground()).toBe(dark);
  await page.getByRole('button', { name: /^Account/ }).click();
  await page.getByLabel('As the device').check();
  expect(await ground()).toBe(light);
});

test('leaving asks first while a review is unsaved, and only then', async ({ page, sampleJobId }) => {
  await undecideFirst(page, sampleJobId);
  await openMatch(page, `/matches/${sampleJobId}`);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await rowsOf(page).first().getByRole('button').click();
  await page.route('**/api/jobs/*/reviews', () => undefined);
  await page.keyboard.press('x');
  await expect(panelOf(page).getByRole('heading')).toBeVisible();
  await page.goto('/venues');
  expect(asked).toEqual(['beforeunload']);
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  await openMatch(page, `/matches/${sampleJobId}`);
  await rowsOf(page).first().getByRole('button').click();
  await page.goto('/venues');
  expect(asked).toEqual(['beforeunload']);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a swipe to the right confirms, one to the left rejects, a short one and a scroll do nothing', async ({
    page,
    sampleJobId,
  }) => {
    const event = await undecideFirst(page, sampleJobId);
    await openMatch(page, `/matches/${sampleJobId}?event=${event?.event_id}`);
    await panelOf(page).getByLabel('Then go to the next one').uncheck();
    const stateIs = (word: string) => expect(panelOf(page).getByText(word, { exact: true })).toBeVisible();
    await stateIs('To review');
    await swipe(page, panelOf(page), 60, 8);
    await swipe(page, panelOf(page), 20, -150);
    await stateIs('To review');
    await swipe(page, panelOf(page), 170, 8);
    await stateIs('Confirmed');
    await swipe(page, panelOf(page), -170, 8);
    await stateIs('Rejected');
    const overrideOf = async () =>
      (await matchOf(page, sampleJobId)).events.find(({ event_id }) => event_id === event?.event_id)?.review_override;
    await expect.poll(overrideOf).toBe(false);
    await panelOf(page).getByRole('button', { name: 'Undecide' }).click();
    await expect.poll(overrideOf).toBe(null);
  });
});

/** The first event as nobody had decided on it: other journeys have. */
async function undecideFirst(page: Page, jobId: string) {
  const event = (await matchOf(page, jobId)).events[0];
  const changes = [{ event_id: event?.event_id, change: { decision: 'undecided' } }];
  const reply = await page.request.post(`/api/jobs/${jobId}/reviews`, { data: { changes } });
  expect(reply.status()).toBe(200);
  return event;
}

/** A finger over the middle of an element, as the browser itself would report it. */
async function swipe(page: Page, over: Locator, byXPx: number, byYPx: number): Promise<void> {
  // From the top: further down the player lies over the card.
  await page.evaluate(() => window.scrollTo(0, 0));
  const box = await over.boundingBox();
  if (!box) throw new Error('nothing to swipe over');
  const from = { x: box.x + box.width / 2 - byXPx / 2, y: box.y + 60 };
  const client = await page.context().newCDPSession(page);
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', share: number) =>
    client.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: from.x + byXPx * share, y: from.y + byYPx * share }],
    });
  await send('touchStart', 0);
  for (const share of [0.2, 0.4, 0.6, 0.8, 1]) await send('touchMove', share);
  await send('touchEnd', 1);
  await client.detach();
}
