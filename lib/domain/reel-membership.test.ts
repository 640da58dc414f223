import { describe, expect, test } from 'vitest';
import { EVENT_TYPES, isGoalkeeperEventType } from './football.ts';
import { DEFAULT_REEL_MEMBERSHIP, isReelMember, reelTargetsOf } from './reel-membership.ts';

describe('reelTargetsOf', () => {
  test('every type is in one reel, unless someone says otherwise', () => {
    for (const type of EVENT_TYPES)
      expect(reelTargetsOf(type)).toEqual([isGoalkeeperEventType(type) ? 'goalkeeper' : 'highlights']);
  });

  test('a type may go to both reels, to none, or by its outcome', () => {
    const membership = {
      goalkeeper: [...DEFAULT_REEL_MEMBERSHIP.goalkeeper, 'goal', 'penalty:save'],
      highlights: ['goal', 'penalty'],
    } as const;
    expect(reelTargetsOf('goal', null, membership)).toEqual(['goalkeeper', 'highlights']);
    expect(reelTargetsOf('tackle', null, membership)).toEqual([]);
    expect(reelTargetsOf('penalty', 'save', membership)).toEqual(['goalkeeper', 'highlights']);
    expect(reelTargetsOf('penalty', 'goal', membership)).toEqual(['highlights']);
    expect(reelTargetsOf('penalty', null, membership)).toEqual(['highlights']);
  });
});

test('a member is a type, alone or with an outcome', () => {
  expect(['goal', 'penalty:save', 'own_goal', 'goal:', 'goal:save:far', ''].filter(isReelMember)).toEqual([
    'goal',
    'penalty:save',
  ]);
});
