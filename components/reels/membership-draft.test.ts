import { expect, test } from 'vitest';
import { REEL_TYPES } from '../../lib/domain/football.ts';
import { DEFAULT_REEL_MEMBERSHIP } from '../../lib/domain/reel-membership.ts';
import { isSameMembership, outcomesOf, showsAll, toggled } from './membership-draft.ts';

test('a type goes into a reel and out of it; the other reel keeps it', () => {
  const both = toggled(DEFAULT_REEL_MEMBERSHIP, 'goalkeeper', 'goal');
  expect(showsAll(both, 'goalkeeper', 'goal')).toBe(true);
  expect(showsAll(both, 'highlights', 'goal')).toBe(true);
  expect(isSameMembership(both, DEFAULT_REEL_MEMBERSHIP, REEL_TYPES)).toBe(false);
  expect(isSameMembership(both, DEFAULT_REEL_MEMBERSHIP, ['highlights'])).toBe(true);
  expect(isSameMembership(toggled(both, 'goalkeeper', 'goal'), DEFAULT_REEL_MEMBERSHIP, REEL_TYPES)).toBe(true);
});

test('outcomes are told while the type is not in with all of them', () => {
  const saved = { ...DEFAULT_REEL_MEMBERSHIP, goalkeeper: ['penalty:save', 'penalty:woodwork', 'catch'] } as const;
  expect(outcomesOf(saved, 'goalkeeper', 'penalty')).toEqual(['save', 'woodwork']);
  const all = toggled(saved, 'goalkeeper', 'penalty');
  expect(outcomesOf(all, 'goalkeeper', 'penalty')).toEqual([]);
  expect(all.goalkeeper).toEqual(['catch', 'penalty']);
});
