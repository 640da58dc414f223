import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { eventsFileSchema } from '../lib/contracts/events-file.ts';
import { matchViewSchema } from '../lib/contracts/portal.ts';
import { expect, test } from './journey.ts';

test.describe.configure({ mode: 'serial' });

const CODE = 'Corner of our own making';
const timeline = (startSec: number) => `<?xml version="1.0" encoding="UTF-8"?>
<file><ALL_INSTANCES>
  <instance><ID>1</ID><start>${startSec}</start><end>${startSec + 0.5}</end><code>${CODE}</code>
    <label><group>Technique</group><text>Dive</text></label><label><group>Technique</group><text>Two hands</text></label></instance>
  <instance><ID>2</ID><start>99999</start><end>100001</end><code>Goal</code></instance>
</ALL_INSTANCES></file>`;

async function openImport(page: Page, jobId: string) {
  await page.goto(`/matches/${jobId}`);
  const button = page.getByRole('button', { name: 'Import events' });
  await button.focus();
  await page.keyboard.press('Enter');
  return page.getByRole('dialog', { name: 'Import events' });
}

async function giveFile(page: Page, text: string) {
  const file = { name: 'timeline.xml', mimeType: 'text/xml', buffer: Buffer.from(text) };
  await page.getByLabel('File with events').setInputFiles(file);
}

async function matchOf(page: Page, jobId: string) {
  return matchViewSchema.parse(await (await page.request.get(`/api/jobs/${jobId}/match`)).json());
}

test('every export is listed with who reads it, and comes as a file', async ({ page, sampleJobId }) => {
  await page.goto(`/matches/${sampleJobId}`);
  await page.getByRole('button', { name: 'Export', exact: true }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export the events' });
  await expect(dialog.getByRole('link')).toHaveCount(9);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: /Touchline JSON/ }).press('Enter'),
  ]);
  expect(download.suggestedFilename()).toMatch(/ - events\.json$/);
  const file = eventsFileSchema.parse(JSON.parse(readFileSync(await download.path(), 'utf8')));
  expect(file.events).toHaveLength((await matchOf(page, sampleJobId)).events.length);
});

test('a timeline of another program is looked at, its code explained, added, and known the next time', async ({
  page,
  sampleJobId,
}) => {
  const before = await matchOf(page, sampleJobId);
  const startSec = Math.floor(before.job.video_file.duration_sec) - 1;
  const dialog = await openImport(page, sampleJobId);
  await giveFile(page, timeline(startSec - 1));
  await expect(dialog.getByText('One code is not known')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Nothing to add' })).toBeDisabled();
  await dialog.getByRole('combobox', { name: CODE }).selectOption('penalty');
  await dialog.getByLabel('Shift by (seconds)').press('ArrowUp');
  await expect(dialog.getByText(/begins after the end of the video/)).toBeVisible();
  const add = dialog.getByRole('button', { name: 'Add 1 event' });
  // While the shifted rows are being looked at again there is nothing to press.
  await expect(add).toBeEnabled();
  await add.press('Enter');
  await expect(dialog.getByText(/1 event was added/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Done' }).press('Enter');

  const after = await matchOf(page, sampleJobId);
  const added = after.events.find(({ metadata }) => JSON.stringify(metadata).includes(CODE));
  expect(added).toMatchObject({ event_type: 'penalty', timestamp_start: startSec, review_override: true });
  const xml = await (await page.request.get(`/api/jobs/${sampleJobId}/export/sportscode.xml`)).text();
  const instance = xml.split('<instance>').find((text) => text.includes(`<code>${CODE}</code>`));
  expect(instance?.match(/<group>Technique<\/group>/g)).toHaveLength(2);

  await openImport(page, sampleJobId);
  await giveFile(page, xml);
  await expect(dialog.getByRole('button', { name: 'Nothing to add' })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: `Already there ${xml.match(/<instance>/g)?.length}` })).toBeVisible();
  // Other journeys go on with this match: what was added for this one must be in no reel of theirs.
  await page.request.patch(`/api/jobs/${sampleJobId}/events/${added?.event_id}`, { data: { decision: 'rejected' } });
});

test.describe('a broken file', () => {
  test.use({ expectedConsoleErrors: /400 \(Bad Request\)/ });
  test('says where it is broken, and loses nothing', async ({ page, sampleJobId }) => {
    const dialog = await openImport(page, sampleJobId);
    await dialog.getByLabel('Or paste the text').fill('<file>\n<ALL_INSTANCES>\n</file>');
    await dialog.getByRole('button', { name: 'Read the text' }).press('Enter');
    await expect(dialog.getByText(/broken at line 3/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Another file' }).press('Enter');
    await expect(dialog.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    await expect(dialog.getByLabel('Or paste the text')).toHaveValue(/ALL_INSTANCES/);
  });
});
