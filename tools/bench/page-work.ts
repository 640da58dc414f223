import type { Browser, CDPSession, Page } from '@playwright/test';

/** What a page has cost so far, milliseconds. Time on a core, not time that went by: other programs must not count. */
export type PageWork = {
  /** Of the main thread: all it did, and of that in scripts, on styles and on layout. */
  readonly mainMs: number;
  readonly scriptMs: number;
  readonly styleMs: number;
  readonly layoutMs: number;
  /** Of every process of the browser on all cores: painting, scaling and decoding are done elsewhere. */
  readonly browserMs: number;
};

/** Reads the work of a page from the browser's own counters. */
export async function pageMeter(browser: Browser, page: Page): Promise<() => Promise<PageWork>> {
  const [ofPage, ofBrowser] = await Promise.all([page.context().newCDPSession(page), browser.newBrowserCDPSession()]);
  await ofPage.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => ({ ...(await mainThread(ofPage)), browserMs: await allProcesses(ofBrowser) });
}

export function workBetween(before: PageWork, after: PageWork): PageWork {
  return {
    mainMs: after.mainMs - before.mainMs,
    scriptMs: after.scriptMs - before.scriptMs,
    styleMs: after.styleMs - before.styleMs,
    layoutMs: after.layoutMs - before.layoutMs,
    browserMs: after.browserMs - before.browserMs,
  };
}

async function mainThread(engine: CDPSession): Promise<Omit<PageWork, 'browserMs'>> {
  const { metrics } = await engine.send('Performance.getMetrics');
  const msOf = (name: string) => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? Number.NaN);
  return {
    mainMs: msOf('TaskDuration'),
    scriptMs: msOf('ScriptDuration'),
    styleMs: msOf('RecalcStyleDuration'),
    layoutMs: msOf('LayoutDuration'),
  };
}

async function allProcesses(engine: CDPSession): Promise<number> {
  const { processInfo } = await engine.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1_000, 0);
}
