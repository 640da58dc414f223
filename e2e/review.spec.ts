import type { Page } from '@playwright/test';
import { type MatchView, matchViewSchema } from '../lib/contracts/portal.ts';
import { expect, test } from './journey.ts';

test.describe.configure({ mode: 'serial' });

async function openMatch(page: Page, jobId: string): Promise<void> {
  await page.goto(`/matches/${jobId}`);
  await expect(page.getByLabel('Match video')).toBeVisible();
}

async function matchOf(page: Page, jobId: string): Promise<MatchView> {
  return matchViewSchema.parse(await (await page.request.get(`/api/jobs/${jobId}/match`)).json());
}

/** The moment that is farthest from every clip: what is added there must change a reel. */
function quietMomentSec(match: MatchView): number {
  const lastSec = Math.floor(match.job.video_file.duration_sec) - 2;
  const distance = (sec: number) =>
    Math.min(...match.clips.map((clip) => Math.max(clip.start_sec - sec, sec - clip.end_sec)), 1e9);
  const moments = Array.from({ length: lastSec - 1 }, (_, index) => index + 2);
  return moments.reduce((best, sec) => (distance(sec) > distance(best) ? sec : best));
}

test('the video plays, and the timeline shows what the list shows', async ({ page, sampleJobId }) => {
  await openMatch(page, sampleJobId);
  const match = await matchOf(page, sampleJobId);
  expect(match.events.length).toBeGreaterThan(0);
  const marks = page.getByRole('listbox', { name: 'Events on the timeline' }).getByRole('option');
  await expect(marks).toHaveCount(match.events.length);
  await expect(page.getByRole('region', { name: 'Events', exact: true }).locator('tbody tr')).toHaveCount(
    match.events.length,
  );

  const video = page.getByLabel('Match video');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime)).toBeGreaterThan(1);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
});

test('an event is confirmed, one rejected, one given another type, one added', async ({ page, sampleJobId }) => {
  await openMatch(page, sampleJobId);
  const before = await matchOf(page, sampleJobId);
  const panel = page.getByRole('region', { name: 'Selected event' });
  const rows = page.getByRole('region', { name: 'Events', exact: true }).locator('tbody tr');
  await rows.first().getByRole('button').click();
  await panel.getByLabel('Then go to the next one').uncheck();

  await panel.getByRole('button', { name: 'Confirm' }).click();
  await expect(panel.getByText('Confirmed', { exact: true })).toBeVisible();
  await panel.getByRole('button', { name: 'Reject' }).click();
  await expect(panel.getByText('Rejected', { exact: true })).toBeVisible();
  await panel.getByLabel('Type').selectOption('punch');
  await expect(panel.getByRole('heading', { name: 'Punch' })).toBeVisible();

  const quietSec = quietMomentSec(before);
  await page.getByLabel('Match video').evaluate((element: HTMLVideoElement, sec) => {
    element.pause();
    element.currentTime = sec;
  }, quietSec);
  await expect
    .poll(() => page.getByLabel('Match video').evaluate((element: HTMLVideoElement) => element.currentTime))
    .toBeCloseTo(quietSec, 1);
  await page.getByRole('button', { name: 'Add an event at the playhead' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tackle' }).click();
  await expect(panel.getByText('Added by hand')).toBeVisible();
  await expect(rows).toHaveCount(before.events.length + 1);

  const after = await matchOf(page, sampleJobId);
  const changed = after.events.find((event) => event.event_id === before.events[0]?.event_id);
  expect(changed).toMatchObject({ event_type: 'punch', reviewed: true, review_override: false });
  expect(after.events.some((event) => event.event_type === 'tackle' && event.metadata.source === 'human')).toBe(true);
  expect(after.reels.some((reel) => reel.stale)).toBe(true);
});

test('what goes into a reel is chosen, and regenerating makes a new version that shows it, and what stands', async ({
  page,
  sampleJobId,
}) => {
  test.setTimeout(5 * 60_000);
  await openMatch(page, sampleJobId);
  const before = await matchOf(page, sampleJobId);
  await page.getByRole('button', { name: 'What goes in' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByLabel('Tackle in Goalkeeper reel').check();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'Goalkeeper reel' }).getByText('Out of date')).toBeVisible();
  await page.getByRole('button', { name: 'Regenerate' }).click();
  const highlights = page.getByRole('region', { name: 'Highlights' });
  const version = 1 + (before.reels.find((reel) => reel.reel_type === 'highlights')?.version ?? 0);
  await expect(highlights.getByText(`Version ${version}`, { exact: true })).toBeVisible({ timeout: 4 * 60_000 });

  const after = await matchOf(page, sampleJobId);
  const highlightsOf = (match: MatchView) => match.reels.find((reel) => reel.reel_type === 'highlights');
  expect(highlightsOf(after)).toMatchObject({ version, stale: false });
  const facts = (match: MatchView) => [highlightsOf(match)?.clip_count, highlightsOf(match)?.duration_sec];
  expect(facts(after)).not.toEqual(facts(before));
  expect(after.job.job_id).toBe(before.job.job_id);
  const tackles = after.events.filter(({ event_type }) => event_type === 'tackle').map(({ event_id }) => event_id);
  const shown = after.clips.filter((clip) => clip.reel_type === 'goalkeeper').flatMap((clip) => clip.events);
  expect(tackles.filter((id) => shown.includes(id))).not.toEqual([]);
});
