import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './journey.ts';

/** WCAG 2.2 at level AA, with all that it took over from 2.0 and 2.1. */
const WCAG_22_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with a line for every element of the page that breaks a rule: which rule, where, and what would mend it. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
  await page.evaluate(axe.source);
  const broken = await page.evaluate(async (tags) => {
    const inPage = (window as unknown as { axe: typeof import('axe-core') }).axe;
    const { violations } = await inPage.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.replace(/\s+/g, ' ')}`),
    );
  }, WCAG_22_AA);
  expect(broken, state).toEqual([]);
}
