import { expect, test } from 'vitest';
import { madeUpEvent } from '../../lib/domain/made-up-match.fixture.ts';
import { planReel } from '../../lib/domain/reel-plan.ts';
import { usualContent } from '../../lib/domain/reel-presets.ts';
import { isMember, withClipMoved, withLeftOut, withOrder, withPadding, withPutIn } from './reel-content.ts';

const USUAL = usualContent('highlights');
const EVENTS = ['a', 'b', 'c', 'd'].map((event_id, index) =>
  madeUpEvent({ event_id, timestamp_start: 100 * (index + 1), timestamp_end: 100 * (index + 1) + 2 }),
);
const planned = (content: typeof USUAL) =>
  planReel(EVENTS, 600, 'highlights', { padding: {}, mergeGapSec: 1 }, content.recipe);
const shown = (content: typeof USUAL) => planned(content).clips.flatMap((clip) => clip.events);
const moved = (content: typeof USUAL, from: number, to: number) =>
  withClipMoved(content, planned(content).clips, from, to);

test.each([
  [0, 2, ['b', 'c', 'a', 'd']],
  [3, 0, ['d', 'a', 'b', 'c']],
  [1, 1, ['a', 'b', 'c', 'd']],
  [2, 3, ['a', 'b', 'd', 'c']],
  [9, 0, ['a', 'b', 'c', 'd']],
])('clip %d goes to place %d', (from, to, order) => {
  expect(shown(moved(USUAL, from, to))).toEqual(order);
});

test('a clip is left out and taken back in; moves before and after stay', () => {
  const reordered = moved(USUAL, 3, 0);
  const less = withLeftOut(reordered, ['a']);
  expect(shown(less)).toEqual(['d', 'b', 'c']);
  expect(shown(withPutIn(less, 'a', { needsPin: false }))).toEqual(shown(reordered));
});

test('put in by hand and left out do not stand beside each other', () => {
  const pinned = withPutIn(USUAL, 'x', { needsPin: true });
  expect(pinned.recipe).toMatchObject({ pinned: ['x'], leftOut: [] });
  expect(withLeftOut(pinned, ['x']).recipe).toMatchObject({ pinned: [], leftOut: ['x'] });
});

test('an order by hand begins as the reel is', () => {
  const byHand = withOrder(USUAL, 'hand', planned(USUAL).clips);
  expect(byHand.recipe.handOrder).toEqual(['a', 'b', 'c', 'd']);
});

test('padding of a type is said and taken back', () => {
  const wide = withPadding(USUAL, 'goal', { preSec: 20, postSec: 1 });
  expect(planned(wide).clips[0]).toMatchObject({ start_sec: 80, end_sec: 103 });
  expect(withPadding(wide, 'goal', null)).toEqual(USUAL);
});

test('goes in by type, or by type and outcome', () => {
  const content = { ...USUAL, members: ['penalty:save'] as const };
  const penalty = (outcome: string) => madeUpEvent({ event_type: 'penalty', metadata: { outcome } });
  expect([isMember(penalty('save'), 'goalkeeper', content), isMember(penalty('goal'), 'goalkeeper', content)]).toEqual([
    true,
    false,
  ]);
});
