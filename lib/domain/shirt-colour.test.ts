import { expect, test } from 'vitest';
import { labOfRgb } from './colour.ts';
import { findPitch } from './grass.ts';
import { paintedPicture, type Rgb } from './painted-picture.fixture.ts';
import { kitColours } from './shirt-colour.ts';

const GRASS: Rgb = [60, 120, 45];
const RED: Rgb = [200, 30, 30];
const WHITE: Rgb = [235, 235, 235];
/** A player of 16 x 40 pixels whose trunk is narrower than his box, so that grass shows left and right. */
const BOX = [100 / 320, 80 / 192, 16 / 320, 40 / 192] as const;

function playerIn(shirt: Rgb, shorts: Rgb) {
  return paintedPicture(320, 192, GRASS, [
    { rgb: shirt, xPx: 105, yPx: 86, widthPx: 6, heightPx: 13 },
    { rgb: shorts, xPx: 105, yPx: 99, widthPx: 6, heightPx: 9 },
  ]);
}

const rounded = (lab: readonly number[]) => lab.map((value) => Math.round(value * 10) / 10);

test('shirt and shorts without the grass between', () => {
  const picture = playerIn(RED, WHITE);
  const { shirtLab, shortsLab } = kitColours(picture, findPitch(picture).ground, BOX);
  expect(shirtLab).toEqual(rounded(labOfRgb(...RED)));
  expect(shortsLab).toEqual(rounded(labOfRgb(...WHITE)));
});

test('a lime shirt on grass keeps its colour', () => {
  const lime: Rgb = [130, 230, 80];
  const picture = playerIn(lime, WHITE);
  const { shirtLab } = kitColours(picture, findPitch(picture).ground, BOX);
  expect(shirtLab).toEqual(rounded(labOfRgb(...lime)));
});

test('a box with nothing but grass in it has no colours', () => {
  const picture = playerIn(RED, WHITE);
  const { ground } = findPitch(picture);
  expect(kitColours(picture, ground, [0.7, 0.5, 0.05, 0.2])).toEqual({ shirtLab: null, shortsLab: null });
});

test('a box outside the picture or without size has no colours', () => {
  const picture = playerIn(RED, WHITE);
  const { ground } = findPitch(picture);
  expect(kitColours(picture, ground, [1.2, 0.5, 0.05, 0.2]).shirtLab).toBeNull();
  expect(kitColours(picture, ground, [0.5, 0.5, 0, 0]).shirtLab).toBeNull();
});
