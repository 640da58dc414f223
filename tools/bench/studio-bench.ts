import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { COUNTED_WIDTH_PX, makeCountedVideo } from '../../worker/media/counted-video.fixture.ts';
import { findChromium } from '../find-chromium.ts';
import { welcomeAddress } from '../first-admin.ts';
import { cookiesOf, portalWith } from '../portal-client.ts';
import { bringUp, type Stack } from '../stack.ts';
import { figure, markdownTable } from './markdown-table.ts';
import { benchTimeline } from './timeline-bench.ts';

/** Two minutes whose pictures carry their own number, and events to go through. */
const VIDEO = { frames: 3000, fps: 25 };
const EVENTS = 20;
const EVENT_EVERY_SEC = 5.6;
const STEPS = 200;
const WAIT_MS = 10_000;

/**
 * The review page in real Chromium: from the key that decides to the next clip's first picture, whether two hundred steps show two
 * hundred pictures in order, each read from the pixels, and what timeline and list cost with two thousand events.
 */
export async function benchStudio(workDir: string): Promise<string> {
  const mediaDir = path.join(workDir, 'media');
  mkdirSync(mediaDir, { recursive: true });
  const video = makeCountedVideo({ output: path.join(mediaDir, 'counted.mp4'), frames: VIDEO.frames });
  const stack = await bringUp({
    dataDir: path.join(workDir, 'data'),
    wantedPort: 0,
    dev: false,
    say: () => undefined,
    log: () => undefined,
    env: { TOUCHLINE_MEDIA_ROOTS: `Bench=${mediaDir}` },
    signal: new AbortController().signal,
  });
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const context = await browser.newContext({ baseURL: stack.url, viewport: { width: 1280, height: 900 } });
    const { page, jobId } = await openReview(stack, context, video);
    const next = await nextClipMs(page);
    const steps = await steppedNumbers(page);
    await page.close();
    return `${report(next, steps)}\n\n${await benchTimeline(browser, context, jobId)}`;
  } finally {
    await browser.close();
    await stack.stop();
  }
}

async function openReview(
  stack: Stack,
  context: BrowserContext,
  video: string,
): Promise<{ readonly page: Page; readonly jobId: string }> {
  const welcome = await fetch(await welcomeAddress(stack, '/'), { redirect: 'manual' });
  const cookie = cookiesOf(welcome);
  const portal = portalWith(stack.url, cookie);
  const { job_id } = await portal.submit(video, ['goalkeeper', 'highlights']);
  await portal.waitFor(job_id, () => undefined);
  const page = await context.newPage();
  await page.goto(await welcomeAddress(stack, `/matches/${job_id}`));
  const add = Array.from({ length: EVENTS }, (_, index) => ({
    ...{
      event_type: 'catch',
      timestamp_start: 4 + index * EVENT_EVERY_SEC,
      timestamp_end: 5 + index * EVENT_EVERY_SEC,
    },
  }));
  const reply = await page.request.post(`/api/jobs/${job_id}/reviews`, {
    data: { add },
    headers: { origin: stack.url },
  });
  const { events } = (await reply.json()) as { events: { event_id: string }[] };
  const changes = events.map(({ event_id }) => ({ event_id, change: { decision: 'undecided' } }));
  await page.request.post(`/api/jobs/${job_id}/reviews`, { data: { changes }, headers: { origin: stack.url } });
  await page.reload();
  await page.getByRole('button', { name: 'Next unreviewed' }).waitFor();
  await page.waitForFunction(() => (document.querySelector('video')?.readyState ?? 0) >= 3);
  return { page, jobId: job_id };
}

/** What a page is waiting for is kept in the page: a key must not be pressed before somebody listens. */
type Waiting = { awaited?: Promise<number> };

const awaited = (page: Page) => page.evaluate(() => (window as unknown as Waiting).awaited);

/** Milliseconds from each press of the confirm key to the first picture of the clip after it, all within the page. */
async function nextClipMs(page: Page): Promise<number[]> {
  await page.keyboard.press('n');
  await page.waitForTimeout(1000);
  const times: number[] = [];
  for (let index = 0; index < EVENTS - 1; index += 1) {
    await page.evaluate(listenForNextClip, WAIT_MS);
    await page.keyboard.press('a');
    times.push((await awaited(page)) ?? Number.NaN);
    await page.waitForTimeout(250);
  }
  return times;
}

/** In the page: from the next key to a picture that lies elsewhere in the match. */
function listenForNextClip(waitMs: number): void {
  const video = document.querySelector('video');
  (window as unknown as Waiting).awaited = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error('The next clip did not begin.')), waitMs);
    const onKey = (press: KeyboardEvent) => {
      const fromSec = video?.currentTime ?? 0;
      const look = (_now: number, { mediaTime }: { mediaTime: number }) => {
        if (Math.abs(mediaTime - fromSec) > 2) resolve(performance.now() - press.timeStamp);
        else video?.requestVideoFrameCallback(look);
      };
      video?.requestVideoFrameCallback(look);
    };
    window.addEventListener('keydown', onKey, { once: true, capture: true });
  });
}

/** The number that the picture on screen carries after each of `STEPS` presses of the key for one frame on. */
async function steppedNumbers(page: Page): Promise<number[]> {
  await page.keyboard.press(' ');
  await page.getByRole('slider', { name: 'Position in the match' }).fill('10');
  await page.waitForTimeout(500);
  await page.getByRole('heading', { name: 'Timeline' }).click();
  const numbers: number[] = [];
  for (let step = 0; step < STEPS; step += 1) {
    await page.evaluate(listenForPicture, WAIT_MS);
    await page.keyboard.press('.');
    await awaited(page);
    numbers.push(await page.evaluate(readNumber, COUNTED_WIDTH_PX));
  }
  return numbers;
}

/** In the page: until another picture is on screen. */
function listenForPicture(waitMs: number): void {
  (window as unknown as Waiting).awaited = new Promise<number>((resolve, reject) => {
    setTimeout(() => reject(new Error('A step showed no picture.')), waitMs);
    document.querySelector('video')?.requestVideoFrameCallback((_now, { mediaTime }) => resolve(mediaTime));
  });
}

/** In the page: sixteen blocks, black or white, along the upper part of the picture. */
function readNumber(widthPx: number): number {
  const video = document.querySelector('video') as HTMLVideoElement;
  const canvas = document.createElement('canvas');
  canvas.width = widthPx;
  canvas.height = Math.round((widthPx * video.videoHeight) / video.videoWidth);
  const brush = canvas.getContext('2d') as CanvasRenderingContext2D;
  brush.drawImage(video, 0, 0, canvas.width, canvas.height);
  const row = brush.getImageData(0, Math.floor(canvas.height / 3), canvas.width, 1).data;
  return Array.from({ length: 16 }, (_, bit) => {
    const column = Math.floor(((bit + 0.5) * canvas.width) / 16);
    return (row[column * 4] ?? 0) > 127 ? 2 ** bit : 0;
  }).reduce((sum, value) => sum + value, 0);
}

function report(nextMs: readonly number[], numbers: readonly number[]): string {
  const sorted = nextMs.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
  const inOrder = numbers.filter((number, index) => index > 0 && number === (numbers[index - 1] ?? 0) + 1).length;
  const rows = [
    ['key that decides to next clip’s first picture, median', `${figure(at(0.5))} ms`],
    ['the same, 95th percentile', `${figure(at(0.95))} ms`],
    [`${STEPS} steps of one frame: distinct pictures`, String(new Set(numbers).size)],
    ['of them one after the picture before', `${inOrder} of ${numbers.length - 1}`],
  ];
  return `### The review page, ${EVENTS} events, in Chromium\n\n${markdownTable(['what', 'measured'], rows)}`;
}
