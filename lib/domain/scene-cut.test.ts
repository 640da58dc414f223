import { describe, expect, test } from 'vitest';
import type { BboxXywhNorm } from './box.ts';
import { DEFAULT_CUT, isCut, partStayed, sharedTones, sweepsOn } from './scene-cut.ts';

const STILL = { dxNorm: 0, dyNorm: 0, scale: 1 };
const ASPECT = 16 / 9;
const standing = (...xs: number[]): BboxXywhNorm[] => xs.map((x) => [x, 0.5, 0.02, 0.08]);
const seen = (ptsSec: number, boxes: readonly BboxXywhNorm[]) => ({ ptsSec, boxes });
const grey = (...data: number[]) => ({ widthPx: data.length, heightPx: 1, data: Uint8Array.from(data) });

describe('partStayed', () => {
  const before = seen(1, standing(0.1, 0.3, 0.5, 0.7));

  test('too few people tell nothing', () => {
    expect(partStayed(seen(1, []), seen(1.2, []), STILL, ASPECT, DEFAULT_CUT)).toBeNull();
    expect(partStayed(seen(1, standing(0.5)), seen(1.2, standing(0.5)), STILL, ASPECT, DEFAULT_CUT)).toBeNull();
  });

  test('people who run stay, people who jump do not', () => {
    const ran = seen(1.2, standing(0.12, 0.32, 0.48, 0.68));
    const jumped = seen(1.2, standing(0.2, 0.4, 0.6, 0.8));
    expect(partStayed(before, ran, STILL, ASPECT, DEFAULT_CUT)).toBe(1);
    expect(partStayed(before, jumped, STILL, ASPECT, DEFAULT_CUT)).toBe(0);
  });

  test('a camera that pans does not make people jump', () => {
    const panned = seen(1.2, standing(0.2, 0.4, 0.6, 0.8));
    expect(partStayed(before, panned, { dxNorm: -0.1, dyNorm: 0, scale: 1 }, ASPECT, DEFAULT_CUT)).toBe(1);
  });

  test('the longer between the looks, the farther people get', () => {
    const later = seen(2, standing(0.2, 0.4, 0.6, 0.8));
    expect(partStayed(before, later, STILL, ASPECT, DEFAULT_CUT)).toBe(1);
  });
});

test('shared tones: all, half, none', () => {
  expect(sharedTones(grey(0, 255), grey(255, 0))).toBe(1);
  expect(sharedTones(grey(0, 255), grey(0, 0))).toBe(0.5);
  expect(sharedTones(grey(0, 0), grey(255, 255))).toBe(0);
});

const NO_SWEEP = { partStayed: null, sweepsOn: false };

test.each([
  { name: 'alike', evidence: { ...NO_SWEEP, likeness: 0.9, sharedTones: 1, partStayed: 1 }, cut: false },
  { name: 'a fast pan, blurred', evidence: { ...NO_SWEEP, likeness: 0.25, sharedTones: 0.95 }, cut: false },
  { name: 'another camera, other tones', evidence: { ...NO_SWEEP, likeness: 0.25, sharedTones: 0.5 }, cut: true },
  { name: 'nothing matches', evidence: { ...NO_SWEEP, likeness: 0.02, sharedTones: 0.85 }, cut: true },
  { name: 'a close-up that shakes', evidence: { ...NO_SWEEP, likeness: 0.12, sharedTones: 0.98 }, cut: false },
  { name: 'everybody jumped', evidence: { ...NO_SWEEP, likeness: 0.9, sharedTones: 1, partStayed: 0.2 }, cut: true },
  {
    name: 'a phone that follows a shot',
    evidence: { likeness: 0.19, sharedTones: 0.77, partStayed: null, sweepsOn: true },
    cut: false,
  },
  { name: 'the same from rest', evidence: { ...NO_SWEEP, likeness: 0.19, sharedTones: 0.77 }, cut: true },
  {
    name: 'a cut out of a sweep',
    evidence: { likeness: 0.05, sharedTones: 0.6, partStayed: null, sweepsOn: true },
    cut: true,
  },
])('$name: cut $cut', ({ evidence, cut }) => expect(isCut(evidence)).toBe(cut));

test('a sweep goes on as fast as before, in the same direction', () => {
  const pan = (dxNorm: number) => ({ ...STILL, dxNorm });
  expect(sweepsOn(pan(0.42), pan(0.45))).toBe(true);
  expect(sweepsOn(pan(0.42), pan(-0.42))).toBe(false);
  expect(sweepsOn(pan(0.05), pan(0.05))).toBe(false);
  expect(sweepsOn(null, pan(0.4))).toBe(false);
});
