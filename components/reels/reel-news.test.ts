import { expect, test } from 'vitest';
import type { MatchView } from '../../lib/contracts/portal.ts';
import { madeUpEvent } from '../../lib/domain/made-up-match.fixture.ts';
import { DEFAULT_REEL_MEMBERSHIP } from '../../lib/domain/reel-membership.ts';
import { PLAIN_RECIPES, type ReelRecipe } from '../../lib/domain/reel-recipe.ts';
import { contentOf, planOf } from './reel-content.ts';
import { reelNews } from './reel-news.ts';

const GOAL = madeUpEvent({ event_id: 'goal', confidence: 0.4 });
const MISS = madeUpEvent({ event_id: 'miss', event_type: 'near_miss', timestamp_start: 60, timestamp_end: 62 });

/** A match whose highlights were made as they should be. */
function upToDate(recipe: Partial<ReelRecipe>, stale = false): MatchView {
  const match = {
    events: [GOAL, MISS],
    clip_settings: { padding: {}, mergeGapSec: 1 },
    job: { video_file: { duration_sec: 90 } },
    reel_events: DEFAULT_REEL_MEMBERSHIP,
    reel_recipes: { ...PLAIN_RECIPES, highlights: { ...PLAIN_RECIPES.highlights, ...recipe } },
    reels: [{ reel_type: 'highlights', version: 3, stale }],
    clips: [],
  } as unknown as MatchView;
  const { clips } = planOf(match, 'highlights', contentOf(match, 'highlights'));
  return { ...match, clips: clips.map((clip) => ({ ...clip, events: [...clip.events] })) };
}
const confirmed = (match: MatchView): MatchView => ({
  ...match,
  events: match.events.map((event) => (event.event_id === 'goal' ? { ...event, review_override: true } : event)),
});

test('reels that are up to date are no news', () => {
  expect(reelNews(upToDate({}))).toEqual([]);
  expect(reelNews(upToDate({ order: 'value' }))).toEqual([]);
});

test('what the server calls stale is told, with the version to come', () => {
  const [news] = reelNews(upToDate({}, true));
  expect(news).toMatchObject({ reel: 'highlights', nextVersion: 4, changes: { added: 0, isReordered: false } });
});

test('a confirmation changes a reel that goes by value, and no other', () => {
  expect(reelNews(confirmed(upToDate({ order: 'value' })))).toMatchObject([{ changes: { isReordered: true } }]);
  expect(reelNews(confirmed(upToDate({ maxSec: 20 })))).toMatchObject([{ changes: { added: 1, gone: 1 } }]);
  expect(reelNews(confirmed(upToDate({})))).toEqual([]);
});
