import { describe, expect, test } from 'vitest';
import type { Lab } from './detected-frame.ts';
import { judgeByKit, type KindConfidences } from './kit-company.ts';

const BLACK: Lab = [15, 0, 0];
const WHITE: Lab = [90, 0, 5];
const person = (className: 'player' | 'goalkeeper' | 'referee', shirtLab: Lab | null, confidence = 0.8) => ({
  className,
  shirtLab,
  confidence,
});
const team = (shirtLab: Lab) => Array.from({ length: 5 }, () => person('player', shirtLab));
const classes = (people: readonly { className: string }[]) => people.map(({ className }) => className);

describe('judgeByKit', () => {
  test('a referee in the shirt of a team is one of its players', () =>
    expect(classes(judgeByKit([person('referee', [18, 1, -1]), ...team(BLACK)]))[0]).toBe('player'));

  test('three officials in one shirt stay officials', () => {
    const officials = [person('referee', BLACK), person('referee', BLACK), person('referee', BLACK)];
    expect(classes(judgeByKit([...officials, ...team(WHITE)])).slice(0, 3)).toEqual(Array(3).fill('referee'));
  });

  test('a goalkeeper in an opponents colour stays a goalkeeper', () =>
    expect(classes(judgeByKit([person('goalkeeper', BLACK), ...team(BLACK)]))[0]).toBe('goalkeeper'));

  test('people who are hardly seen are no witnesses, and without a colour nothing is said', () => {
    const unsure = Array.from({ length: 5 }, () => person('player', BLACK, 0.3));
    expect(classes(judgeByKit([person('referee', BLACK), ...unsure]))[0]).toBe('referee');
    expect(classes(judgeByKit([person('referee', null), ...team(BLACK)]))[0]).toBe('referee');
  });

  describe('a shirt of one’s own', () => {
    const RED: Lab = [45, 60, 40];
    const unsure = (shirtLab: Lab, kindConfidences: KindConfidences) => ({
      ...person('player', shirtLab, kindConfidences.player),
      kindConfidences,
    });

    test('makes a likely goalkeeper one, and a likely official', () => {
      const keeper = unsure(RED, { player: 0.5, goalkeeper: 0.3, referee: 0.01 });
      const official = unsure(RED, { player: 0.5, goalkeeper: 0.01, referee: 0.3 });
      const others = [...team(BLACK), ...team(WHITE)];
      expect(judgeByKit([keeper, ...others])[0]).toMatchObject({ className: 'goalkeeper' });
      expect(judgeByKit([official, ...others])[0]).toMatchObject({ className: 'referee' });
      expect(judgeByKit([{ ...official, shirtLab: WHITE }, ...others])[0]).toMatchObject({ className: 'player' });
    });

    test('says nothing where few people are seen, or where the network is sure', () => {
      const keeper = unsure(RED, { player: 0.5, goalkeeper: 0.3, referee: 0.01 });
      expect(judgeByKit([keeper, ...team(BLACK)])[0]).toMatchObject({ className: 'player', confidence: 0.5 });
      const player = unsure(RED, { player: 0.9, goalkeeper: 0.02, referee: 0.02 });
      expect(judgeByKit([player, ...team(BLACK), ...team(WHITE)])[0]).toMatchObject({ className: 'player' });
    });
  });
});
