import { describe, expect, test } from 'vitest';
import { decodeTouchline } from './decode-touchline.ts';
import type { DecodeRequest } from './network-output.ts';

const COLUMNS = 8;
/** 64 x 32 pixels: 8 x 4 cells of 8, 4 x 2 of 16, 2 x 1 of 32; the ball's map has 16 x 8 cells of 4. */
const ANCHORS = 32 + 8 + 2;
const MAP = { rows: 8, columns: 16 };
const AREA = MAP.rows * MAP.columns;
const request: DecodeRequest = {
  classes: ['player', 'goalkeeper', 'referee', 'ball'],
  inputWidthPx: 64,
  inputHeightPx: 32,
  minConfidence: (name) => (name === 'ball' ? 0.1 : 0.3),
};

type Row = readonly [anchor: number, ...values: number[]];
type Peak = readonly [row: number, column: number, chance: number];

function outputWith(people: readonly Row[], peaks: readonly Peak[] = []) {
  const rows = new Float32Array(ANCHORS * COLUMNS);
  for (const [anchor, ...values] of people) rows.set(values, anchor * COLUMNS);
  const ball = new Float32Array(4 * AREA);
  for (const [row, column, chance] of peaks) ball[row * MAP.columns + column] = chance;
  ball.fill(0.5, AREA, 3 * AREA);
  ball.fill(Math.log(2), 3 * AREA);
  return {
    people: { dims: [1, ANCHORS, COLUMNS], data: rows },
    ball: { dims: [1, 4, MAP.rows, MAP.columns], data: ball },
  };
}

describe('decodeTouchline', () => {
  test('an empty pitch', () => expect(decodeTouchline(outputWith([]), request)).toEqual([]));

  test('a person is what he most looks like, once', () => {
    const seen = decodeTouchline(outputWith([[ANCHORS - 1, 0.5, 0.5, 0, 0, 1, 0.3, 0.75, 0.1]]), request);
    expect(seen).toEqual([
      {
        className: 'goalkeeper',
        confidence: 0.75,
        kindConfidences: { player: expect.closeTo(0.3, 6), goalkeeper: 0.75, referee: expect.closeTo(0.1, 6) },
        bboxXywhNorm: [(1.5 * 32 - 16) / 64, 0, 0.5, 1],
      },
    ]);
  });

  test('objectness counts', () =>
    expect(decodeTouchline(outputWith([[0, 0, 0, 0, 0, 0.35, 0.8, 0, 0]]), request)).toEqual([]));

  test('a ball: centre in its cell, width from the map', () => {
    const [ball, ...others] = decodeTouchline(
      outputWith(
        [],
        [
          [2, 5, 0.25],
          [2, 6, 0.2],
        ],
      ),
      request,
    );
    expect(others).toEqual([]);
    expect(ball).toMatchObject({ className: 'ball', confidence: 0.25 });
    const expected = [18 / 64, 6 / 32, 8 / 64, 8 / 32];
    for (const [index, value] of expected.entries()) expect(ball?.bboxXywhNorm[index]).toBeCloseTo(value, 6);
  });

  test('another network is refused by name', () => {
    const { people } = outputWith([]);
    expect(() => decodeTouchline({ people }, request)).toThrow('"ball"');
    expect(() => decodeTouchline(outputWith([]), { ...request, inputHeightPx: 64 })).toThrow('anchors');
  });
});
