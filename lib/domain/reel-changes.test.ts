import { expect, test } from 'vitest';
import type { ClipBoundary } from './event.ts';
import { isSameReel, reelChanges } from './reel-changes.ts';

const clip = (start_sec: number, end_sec: number): ClipBoundary => ({
  source_file: '/nas/match.mp4',
  start_sec,
  end_sec,
  events: [],
  reel_type: 'highlights',
});
const NOTHING = { added: 0, gone: 0, longer: 0, shorter: 0, moved: 0, joined: 0, split: 0, isReordered: false };
const BEFORE = [clip(10, 20), clip(30, 45), clip(60, 70)];

test('the same clips are the same reel, a rounding error apart', () => {
  const changes = reelChanges(BEFORE, [clip(10, 20), clip(30.001, 45), clip(60, 70)]);
  expect(changes).toMatchObject({ ...NOTHING, beforeSec: 35 });
  expect(isSameReel(changes)).toBe(true);
});

test('tells what comes, goes, grows, shrinks and moves', () => {
  const changes = reelChanges(BEFORE, [clip(8, 20), clip(31, 40), clip(80, 85), clip(90, 92)]);
  expect(changes).toEqual({ ...NOTHING, added: 2, gone: 1, longer: 1, shorter: 1, beforeSec: 35, afterSec: 28 });
  expect(reelChanges(BEFORE, [clip(12, 22), ...BEFORE.slice(1)])).toMatchObject({ ...NOTHING, moved: 1 });
});

test('tells clips that became one, and one that became two', () => {
  expect(reelChanges(BEFORE, [clip(10, 45), clip(60, 70)])).toMatchObject({ ...NOTHING, joined: 1, longer: 1 });
  expect(reelChanges([clip(10, 45)], [clip(10, 20), clip(30, 45)])).toMatchObject({ ...NOTHING, split: 1, shorter: 1 });
});

test('another order is a change', () => {
  const changes = reelChanges(BEFORE, [clip(60, 70), clip(10, 20), clip(30, 45)]);
  expect(changes).toMatchObject({ ...NOTHING, isReordered: true });
  expect(isSameReel(changes)).toBe(false);
});

test('from nothing, and to nothing', () => {
  expect(reelChanges([], BEFORE)).toMatchObject({ added: 3, beforeSec: 0, afterSec: 35 });
  expect(reelChanges(BEFORE, [])).toMatchObject({ gone: 3, afterSec: 0 });
});
