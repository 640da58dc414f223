import { describe, expect, test } from 'vitest';
import { decodeYolox } from './decode-yolox.ts';
import type { DecodeRequest } from './network-output.ts';

const CLASSES = ['player', null, 'ball'] as const;
const COLUMNS = 5 + CLASSES.length;
/** 64 x 32 pixels: 8 x 4 cells of 8, 4 x 2 of 16, 2 x 1 of 32. */
const ANCHORS = 32 + 8 + 2;
const request: DecodeRequest = {
  classes: CLASSES,
  inputWidthPx: 64,
  inputHeightPx: 32,
  minConfidence: (name) => (name === 'ball' ? 0.1 : 0.3),
};

function outputWith(...anchors: readonly (readonly [anchor: number, ...values: number[]])[]) {
  const data = new Float32Array(ANCHORS * COLUMNS);
  for (const [anchor, ...values] of anchors) data.set(values, anchor * COLUMNS);
  return { output: { dims: [1, ANCHORS, COLUMNS], data } };
}

describe('decodeYolox', () => {
  test('no objects, no boxes', () => expect(decodeYolox(outputWith(), request)).toEqual([]));

  test('an anchor of the finest grid: offset and log size in cells of 8', () => {
    // Second row, third column; centre a quarter and a half into the cell; 16 x 24 pixels.
    const [seen, ...others] = decodeYolox(
      outputWith([8 + 2, 0.25, 0.5, Math.log(2), Math.log(3), 0.8, 0.5, 0.9, 0]),
      request,
    );
    expect(others).toEqual([]);
    expect(seen?.className).toBe('player');
    expect(seen?.confidence).toBeCloseTo(0.4, 6);
    const expected = [(2.25 * 8 - 8) / 64, (1.5 * 8 - 12) / 32, 16 / 64, 24 / 32];
    for (const [index, value] of expected.entries()) expect(seen?.bboxXywhNorm[index]).toBeCloseTo(value, 6);
  });

  test('the last anchor belongs to the coarsest grid', () => {
    const [seen] = decodeYolox(outputWith([ANCHORS - 1, 0.5, 0.5, 0, 0, 1, 1, 0, 0]), request);
    expect(seen?.bboxXywhNorm).toEqual([(1.5 * 32 - 16) / 64, 0, 0.5, 1]);
  });

  test('one anchor may be two things, each by its own least confidence', () => {
    const found = decodeYolox(outputWith([0, 0, 0, 0, 0, 0.5, 0.5, 1, 0.5]), request);
    expect(found.map(({ className }) => className)).toEqual(['ball']);
  });

  test('an output that does not fit the input is refused', () => {
    expect(() => decodeYolox(outputWith(), { ...request, inputHeightPx: 64 })).toThrow('anchors');
    expect(() => decodeYolox({}, request)).toThrow('"output"');
  });
});
