import { describe, expect, test } from 'vitest';
import type { MatchEvent } from './event.ts';
import { madeUpEvent, madeUpMatch, seededRandom } from './made-up-match.fixture.ts';
import { totalSec } from './padded-windows.ts';
import { planReel } from './reel-plan.ts';
import { PLAIN_RECIPE, REEL_ORDERS, type ReelRecipe } from './reel-recipe.ts';

/* With five seconds before and three after, at 100, 200, 300 s: far from each other. */
const EVEN = Object.fromEntries(['goal', 'tackle', 'near_miss'].map((type) => [type, { preSec: 5, postSec: 3 }]));
const SETTINGS = { padding: EVEN, mergeGapSec: 1 };
const at = (event_id: string, sec: number, overrides: Partial<MatchEvent> = {}) =>
  madeUpEvent({ event_id, timestamp_start: sec, timestamp_end: sec + 2, review_override: true, ...overrides });
const TACKLE = at('tackle', 100, { event_type: 'tackle' });
const GOAL = at('goal', 200);
const MISS = at('miss', 300, { event_type: 'near_miss' });
const MATCH = [GOAL, MISS, TACKLE];

const plan = (recipe: Partial<ReelRecipe>, events: readonly MatchEvent[] = MATCH) =>
  planReel(events, 600, 'highlights', SETTINGS, { ...PLAIN_RECIPE, ...recipe });
const shown = (recipe: Partial<ReelRecipe>, events?: readonly MatchEvent[]) =>
  plan(recipe, events).clips.map((clip) => clip.events.join('+'));
const ids = (events: readonly MatchEvent[]) => events.map((event) => event.event_id);

describe('order', () => {
  test('as it happened, the most valuable first, or as somebody put it', () => {
    expect(shown({})).toEqual(['tackle', 'goal', 'miss']);
    expect(shown({ order: 'value' })).toEqual(['goal', 'miss', 'tackle']);
    expect(shown({ order: 'hand', handOrder: ['miss', 'tackle', 'goal'] })).toEqual(['miss', 'tackle', 'goal']);
  });

  test('what came later than the order by hand follows what happened before it', () => {
    const added = at('added', 250, { event_type: 'tackle' });
    const first = at('first', 20, { event_type: 'tackle' });
    const recipe = { order: 'hand', handOrder: ['miss', 'goal', 'gone', 'tackle'] } as const;
    expect(shown(recipe, [...MATCH, added, first])).toEqual(['first', 'miss', 'goal', 'added', 'tackle']);
  });

  test('windows that overlap are one clip, at the place of the first of them', () => {
    const rebound = at('rebound', 205, { event_type: 'near_miss' });
    expect(shown({ order: 'hand', handOrder: ['rebound', 'miss', 'goal', 'tackle'] }, [...MATCH, rebound])).toEqual([
      'goal+rebound',
      'miss',
      'tackle',
    ]);
  });

  test('windows that nearly touch become one only where one follows the other', () => {
    const soon = at('soon', 210.5, { event_type: 'tackle' }); // 205.5; the goal's window ends at 205
    expect(shown({}, [...MATCH, soon])).toEqual(['tackle', 'goal+soon', 'miss']);
    expect(shown({ order: 'hand', handOrder: ['soon', 'goal', 'tackle', 'miss'] }, [...MATCH, soon])).toEqual([
      'goal+soon',
      'tackle',
      'miss',
    ]);
    expect(shown({ order: 'hand', handOrder: ['soon', 'miss', 'goal', 'tackle'] }, [...MATCH, soon])).toEqual([
      'soon',
      'miss',
      'goal',
      'tackle',
    ]);
  });
});

describe('picks by hand', () => {
  test('left out is not shown, and told', () => {
    const { clips, leftOut } = plan({ leftOut: ['goal', 'nobody'] });
    expect(clips.map((clip) => clip.events)).toEqual([['tackle'], ['miss']]);
    expect(ids(leftOut)).toEqual(['goal']);
  });

  test('put in is shown though it is of another reel, unless it is rejected or left out', () => {
    const other = at('other', 400, { reel_targets: ['goalkeeper'] });
    expect(shown({ pinned: ['other'] }, [...MATCH, other])).toContain('other');
    expect(shown({ pinned: ['other'], leftOut: ['other'] }, [...MATCH, other])).not.toContain('other');
    expect(shown({ pinned: ['other'] }, [...MATCH, { ...other, review_override: false }])).not.toContain('other');
  });

  test('padding of one type goes before that of the run, and that before the usual', () => {
    const { clips } = plan({ padding: { goal: { preSec: 20, postSec: 0 } } });
    expect(clips.map((clip) => [clip.start_sec, clip.end_sec])).toEqual([
      [95, 105],
      [180, 202],
      [295, 305],
    ]);
  });
});

describe('a greatest length', () => {
  test('keeps the most valuable that fit, shown in the order of time, and tells what found no room', () => {
    const { clips, tooMuch } = plan({ maxSec: 20 });
    expect(clips.map((clip) => clip.events)).toEqual([['goal'], ['miss']]);
    expect(ids(tooMuch)).toEqual(['tackle']);
  });

  test('what is too long makes room for something shorter', () => {
    const long = at('long', 400, { timestamp_end: 460 });
    expect(shown({ maxSec: 20 }, [...MATCH, long])).toEqual(['goal', 'miss']);
  });

  test('what was put in by hand goes in first and stays', () => {
    expect(shown({ maxSec: 10, pinned: ['tackle'] })).toEqual(['tackle']);
    expect(shown({ maxSec: 5, pinned: ['tackle', 'miss'] })).toEqual(['tackle', 'miss']);
  });

  test('two events of one scene are not counted twice', () => {
    const rebound = at('rebound', 203, { event_type: 'near_miss' });
    expect(shown({ maxSec: 13 }, [...MATCH, rebound])).toEqual(['goal+rebound']);
  });
});

test('laws over random matches and recipes', () => {
  const random = seededRandom(20261122);
  for (let round = 0; round < 400; round += 1) {
    const durationSec = random() * 600;
    const events = madeUpMatch(random);
    const some = () => ids(events.filter(() => random() < 0.2)).sort(() => random() - 0.5);
    const recipe: ReelRecipe = {
      ...PLAIN_RECIPE,
      order: REEL_ORDERS[Math.floor(random() * 3)] ?? 'time',
      handOrder: some(),
      leftOut: some(),
      pinned: random() < 0.3 ? some() : [],
      maxSec: random() < 0.5 ? 5 + random() * 120 : null,
    };
    checkLaws(events, durationSec, recipe, random() * 3);
  }
});

function checkLaws(events: readonly MatchEvent[], durationSec: number, recipe: ReelRecipe, mergeGapSec: number): void {
  const { clips, leftOut, tooMuch } = planReel(events, durationSec, 'highlights', { padding: {}, mergeGapSec }, recipe);
  for (const clip of clips) {
    expect(clip.start_sec).toBeGreaterThanOrEqual(0);
    expect(clip.end_sec).toBeLessThanOrEqual(durationSec);
    expect(clip.end_sec).toBeGreaterThan(clip.start_sec);
  }
  const inTime = clips.toSorted((a, b) => a.start_sec - b.start_sec);
  inTime.forEach((clip, index) => {
    const next = inTime[index + 1];
    if (next) expect(next.start_sec).toBeGreaterThan(clip.end_sec);
  });
  if (recipe.order === 'time') expect(clips).toEqual(inTime);
  if (recipe.maxSec !== null && recipe.pinned.length === 0)
    expect(totalSec(clips)).toBeLessThanOrEqual(recipe.maxSec + 1e-6);
  const told = [...clips.flatMap((clip) => clip.events), ...ids(leftOut), ...ids(tooMuch)];
  const wanted = events.filter(
    ({ event_id, review_override, reel_targets, timestamp_start, timestamp_end }) =>
      review_override !== false &&
      (reel_targets.includes('highlights') || recipe.pinned.includes(event_id)) &&
      timestamp_end >= 0 &&
      timestamp_start <= durationSec,
  );
  expect(told.toSorted()).toEqual(ids(wanted).toSorted());
}
