import { describe, expect, test } from 'vitest';
import type { Lab } from '../detected-frame.ts';
import { kitDistance, type SeenKit, shirtDistance } from './kit-distance.ts';
import { outlyingBy } from './outlying.ts';

const wearing = (shirtLab: Lab | null, shortsLab: Lab | null = shirtLab): SeenKit => ({
  ...{ confidence: 0.9, bboxXywhNorm: [0.5, 0.5, 0.02, 0.1], shirtLab, shortsLab },
});
/** Ten shirts of one team in light that differs by so much from man to man. */
const team = (lightness: number, stepOfLight: number): SeenKit[] =>
  Array.from({ length: 10 }, (_, index) => wearing([lightness + stepOfLight * index, 2, 4]));
const YELLOW: Lab = [80, -10, 40];

describe('outlyingBy', () => {
  test('somebody in a colour of his own stands out, a team-mate does not', () => {
    const keeper = wearing(YELLOW);
    const people = [...team(60, 1), keeper];
    const outlying = outlyingBy(shirtDistance, people);
    expect(outlying(keeper)).toBeGreaterThan(1);
    expect(outlying(people[4] as SeenKit)).toBe(0);
  });

  test('two officials in one kit both stand out', () => {
    const officials = [wearing(YELLOW), wearing(YELLOW)];
    const outlying = outlyingBy(shirtDistance, [...team(60, 1), ...officials]);
    for (const official of officials) expect(outlying(official)).toBeGreaterThan(1);
  });

  test('what is far in even light is usual in patchy light', () => {
    const darker = wearing([40, 2, 4]);
    const inEven = outlyingBy(shirtDistance, [...team(60, 0.5), darker])(darker);
    const inPatchy = outlyingBy(shirtDistance, [...team(20, 8), darker])(darker);
    expect(inPatchy).toBeLessThan(inEven);
  });

  test('other shorts tell where shirts do not', () => {
    const people = team(60, 1);
    const inOtherShorts = wearing([64, 2, 4], YELLOW);
    expect(outlyingBy(shirtDistance, [...people, inOtherShorts])(inOtherShorts)).toBe(0);
    expect(outlyingBy(kitDistance, [...people, inOtherShorts])(inOtherShorts)).toBeGreaterThan(0.5);
  });

  test('who is alone, or of unknown colour, does not stand out', () => {
    expect(outlyingBy(shirtDistance, [])(wearing(YELLOW))).toBe(0);
    expect(outlyingBy(shirtDistance, team(60, 1))(wearing(null))).toBe(0);
  });
});
