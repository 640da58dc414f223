import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '../find-chromium.ts';
import { openBusyMatch } from './busy-page.ts';
import { Hand } from './hand.ts';
import { listWork } from './list-work.ts';
import { figure, markdownTable } from './markdown-table.ts';
import { type PageWork, pageMeter, workBetween } from './page-work.ts';
import { EVERY_MS, MOVES, type Move, press } from './timeline-moves.ts';

/*
 * `node tools/bench/timeline-bench.ts --url http://localhost:3000 --job ID --email … --password …`: what a real Chromium does while
 * the timeline of a 90-minute match with 2,000 made-up events plays, zooms, scrolls and has an edge dragged, and for what a reviewer
 * does in the list beside it. `--only WORD`: only the moves with that word in their name.
 */

const BUSY = { eventCount: 2_000, durationSec: 5_400 };
const MEASURED_MS = 4_000;

/** Times between pictures and the work for each, and the work for each action in the list, as Markdown. */
export async function benchTimeline(
  browser: Browser,
  context: BrowserContext,
  jobId: string,
  only = '',
): Promise<string> {
  const page = await openBusyMatch(context, jobId, BUSY);
  const work = await pageMeter(browser, page);
  await playMuted(page);
  const all: Measured[] = [];
  for (const move of MOVES)
    if (move === MOVES[0] || move.name.includes(only)) all.push(await measured(page, work, move));
  const timeline = `### Timeline with ${BUSY.eventCount} events\n\n${timelineTable(all)}`;
  if (only !== '') return timeline;
  return `${timeline}\n\n### List with ${BUSY.eventCount} events\n\n${await listWork(page, work)}`;
}

async function playMuted(page: Page): Promise<void> {
  // Something must be selected, early enough for the sample's video to show it.
  await page.keyboard.press('ArrowDown');
  await page.getByLabel('Match video').evaluate((video: HTMLVideoElement) => {
    video.muted = true;
    video.loop = true;
    return video.play();
  });
}

type Measured = {
  readonly name: string;
  /** Rising. */
  readonly gapsMs: readonly number[];
  readonly moved: number;
  readonly spent: PageWork;
};

async function measured(page: Page, work: () => Promise<PageWork>, move: Move): Promise<Measured> {
  while (await press(page, 'Zoom out')) await sleep(EVERY_MS);
  for (let zoom = 0; zoom < (move.zooms ?? 0); zoom += 1) await press(page, 'Zoom in');
  const hand = await Hand.onLanes(page);
  await move.begin?.(hand);
  await sleep(500);
  const before = await work();
  const frames = page.evaluate(watchFrames, MEASURED_MS);
  let isOver = false;
  void frames.finally(() => {
    isOver = true;
  });
  for (let turn = 0; !isOver; turn += 1) {
    await move.turn(hand, turn);
    await sleep(EVERY_MS);
  }
  const { gapsMs, moved } = await frames;
  await hand.settled();
  const spent = workBetween(before, await work());
  await move.end?.(hand);
  await hand.gone();
  return { name: move.name, gapsMs: gapsMs.toSorted((a, b) => a - b), moved, spent };
}

/** The first row is what the others would have cost at rest. */
function timelineTable(all: readonly Measured[]): string {
  const [atRest] = all;
  const rows = all.map(({ name, gapsMs, moved, spent }) => {
    const at = (part: number) => gapsMs[Math.min(gapsMs.length - 1, Math.floor(part * gapsMs.length))] ?? Number.NaN;
    const { mainMs, scriptMs, styleMs, layoutMs, browserMs } = spent;
    const aMoveMs = moved > 0 && atRest ? (mainMs - atRest.spent.mainMs) / moved : Number.NaN;
    const frames = gapsMs.length;
    const times = [
      at(0.5),
      at(0.95),
      at(1),
      aMoveMs,
      ...[mainMs, scriptMs, styleMs, layoutMs, browserMs].map((ms) => ms / frames),
    ];
    return [name, String(frames), String(moved), ...times.map(figure)];
  });
  const head = [
    'while',
    'frames',
    'of them moved',
    'median, ms',
    'p95',
    'longest',
    'main thread for a move',
    'main thread a frame',
    'script',
    'style',
    'layout',
    'all of Chromium',
  ];
  return markdownTable(head, rows);
}

/** In the page: milliseconds between its pictures, for so long, and in how many of them the view or an edge has moved. */
function watchFrames(forMs: number): Promise<{ gapsMs: number[]; moved: number }> {
  const placeOf = (selector: string) => document.querySelector<HTMLElement>(selector)?.style.cssText ?? '';
  const places = () =>
    placeOf('[aria-label="Part of the match on the timeline"] > :last-child') + placeOf('[data-edge=end]');
  return new Promise((resolve) => {
    const gapsMs: number[] = [];
    let [moved, lastPlaces] = [0, places()];
    const begunMs = performance.now();
    let lastMs = begunMs;
    const onFrame = (nowMs: number) => {
      gapsMs.push(nowMs - lastMs);
      lastMs = nowMs;
      const nowPlaces = places();
      if (nowPlaces !== lastPlaces) moved += 1;
      lastPlaces = nowPlaces;
      if (nowMs - begunMs < forMs) requestAnimationFrame(onFrame);
      else resolve({ gapsMs: gapsMs.slice(2), moved });
    };
    requestAnimationFrame(onFrame);
  });
}

async function benchRunning(url: string, jobId: string, signIn: { email: string; password: string }, only: string) {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  try {
    const context = await browser.newContext({ baseURL: url, viewport: { width: 1280, height: 900 } });
    const signedIn = await context.request.post('/api/auth/sign-in/email', { data: signIn, headers: { origin: url } });
    if (!signedIn.ok()) throw new Error(`Signing in as ${signIn.email} failed with status ${signedIn.status()}.`);
    return await benchTimeline(browser, context, jobId, only);
  } finally {
    await browser.close();
  }
}

if (process.argv[1]?.endsWith('timeline-bench.ts')) {
  const { values } = parseArgs({
    options: {
      url: { type: 'string', default: 'http://localhost:3000' },
      job: { type: 'string', default: '' },
      email: { type: 'string', default: '' },
      password: { type: 'string', default: '' },
      only: { type: 'string', default: '' },
    },
  });
  const { url, job, email, password, only } = values;
  console.log(await benchRunning(url, job, { email, password }, only));
}
