import { parseArgs } from 'node:util';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { matchViewSchema } from '../../lib/contracts/portal.ts';
import { busyMatch } from '../busy-match.ts';
import { findChromium } from '../find-chromium.ts';
import { figure, markdownTable } from './markdown-table.ts';

/*
 * `node tools/bench/timeline-bench.ts --url http://localhost:3000 --job ID --email … --password …`: times between the pictures that a real Chromium draws
 * while the timeline of a 90-minute match with 2,000 made-up events plays, scrolls and zooms. The events are put into the portal's answer on its way to the
 * page: the portal keeps nothing of them.
 */

const EVENT_COUNT = 2_000;
const MATCH_SEC = 5_400;
const PHASE_MS = 4_000;
/** A turn of the wheel, and the time until the next: as a hand on a trackpad gives them. */
const WHEEL_PX = 40;
const WHEEL_EVERY_MS = 16;

export type TimelineBenchOptions = {
  readonly url: string;
  readonly jobId: string;
  readonly email: string;
  readonly password: string;
};

/** Frame times of the review page, as Markdown. */
export async function benchTimeline(options: TimelineBenchOptions): Promise<string> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const page = await openBusyMatch(browser, options);
    const engine = await page.context().newCDPSession(page);
    // Its own time on a core, not the time that went by: other programs must not count.
    await engine.send('Performance.enable', { timeDomain: 'threadTicks' });
    const rows: string[][] = [];
    for (const [name, act] of PHASES) rows.push([name, ...(await frameTimes(page, engine, act))]);
    const head = [
      'while',
      'frames',
      'median, ms',
      'p95, ms',
      'longest, ms',
      'work, ms a frame',
      'script',
      'style',
      'layout',
    ];
    return `### Timeline with ${EVENT_COUNT} events\n\n${markdownTable(head, rows)}`;
  } finally {
    await browser.close();
  }
}

async function openBusyMatch(browser: Browser, { url, jobId, email, password }: TimelineBenchOptions): Promise<Page> {
  const page = await browser.newPage({ baseURL: url, viewport: { width: 1280, height: 900 } });
  const signedIn = await page.request.post('/api/auth/sign-in/email', {
    data: { email, password },
    headers: { origin: url },
  });
  if (!signedIn.ok()) throw new Error(`Signing in as ${email} failed with status ${signedIn.status()}.`);
  await page.route(`**/api/jobs/${jobId}/match`, async (asked) => {
    const match = matchViewSchema.parse(await (await asked.fetch()).json());
    await asked.fulfill({ json: busyMatch(match, EVENT_COUNT, MATCH_SEC) });
  });
  await page.goto(`/matches/${jobId}`);
  // Asked seldom: on a busy machine, asking at every frame leaves the page no time to come up.
  await page.waitForFunction(() => document.querySelector('[role=option]'), null, { polling: 1_000, timeout: 120_000 });
  await page.getByLabel('Match video').evaluate((video: HTMLVideoElement) => {
    video.muted = true;
    video.loop = true;
    return video.play();
  });
  return page;
}

type Act = (page: Page, turn: number) => Promise<void>;

/** False when the button cannot be pressed: as far in or out as it goes. */
async function press(page: Page, name: 'Zoom in' | 'Zoom out'): Promise<boolean> {
  const button = page.getByRole('region', { name: 'Timeline' }).getByRole('button', { name });
  if (await button.isDisabled()) return false;
  await button.click();
  return true;
}

/** Each begins with the whole match in sight. */
const PHASES: readonly (readonly [name: string, act: Act])[] = [
  ['the whole match plays', (page) => page.waitForTimeout(WHEEL_EVERY_MS)],
  [
    'it zooms by the buttons, in and out',
    async (page, turn) => void (await press(page, turn % 10 < 5 ? 'Zoom in' : 'Zoom out')),
  ],
  ['it zooms by the wheel, in and out', (page, turn) => wheel(page, 'Control', Math.floor(turn / 40) % 2 ? 1 : -1)],
  ['it is scrolled, at 4×', scrolledAfter(2)],
  ['it is scrolled, at 32×', scrolledAfter(5)],
];

function scrolledAfter(presses: number): Act {
  return async (page, turn) => {
    if (turn < presses) await press(page, 'Zoom in');
    else await wheel(page, 'Shift', Math.floor(turn / 120) % 2 ? -1 : 1);
  };
}

async function wheel(page: Page, key: 'Control' | 'Shift', direction: 1 | -1): Promise<void> {
  await page.keyboard.down(key);
  const dPx = direction * WHEEL_PX;
  await (key === 'Shift' ? page.mouse.wheel(dPx, 0) : page.mouse.wheel(0, dPx));
  await page.keyboard.up(key);
  await page.waitForTimeout(WHEEL_EVERY_MS);
}

async function frameTimes(page: Page, engine: CDPSession, act: Act): Promise<string[]> {
  while (await press(page, 'Zoom out')) await page.waitForTimeout(WHEEL_EVERY_MS);
  const lanes = page.getByRole('listbox', { name: 'Events on the timeline' });
  await lanes.scrollIntoViewIfNeeded();
  const box = await lanes.boundingBox();
  if (box) await page.mouse.move(Math.max(box.x + 200, 500), box.y + 40);
  const workBefore = await workSec(engine);
  const measured = page.evaluate(
    (forMs) =>
      new Promise<number[]>((resolve) => {
        const gapsMs: number[] = [];
        const begunMs = performance.now();
        let lastMs = begunMs;
        const onFrame = (nowMs: number) => {
          gapsMs.push(nowMs - lastMs);
          lastMs = nowMs;
          if (nowMs - begunMs < forMs) requestAnimationFrame(onFrame);
          else resolve(gapsMs.slice(2));
        };
        requestAnimationFrame(onFrame);
      }),
    PHASE_MS,
  );
  let isOver = false;
  void measured.finally(() => {
    isOver = true;
  });
  for (let turn = 0; !isOver; turn += 1) await act(page, turn);
  const gapsMs = (await measured).toSorted((a, b) => a - b);
  const at = (part: number) =>
    figure(gapsMs[Math.min(gapsMs.length - 1, Math.floor(part * gapsMs.length))] ?? Number.NaN);
  const workAfter = await workSec(engine);
  const perFrame = workAfter.map((sec, index) => figure(((sec - (workBefore[index] ?? 0)) * 1000) / gapsMs.length));
  return [String(gapsMs.length), at(0.5), at(0.95), at(1), ...perFrame];
}

const WORK = ['TaskDuration', 'ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** Seconds that the page's main thread has worked so far: in all, and of that in scripts, on styles and on layout. */
async function workSec(engine: CDPSession): Promise<number[]> {
  const { metrics } = await engine.send('Performance.getMetrics');
  return WORK.map((name) => metrics.find((metric) => metric.name === name)?.value ?? 0);
}

if (process.argv[1]?.endsWith('timeline-bench.ts')) {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://localhost:3000' },
      job: { type: 'string', default: '' },
      email: { type: 'string', default: '' },
      password: { type: 'string', default: '' },
    },
  });
  console.log(
    await benchTimeline({ url: values.url, jobId: values.job, email: values.email, password: values.password }),
  );
}
