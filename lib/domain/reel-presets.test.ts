import { describe, expect, test } from 'vitest';
import { REEL_TYPES } from './football.ts';
import { isReelMember, reelTargetsOf } from './reel-membership.ts';
import { presetOf, presetsOf, REEL_PRESETS, usualContent, withPreset } from './reel-presets.ts';
import { PLAIN_RECIPE } from './reel-recipe.ts';

const named = (name: string) => {
  const preset = REEL_PRESETS.find((candidate) => candidate.name === name);
  if (!preset) throw new Error(`no preset ${name}`);
  return preset;
};
const shows = (name: string, type: Parameters<typeof reelTargetsOf>[0], outcome: string | null = null) =>
  reelTargetsOf(type, outcome, { goalkeeper: named(name).members, highlights: [] }).includes('goalkeeper');

test('each has a name of its own, members that there are, and a line that explains it', () => {
  expect(new Set(REEL_PRESETS.map((preset) => preset.name)).size).toBe(REEL_PRESETS.length);
  for (const preset of REEL_PRESETS) {
    expect(preset.members.filter((member) => !isReelMember(member))).toEqual([]);
    expect(preset.explanation.endsWith('.')).toBe(true);
  }
});

test('development shows what was conceded, showcase does not', () => {
  for (const name of ['development', 'conceded']) {
    expect(shows(name, 'goal', 'goal')).toBe(true);
    expect(shows(name, 'penalty', 'goal')).toBe(true);
  }
  expect(shows('showcase', 'goal', 'goal')).toBe(false);
  expect(shows('showcase', 'penalty', 'goal')).toBe(false);
  expect(shows('showcase', 'penalty', 'save')).toBe(true);
  expect(shows('conceded', 'penalty', 'save')).toBe(false);
});

describe('presetOf', () => {
  test('a new match is made by the first preset of each reel', () => {
    for (const reel of REEL_TYPES)
      expect(presetOf(reel, usualContent(reel))).toEqual({ preset: presetsOf(reel)[0], isChanged: false });
  });

  test('what was left out by hand is no change, another order is', () => {
    const made = withPreset(named('showcase'), { ...PLAIN_RECIPE, leftOut: ['e1'] });
    expect(made.recipe.leftOut).toEqual(['e1']);
    expect(presetOf('goalkeeper', made)).toEqual({ preset: named('showcase'), isChanged: false });
    const reordered = { ...made, recipe: { ...made.recipe, order: 'hand' as const } };
    expect(presetOf('goalkeeper', reordered)).toEqual({ preset: named('showcase'), isChanged: true });
  });

  test('a reel that happens to be as another preset has it is called so', () => {
    const { members } = named('distribution');
    const recipe = { ...PLAIN_RECIPE, preset: 'showcase' };
    expect(presetOf('goalkeeper', { members, recipe })).toEqual({ preset: named('distribution'), isChanged: false });
    expect(presetOf('goalkeeper', { members: ['punch'], recipe: PLAIN_RECIPE })).toBeNull();
  });

  test('a reel for which no preset was chosen is a change of the one with the same events', () => {
    const { members, recipe } = usualContent('highlights');
    const byHand = { members, recipe: { ...recipe, order: 'hand' as const } };
    expect(presetOf('highlights', byHand)).toEqual({ preset: presetsOf('highlights')[0], isChanged: true });
  });
});
