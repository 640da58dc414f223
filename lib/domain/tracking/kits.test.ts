import { expect, test } from 'vitest';
import type { Lab } from '../detected-frame.ts';
import { findKits, teamOfShirt } from './kits.ts';

const shirt = (shirtLab: Lab, looks = 50) => ({ shirtLab, looks, shortsLab: null });
/** One kit in sun and shade: lightness and chroma change, hue stays. */
const REDS: Lab[] = [
  [53, 49, 32],
  [44, 29, 24],
  [48, 24, 22],
  [58, 60, 40],
];
const WHITES: Lab[] = [
  [98, -3, 5],
  [77, -8, 8],
  [87, -6, 7],
  [92, -5, 7],
];
const REFEREE: Lab = [14, -8, 12];
const KEEPER: Lab = [70, -40, 45];

test('nobody, or one colour only: no teams', () => {
  expect(findKits([])).toBeNull();
  expect(findKits(REDS.map((lab) => shirt(lab)))).toBeNull();
});

test('two teams in sun and shade, a referee and a keeper beside them', () => {
  const kits = findKits([...REDS, ...WHITES].map((lab) => shirt(lab)).concat(shirt(REFEREE, 60), shirt(KEEPER, 20)));
  if (kits === null) throw new Error('two teams were there to be found');
  const red = teamOfShirt(kits, [50, 40, 30]);
  const white = teamOfShirt(kits, [85, -5, 6]);
  expect(new Set([red, white])).toEqual(new Set([0, 1]));
  for (const lab of REDS) expect(teamOfShirt(kits, lab)).toBe(red);
  for (const lab of WHITES) expect(teamOfShirt(kits, lab)).toBe(white);
  expect(teamOfShirt(kits, REFEREE)).toBe('other');
  expect(teamOfShirt(kits, KEEPER)).toBe('other');
});

test('the order of people does not matter', () => {
  const people = [...REDS, ...WHITES].map((lab, index) => shirt(lab, 40 + index));
  const forward = findKits(people);
  const backward = findKits(people.toReversed());
  expect(forward?.teams.map((kit) => kit.looks)).toEqual(backward?.teams.map((kit) => kit.looks));
});

test('a camera with a blue cast: white and blue shirts of one hue are still two teams', () => {
  const whites: Lab[] = [
    [64, 15, -37],
    [77, 10, -31],
    [67, 13, -30],
  ];
  const blues: Lab[] = [
    [32, 40, -72],
    [36, 32, -60],
    [38, 38, -73],
  ];
  const kits = findKits([...whites, ...blues].map((lab) => shirt(lab)));
  if (kits === null) throw new Error('two teams were there to be found');
  expect(new Set(whites.map((lab) => teamOfShirt(kits, lab))).size).toBe(1);
  expect(new Set(blues.map((lab) => teamOfShirt(kits, lab))).size).toBe(1);
  expect(teamOfShirt(kits, [64, 15, -37])).not.toBe(teamOfShirt(kits, [32, 40, -72]));
});
