import type { Locator, Page } from '@playwright/test';
import { expect } from './journey.ts';

/** More stops than any page has. */
const MOST_STOPS = 250;

/**
 * Goes to a control as somebody without a mouse does: from stop to stop with Tab. Fails when it is no stop, or when nobody could see that
 * it has the focus.
 * @param way backwards: with Shift
 */
export async function tabTo(page: Page, target: Locator, way: 'forwards' | 'backwards' = 'forwards'): Promise<void> {
  await expect(target).toBeVisible();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return await expectSeen(target);
    await page.keyboard.press(way === 'forwards' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`${target} is no stop of the Tab key.`);
}

async function expectSeen(target: Locator): Promise<void> {
  const ring = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
  });
  expect(ring, `a ring around ${target}`).toBeGreaterThanOrEqual(2);
}

/** What was pressed may be gone by now; the focus must not be: the next key would go nowhere that anybody can see. */
export async function expectFocusSomewhere(page: Page, after: string): Promise<void> {
  const lost = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      return at === null || at === document.body || at instanceof HTMLDialogElement || at.matches(':disabled');
    });
  await expect.poll(lost, { message: `the focus is lost after: ${after}` }).toBe(false);
}
