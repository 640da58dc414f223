import { readFileSync } from 'node:fs';
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader } from '@zip.js/zip.js';
import { matchViewSchema } from '../lib/contracts/portal.ts';
import { expectAccessible } from './axe.ts';
import { expect, test } from './journey.ts';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** By a reader that had no part in writing it, checksums and all. */
async function unzipped(path: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const reader = new ZipReader(new Uint8ArrayReader(readFileSync(path)), {
    checkSignature: true,
    useWebWorkers: false,
  });
  for (const entry of await reader.getEntries())
    if (!entry.directory) files.set(entry.filename, await entry.getData(new Uint8ArrayWriter()));
  return files;
}

test('the clips of both reels are cut to files and downloaded as one zip, by keyboard alone', async ({
  page,
  sampleJobId,
}) => {
  test.setTimeout(4 * 60_000);
  const match = matchViewSchema.parse(await (await page.request.get(`/api/jobs/${sampleJobId}/match`)).json());
  await page.goto(`/matches/${sampleJobId}`);
  const open = page.getByRole('region', { name: 'Exchange' }).getByRole('button', { name: 'Clips' });
  await open.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Clips as files' });
  await expectAccessible(page, 'which clips');
  await dialog.getByRole('radio', { name: 'Goalkeeper reel' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: 'Both reels' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Cut the clips' }).press('Enter');
  const link = dialog.getByRole('link', { name: `Download ${match.clips.length} clips` });
  await expect(link).toBeFocused({ timeout: 3 * 60_000 });
  await expectAccessible(page, 'clips ready');
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(download.suggestedFilename()).toMatch(/ - Goalkeeper reel and Highlights clips\.zip$/);

  const files = await unzipped(await download.path());
  const names = [...files.keys()].filter((name) => name.endsWith('.mp4'));
  expect(names).toHaveLength(match.clips.length);
  expect([...names].sort()).toEqual(names);
  expect(names[0]).toMatch(/^Goalkeeper reel\/01 \d+\.\d\d \w/);
  for (const name of names) expect(Buffer.from(files.get(name) ?? []).toString('latin1', 4, 8), name).toBe('ftyp');
  const table = new TextDecoder().decode(files.get('clips.csv'));
  for (const name of names) expect(table).toContain(name);

  // Asked for again they are there at once: nothing is cut twice.
  await page.keyboard.press('Escape');
  await open.press('Enter');
  await dialog.getByRole('radio', { name: 'Both reels' }).check();
  await dialog.getByRole('button', { name: 'Cut the clips' }).press('Enter');
  await expect(link).toBeVisible({ timeout: 3000 });
});

test('events that were picked come as a clip each', async ({ page, sampleJobId }) => {
  test.setTimeout(2 * 60_000);
  await page.goto(`/matches/${sampleJobId}`);
  const events = page.getByRole('region', { name: 'Events', exact: true });
  await events.locator('tbody tr').first().getByRole('checkbox').check();
  await page.getByRole('region', { name: 'Exchange' }).getByRole('button', { name: 'Clips' }).click();
  const dialog = page.getByRole('dialog', { name: 'Clips as files' });
  await expect(dialog.getByRole('radio', { name: 'The events picked' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Cut the clips' }).press('Enter');
  await expect(dialog.getByRole('link', { name: 'Download 1 clip (' })).toBeVisible({ timeout: 90_000 });
});
