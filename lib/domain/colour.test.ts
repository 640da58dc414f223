import { expect, test } from 'vitest';
import { labOfRgb, medianLab } from './colour.ts';

test.each([
  { name: 'black', rgb: [0, 0, 0], lab: [0, 0, 0] },
  { name: 'white', rgb: [255, 255, 255], lab: [100, 0, 0] },
  { name: 'red', rgb: [255, 0, 0], lab: [53.24, 80.09, 67.2] },
  { name: 'green', rgb: [0, 255, 0], lab: [87.73, -86.18, 83.18] },
  { name: 'blue', rgb: [0, 0, 255], lab: [32.3, 79.19, -107.86] },
] as const)('Lab of $name', ({ rgb, lab }) => {
  for (const [index, value] of labOfRgb(rgb[0], rgb[1], rgb[2]).entries())
    expect(value).toBeCloseTo(lab[index] ?? Number.NaN, 1);
});

test('the median leaves out the odd pixel', () => {
  expect(medianLab([])).toBeNull();
  expect(
    medianLab([
      [50, 60, 40],
      [51, 61, 41],
      [99, 0, 0],
    ]),
  ).toEqual([51, 60, 40]);
});
