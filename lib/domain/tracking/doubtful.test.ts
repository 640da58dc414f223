import { expect, test } from 'vitest';
import type { Lab, SeenPerson } from '../detected-frame.ts';
import { doubtfulTargets } from './doubtful.ts';
import type { Seen } from './look-matching.ts';
import { predictMotion, startMotion } from './motion-filter.ts';

const RED: Lab = [45, 60, 40];
const BLUE: Lab = [30, 15, -45];
const NOW_SEC = 8;

/** Someone expected at `expectedX` and found at `foundX`, a tenth of the picture high. */
function pair(expectedX: number, foundX: number, options: { shirtLab?: Lab; namedSec?: number } = {}) {
  const { shirtLab = RED, namedSec = 0 } = options;
  const box = (x: number) => ({ x, y: 0.5, width: 0.04, height: 0.1 });
  const motion = predictMotion(startMotion(box(expectedX)), 0.2, false);
  const person = { shirtLab } as SeenPerson;
  const look: Seen = { index: 0, person, box: box(foundX) };
  return { target: { motion, shirtLab, lastSeenSec: NOW_SEC - 0.2, namedSec }, look };
}

test('two of one team in each other’s place: either may be the other', () => {
  const pairs = [pair(0.5, 0.51), pair(0.52, 0.505)];
  expect(doubtfulTargets(pairs, NOW_SEC)).toEqual(new Set(pairs.map(({ target }) => target)));
});

test('other shirts, or a place of his own: no doubt', () => {
  expect(doubtfulTargets([pair(0.5, 0.51), pair(0.52, 0.505, { shirtLab: BLUE })], NOW_SEC).size).toBe(0);
  expect(doubtfulTargets([pair(0.5, 0.5), pair(0.64, 0.64)], NOW_SEC).size).toBe(0);
  expect(doubtfulTargets([pair(0.5, 0.5), pair(0.9, 0.9)], NOW_SEC).size).toBe(0);
});

test('whoever was named a moment ago keeps that name for a while, and the other may lose his', () => {
  const [old, fresh] = [pair(0.5, 0.51), pair(0.52, 0.505, { namedSec: NOW_SEC - 0.4 })];
  expect(doubtfulTargets([old, fresh], NOW_SEC)).toEqual(new Set([old.target]));
});
