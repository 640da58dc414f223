import { expect, test } from 'vitest';
import {
  depthBetweenRowsM,
  metresPerPictureHeight,
  NO_GROUND_SCALE,
  personHeightNorm,
  stepGroundScale,
} from './ground-scale.ts';

/** People whose boxes grow by a quarter of the way their feet come down the picture. */
const people = [0.3, 0.4, 0.5, 0.6, 0.7].map((foot) => {
  const height = 0.05 + 0.25 * (foot - 0.3);
  return [0.5, foot - height, 0.02, height] as const;
});

test('nobody in sight: no scale', () => {
  expect(personHeightNorm(NO_GROUND_SCALE, 0.5)).toBe(0);
  expect(metresPerPictureHeight(NO_GROUND_SCALE, 0.5)).toBeNull();
  expect(depthBetweenRowsM(NO_GROUND_SCALE, 0.6, 0.5)).toBe(0);
});

test('people grow with the row of their feet', () => {
  const scale = stepGroundScale(NO_GROUND_SCALE, 0, people);
  expect(personHeightNorm(scale, 0.4)).toBeCloseTo(0.075, 6);
  expect(metresPerPictureHeight(scale, 0.4)).toBeCloseTo(24, 6);
});

test('someone lying on the ground does not move the scale much', () => {
  const before = stepGroundScale(NO_GROUND_SCALE, 0, people);
  const after = stepGroundScale(before, 0.2, [...people, [0.4, 0.48, 0.06, 0.02]]);
  expect(personHeightNorm(after, 0.5) / personHeightNorm(before, 0.5)).toBeGreaterThan(0.95);
});

test('a box cut by the border says nothing about size', () => {
  const scale = stepGroundScale(NO_GROUND_SCALE, 0, [[0.4, 0.9, 0.05, 0.1]]);
  expect(personHeightNorm(scale, 0.5)).toBe(0);
});

test('nearer rows lie towards the viewer, and rows far away are further apart', () => {
  const scale = stepGroundScale(NO_GROUND_SCALE, 0, people);
  expect(depthBetweenRowsM(scale, 0.6, 0.5)).toBeGreaterThan(0);
  expect(depthBetweenRowsM(scale, 0.4, 0.5)).toBeLessThan(0);
  expect(-depthBetweenRowsM(scale, 0.4, 0.5)).toBeGreaterThan(depthBetweenRowsM(scale, 0.6, 0.5));
});
