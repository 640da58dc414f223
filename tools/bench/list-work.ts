import type { Page } from '@playwright/test';
import { figure, markdownTable } from './markdown-table.ts';
import { type PageWork, workBetween } from './page-work.ts';

/** So long after an action nothing of it is left to do, and so often it is done. */
const SETTLED_MS = 700;
const TIMES = 7;

type Action = { readonly name: string; readonly act: (page: Page, time: number) => Promise<unknown> };

const choose = (label: string, values: readonly string[]) => (page: Page, time: number) =>
  page
    .getByRole('search', { name: 'Filter events' })
    .getByLabel(label, { exact: true })
    .selectOption(values[time % values.length] ?? '');
const key = (name: string) => (page: Page) => page.keyboard.press(name);

/** In this order: a comment is written for the event that was selected before. */
const ACTIONS: readonly Action[] = [
  { name: 'next event (↓)', act: key('ArrowDown') },
  { name: 'next event to review (N)', act: key('n') },
  { name: 'confirm, go on to the next (A)', act: key('a') },
  { name: 'undo (Ctrl Z)', act: key('Control+z') },
  { name: 'pick one (V, Shift)', act: key('Shift+V') },
  {
    name: 'pick all, pick none (Ctrl A, Esc)',
    act: (page, time) => page.keyboard.press(time % 2 ? 'Escape' : 'Control+a'),
  },
  { name: 'filter by state', act: choose('State', ['undecided', 'all']) },
  { name: 'filter by type', act: choose('Type', ['goal', 'all']) },
  { name: 'filter by confidence', act: choose('Confidence', ['0.6', '0']) },
  { name: 'another order', act: choose('Order', ['useful', 'doubtful', 'time']) },
  { name: 'a letter of a comment', act: typedIn('#event-comment') },
  { name: 'a letter of a search for a key', act: typedIn('dialog[open] input[type=search]', '?') },
];

/** A letter into a field; `opens` is the key that brings it up. */
function typedIn(field: string, opens?: string): Action['act'] {
  return async (page, time) => {
    if (time === 0) {
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
      if (opens) await page.keyboard.press(opens);
      await page.locator(field).focus();
    }
    await page.keyboard.press('e');
  };
}

/** Milliseconds of the main thread for each action of a reviewer in the list, as Markdown: beyond what the page does anyway in that time. */
export async function listWork(page: Page, work: () => Promise<PageWork>): Promise<string> {
  const rows: string[][] = [];
  for (const action of ACTIONS) {
    const spent: PageWork[] = [];
    for (let time = 0; time < TIMES; time += 1) spent.push(await workOf(page, work, action, time));
    // The first one opens what the others find open.
    const each = (part: (work: PageWork) => number) =>
      spent
        .slice(1)
        .map(part)
        .toSorted((a, b) => a - b);
    const main = each(({ mainMs }) => mainMs);
    const middle = (values: readonly number[]) => figure(Math.max(0, values[values.length >> 1] ?? Number.NaN));
    rows.push([
      action.name,
      middle(main),
      figure(main.at(-1) ?? Number.NaN),
      middle(each(({ scriptMs }) => scriptMs)),
      middle(each(({ styleMs }) => styleMs)),
      middle(each(({ layoutMs }) => layoutMs)),
    ]);
  }
  return markdownTable(['action', 'main thread, ms', 'most', 'script', 'style', 'layout'], rows);
}

async function workOf(page: Page, work: () => Promise<PageWork>, { act }: Action, time: number): Promise<PageWork> {
  const begun = await work();
  await act(page, time);
  // The video of an event may begin: what it costs is no work of the list.
  await page.waitForTimeout(SETTLED_MS);
  const done = await work();
  await page.waitForTimeout(SETTLED_MS);
  return workBetween(workBetween(done, await work()), workBetween(begun, done));
}
