import type { Page } from '@playwright/test';
import { matchViewSchema } from '../lib/contracts/portal.ts';
import { type TrackedFrame, tracksReply } from '../lib/contracts/tracks.ts';
import { expect, test } from './journey.ts';

const STEPS = 20;

async function openMatch(page: Page, jobId: string): Promise<{ fps: number }> {
  await page.goto(`/matches/${jobId}`);
  const video = page.getByLabel('Match video');
  await expect
    .poll(() => video.evaluate((element: HTMLVideoElement) => element.readyState))
    .toBeGreaterThanOrEqual(HAVE_FUTURE_DATA);
  const { job } = matchViewSchema.parse(await (await page.request.get(`/api/jobs/${jobId}/match`)).json());
  return { fps: job.video_file.fps };
}
const HAVE_FUTURE_DATA = 3;

async function goTo(page: Page, moment: string): Promise<void> {
  await page.keyboard.press('g');
  await page.getByLabel('Moment of the video').fill(moment);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect
    .poll(() => page.getByLabel('Match video').evaluate((element: HTMLVideoElement) => element.seeking))
    .toBe(false);
}

/** The look with the most people whose boxes lie well inside the picture. */
async function busiestLook(page: Page, jobId: string): Promise<TrackedFrame> {
  const answer = await page.request.get(`/api/jobs/${jobId}/tracks?from_sec=2&to_sec=50`);
  const { frames } = tracksReply.parse(await answer.json());
  const inside = (frame: TrackedFrame) => frame.people.filter(({ bbox }) => bbox && bbox[0] > 0.02 && bbox[1] > 0.02);
  return frames.reduce((best, frame) => (inside(frame).length > inside(best).length ? frame : best));
}

/** Of the points (parts of the picture), how many are drawn on, within two pixels. The video fills the height of the canvas here. */
async function drawnAt(page: Page, points: readonly (readonly [number, number])[]): Promise<number> {
  return page.getByTestId('overlay').evaluate((element, asked) => {
    const canvas = element as HTMLCanvasElement;
    const video = document.querySelector('video');
    const ctx = canvas.getContext('2d');
    if (!video || !ctx) return -1;
    const ratio = canvas.width / canvas.clientWidth;
    const scale = Math.min(video.clientWidth / video.videoWidth, video.clientHeight / video.videoHeight);
    const [width, height] = [video.videoWidth * scale, video.videoHeight * scale];
    const left = (canvas.clientWidth - width) / 2;
    const top = (canvas.clientHeight - height) / 2;
    return asked.filter(([x, y]) => {
      const px = Math.round((left + x * width) * ratio);
      const py = Math.round((top + y * height) * ratio);
      return ctx.getImageData(px - 2, py - 2, 5, 5).data.some((value, index) => index % 4 === 3 && value > 0);
    }).length;
  }, points);
}

test('the overlay draws people where they were tracked, and nothing once it is off', async ({ page, sampleJobId }) => {
  await openMatch(page, sampleJobId);
  const look = await busiestLook(page, sampleJobId);
  const corners = look.people.flatMap(({ bbox }) => (bbox ? [[bbox[0], bbox[1]] as const] : []));
  expect(corners.length).toBeGreaterThan(5);
  await expect(page.getByTestId('overlay')).toHaveCount(0);

  await goTo(page, `f${look.frame_number}`);
  await page.keyboard.press('v');
  await expect.poll(() => drawnAt(page, corners)).toBe(corners.length);
  // In the very corner nobody stands: what is drawn is not drawn everywhere.
  expect(await drawnAt(page, [[0.01, 0.01]])).toBe(0);

  await page.reload();
  await expect(page.getByLabel('Overlay').filter({ visible: true })).toHaveValue('boxes');
  await page.keyboard.press('v');
  await page.keyboard.press('v');
  await page.keyboard.press('v');
  await expect(page.getByLabel('Overlay').filter({ visible: true })).toHaveValue('none');
  await expect(page.getByTestId('overlay')).toHaveCount(0);
});

test('one goes to a clock, a second or a frame, and is told what cannot be', async ({ page, sampleJobId }) => {
  const { fps } = await openMatch(page, sampleJobId);
  const video = page.getByLabel('Match video');
  const atSec = () => video.evaluate((element: HTMLVideoElement) => element.currentTime);
  await page.keyboard.press('g');
  const field = page.getByLabel('Moment of the video');
  await field.fill('99:99');
  await expect(page.getByRole('alert').filter({ hasText: 'up to 59' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(field).toBeVisible();
  await field.fill('0:40');
  await expect(page.getByTestId('go-to-preview')).toHaveText(`Goes to 0:40.0, frame ${Math.round(40 * fps)}`);
  await page.keyboard.press('Enter');
  await expect.poll(atSec).toBeCloseTo(40 + 0.5 / fps, 3);
  await expect(page.getByTestId('player-frame')).toHaveText(`f${Math.round(40 * fps)}`);
  await goTo(page, '12.5');
  await expect.poll(atSec).toBeCloseTo(12.5, 1);
  await goTo(page, 'f300');
  await expect(page.getByTestId('player-frame')).toHaveText('f300');
  await page.keyboard.press('Shift+Comma');
  await expect(page.getByTestId('player-frame')).toHaveText('f290');
});

test(`${STEPS} steps show ${STEPS} different pictures, each the right one`, async ({ page, sampleJobId }) => {
  const { fps } = await openMatch(page, sampleJobId);
  await goTo(page, 'f250');
  await page.getByLabel('Match video').evaluate((element: HTMLVideoElement) => {
    const seen: { mediaSec: number; picture: string }[] = [];
    const canvas = new OffscreenCanvas(320, 180);
    const ctx = canvas.getContext('2d', { willReadFrequently: true });
    const watch = () =>
      element.requestVideoFrameCallback((_now, { mediaTime }) => {
        ctx?.drawImage(element, 0, 0, canvas.width, canvas.height);
        const pixels = ctx?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
        let sum = 7;
        for (const [index, value] of pixels.entries()) sum = (sum * 31 + value * (index % 7)) % 1_000_000_007;
        seen.push({ mediaSec: mediaTime, picture: String(sum) });
        watch();
      });
    watch();
    Object.assign(window, { seenPictures: seen });
  });
  const seen = () =>
    page.evaluate(() => (window as unknown as { seenPictures: { mediaSec: number; picture: string }[] }).seenPictures);
  for (let step = 1; step <= STEPS; step += 1) {
    await page.keyboard.press('.');
    await expect.poll(async () => Math.round(((await seen()).at(-1)?.mediaSec ?? 0) * fps)).toBe(250 + step);
  }
  // The picture that the steps began at may have been told late.
  const pictures = (await seen()).filter(({ mediaSec }) => Math.round(mediaSec * fps) !== 250);
  expect(pictures.map(({ mediaSec }) => Math.round(mediaSec * fps))).toEqual(
    Array.from({ length: STEPS }, (_, index) => 251 + index),
  );
  expect(new Set(pictures.map(({ picture }) => picture)).size).toBe(STEPS);
  await expect(page.getByTestId('player-frame')).toHaveText(`f${250 + STEPS}`);
});

test('looping is a choice that lasts', async ({ page, sampleJobId }) => {
  await openMatch(page, sampleJobId);
  const loop = page.getByRole('button', { name: 'Loop the selected event' });
  await expect(loop).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('q');
  await expect(loop).toHaveAttribute('aria-pressed', 'false');
  await page.reload();
  await expect(loop).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('q');
  await expect(loop).toHaveAttribute('aria-pressed', 'true');
});
