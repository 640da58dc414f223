import path from 'node:path';
import type { Page } from '@playwright/test';
import { jobSchema } from '../lib/contracts/job.ts';
import { matchViewSchema } from '../lib/contracts/portal.ts';
import { venueSchema } from '../lib/contracts/venue.ts';
import { type LandmarkName, landmarkWords } from '../lib/domain/pitch/landmarks.ts';
import { filmGround, GROUND } from './filmed-ground.ts';
import { expect, test } from './journey.ts';
import { stackState } from './stack-state.ts';

const RUN_TIMEOUT_MS = 10 * 60_000;
const CLICKED: readonly LandmarkName[] = [
  'left_corner_far',
  'left_penalty_area_near',
  'left_penalty_area_far',
  'halfway_near',
  'halfway_far',
  'circle_halfway_near',
  'circle_left',
];
const FILE = 'still camera.mp4';

async function clickLandmark(page: Page, landmark: LandmarkName, seenAs = landmark): Promise<void> {
  const at = GROUND.clicks([seenAs])[0]?.imageXyNorm ?? [0, 0];
  const name = landmarkWords(landmark);
  await page.getByRole('region', { name: 'Landmarks' }).getByRole('button', { name, exact: true }).click();
  const picture = page.getByRole('group', { name: /^Picture of the match/ });
  const box = await picture.boundingBox();
  await picture.click({ position: { x: at[0] * (box?.width ?? 0), y: at[1] * (box?.height ?? 0) } });
}

async function untilDone(page: Page, jobId: string): Promise<void> {
  const statusOf = async () => (await (await page.request.get(`/api/jobs/${jobId}/status`)).json()).status;
  await expect.poll(statusOf, { timeout: RUN_TIMEOUT_MS, intervals: [1000] }).toBe('complete');
}

test('a camera that stands still is calibrated once, and the next run of the match uses it', async ({ page }) => {
  test.setTimeout(3 * RUN_TIMEOUT_MS);
  const file = path.join(stackState().mediaDir, FILE);
  await filmGround(file);
  const submitted = await page.request.post('/api/jobs', { data: { nas_path: file, reel_types: ['highlights'] } });
  const { job_id: jobId } = jobSchema.parse(await submitted.json());
  await untilDone(page, jobId);

  await page.goto('/');
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Venues' }).click();
  await page.getByLabel('Name').fill('North ground');
  await page.getByRole('button', { name: 'Add venue' }).click();
  await expect(page).toHaveURL(/\/venues\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { name: 'North ground', level: 1 })).toBeVisible();
  const venueId = page.url().split('/').at(-1) ?? '';
  await page.getByLabel('Picture from').selectOption({ label: FILE });
  const summary = page.getByRole('region', { name: 'Calibration' });
  const save = summary.getByRole('button', { name: 'Save calibration' });
  await expect(save).toBeDisabled();

  for (const landmark of CLICKED.slice(0, 4)) await clickLandmark(page, landmark);
  await expect(page.getByTestId('pitch-drawing')).toBeVisible();
  for (const landmark of CLICKED.slice(4)) await clickLandmark(page, landmark);
  await clickLandmark(page, 'left_arc_far', 'left_goal_area_far');
  await expect(summary.getByText(/"Left arc meets the penalty area, far side" looks wrong by/)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(summary.getByText('looks wrong')).toBeHidden();

  await clickLandmark(page, 'left_goal_area_far');
  await clickLandmark(page, 'right_penalty_area_far');
  await expect(summary.getByText(/^Places within/)).toBeVisible();
  const points = page.getByRole('table', { name: 'Clicked points' });
  await points.getByRole('button', { name: /^Left goal area, far corner/ }).click();
  await page.getByRole('group', { name: /^Picture of the match/ }).focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift+ArrowRight');
  await expect(points.getByRole('row', { name: /Left goal area, far corner/ })).toContainText(/[2-9]\d?\.\d px/);
  for (let press = 0; press < 3; press++) await page.getByRole('button', { name: 'Undo' }).click();
  await save.click();
  await expect(summary.getByRole('button', { name: 'Saved' })).toBeVisible();
  const venue = venueSchema.parse(await (await page.request.get(`/api/venues/${venueId}`)).json());
  expect(venue.calibration?.error_m).toBeLessThan(3);
  expect(venue.matches).toMatchObject([{ job_id: jobId }]);

  await page.goto(`/matches/${jobId}`);
  await expect(page.getByLabel('Venue')).toHaveValue(venueId);
  await page.getByRole('button', { name: 'Run again' }).click();
  await expect(page.getByRole('button', { name: 'Run again' })).toBeHidden();
  await untilDone(page, jobId);
  const match = matchViewSchema.parse(await (await page.request.get(`/api/jobs/${jobId}/match`)).json());
  const reused = Object.fromEntries(match.run?.stages.map((stage) => [stage.stage, stage.reused]) ?? []);
  expect(reused).toMatchObject({ detect: true, track: false });
  expect(match.venue?.is_news).toBe(false);
});
