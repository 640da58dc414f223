import { expect, test } from 'vitest';
import { changesText } from './changes-text.ts';

const NONE = {
  added: 0,
  gone: 0,
  longer: 0,
  shorter: 0,
  moved: 0,
  joined: 0,
  split: 0,
  isReordered: false,
  beforeSec: 80,
  afterSec: 80,
};

test.each([
  [{}, 'the same clips as now; only titles may differ'],
  [{ added: 2, gone: 1, longer: 3, afterSec: 95.4 }, '2 new clips, 1 clip gone, 3 longer; 1:20 → 1:35'],
  [{ added: 1, joined: 2, isReordered: true }, '1 new clip, 2 joined to others, in another order; 1:20 → 1:20'],
])('%j', (change, text) => {
  expect(changesText({ ...NONE, ...change })).toBe(text);
});
