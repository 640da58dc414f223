import { describe, expect, test } from 'vitest';
import type { Lab } from './detected-frame.ts';
import { correctReferees } from './kit-company.ts';

const BLACK: Lab = [15, 0, 0];
const WHITE: Lab = [90, 0, 5];
const person = (className: 'player' | 'goalkeeper' | 'referee', shirtLab: Lab | null, confidence = 0.8) => ({
  className,
  shirtLab,
  confidence,
});
const team = (shirtLab: Lab) => Array.from({ length: 5 }, () => person('player', shirtLab));
const classes = (people: readonly { className: string }[]) => people.map(({ className }) => className);

describe('correctReferees', () => {
  test('a referee in the shirt of a team is one of its players', () =>
    expect(classes(correctReferees([person('referee', [18, 1, -1]), ...team(BLACK)]))[0]).toBe('player'));

  test('three officials in one shirt stay officials', () => {
    const officials = [person('referee', BLACK), person('referee', BLACK), person('referee', BLACK)];
    expect(classes(correctReferees([...officials, ...team(WHITE)])).slice(0, 3)).toEqual(Array(3).fill('referee'));
  });

  test('a goalkeeper in an opponents colour stays a goalkeeper', () =>
    expect(classes(correctReferees([person('goalkeeper', BLACK), ...team(BLACK)]))[0]).toBe('goalkeeper'));

  test('people who are hardly seen are no witnesses, and without a colour nothing is said', () => {
    const unsure = Array.from({ length: 5 }, () => person('player', BLACK, 0.3));
    expect(classes(correctReferees([person('referee', BLACK), ...unsure]))[0]).toBe('referee');
    expect(classes(correctReferees([person('referee', null), ...team(BLACK)]))[0]).toBe('referee');
  });
});
