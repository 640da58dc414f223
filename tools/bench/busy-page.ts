import type { BrowserContext, Page, Route } from '@playwright/test';
import { withChanges } from '../../components/api/optimistic-review.ts';
import { type MatchView, matchViewSchema } from '../../lib/contracts/portal.ts';
import type { ReviewBatchBody } from '../../lib/contracts/review.ts';
import { busyMatch } from '../busy-match.ts';

const CUTS = 600;
const SOUND_STEP_SEC = 0.1;

/**
 * The review page of a match with very many made-up events, with sound, whistles and cuts to draw beside them. They are put into the
 * portal's answers on their way to the page, and what a reviewer changes is answered here: the portal keeps nothing of it.
 */
export async function openBusyMatch(
  context: BrowserContext,
  jobId: string,
  { eventCount, durationSec }: { readonly eventCount: number; readonly durationSec: number },
): Promise<Page> {
  const page = await context.newPage();
  let match: MatchView | null = null;
  await page.route(`**/api/jobs/${jobId}/match`, async (asked) => {
    match ??= busyMatch(matchViewSchema.parse(await (await asked.fetch()).json()), eventCount, durationSec);
    await asked.fulfill({ json: match });
  });
  await page.route(`**/api/jobs/${jobId}/reviews`, async (asked) => {
    if (!match) throw new Error('Reviewed before it was shown.');
    match = await reviewed(match, asked);
  });
  await page.route(`**/api/jobs/${jobId}/scenes`, (asked) =>
    asked.fulfill({ json: { scenes: scenesOf(durationSec) } }),
  );
  await page.route(/\/sound(\.json)?(\?|$)/, (asked) => asked.fulfill({ json: soundOf(durationSec) }));
  await page.goto(`/matches/${jobId}`);
  // Asked seldom: on a busy machine, asking at every frame leaves the page no time to come up.
  await page.waitForFunction(() => document.querySelector('[role=option]'), null, { polling: 1_000, timeout: 120_000 });
  return page;
}

async function reviewed(match: MatchView, asked: Route): Promise<MatchView> {
  const { changes = [] } = asked.request().postDataJSON() as ReviewBatchBody;
  const edits = changes.flatMap(({ event_id, change }) => {
    const event = match.events.find((one) => one.event_id === event_id);
    return event ? [{ event, change }] : [];
  });
  const after = withChanges(match, { edits, added: [] });
  const touched = new Set(changes.map(({ event_id }) => event_id));
  await asked.fulfill({ json: { events: after.events.filter(({ event_id }) => touched.has(event_id)) } });
  return after;
}

/** Cuts from one end to the other; every fourth scene is no play. */
function scenesOf(durationSec: number) {
  const eachSec = durationSec / CUTS;
  return Array.from({ length: CUTS }, (_, index) => ({
    start_sec: index * eachSec,
    end_sec: (index + 1) * eachSec,
    kind: index % 4 === 3 ? 'close_up' : 'tactical',
  }));
}

/** A crowd that swells and falls, and a whistle a minute. */
function soundOf(durationSec: number) {
  const steps = Math.floor(durationSec / SOUND_STEP_SEC);
  return {
    stepSec: SOUND_STEP_SEC,
    levelDb: Array.from({ length: steps }, (_, step) => Math.round(-40 + 12 * Math.sin(step / 90) + (step % 7))),
    tonePct: Array.from({ length: steps }, (_, step) => (step % 600 < 8 ? 80 : 5)),
  };
}
