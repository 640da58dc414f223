import { describe, expect, test } from 'vitest';
import { decodeCentreNet } from './decode-centernet.ts';
import type { DecodeRequest } from './network-output.ts';

const COLUMNS = 8;
const ROWS = 4;
const AREA = COLUMNS * ROWS;
const request: DecodeRequest = {
  classes: ['player', 'ball'],
  inputWidthPx: COLUMNS * 4,
  inputHeightPx: ROWS * 4,
  minConfidence: (name) => (name === 'ball' ? 0.1 : 0.3),
};

/** Two heat maps with these values at [channel, x, y], and everywhere the same distances to the sides. */
function outputWith(peaks: readonly (readonly [channel: number, x: number, y: number, value: number])[]) {
  const heat = new Float32Array(2 * AREA);
  for (const [channel, x, y, value] of peaks) heat[channel * AREA + y * COLUMNS + x] = value;
  const wh = new Float32Array(4 * AREA);
  for (const [channel, distance] of [2, 4, 6, 8].entries()) wh.fill(distance, channel * AREA, (channel + 1) * AREA);
  return { heat: { dims: [1, 2, ROWS, COLUMNS], data: heat }, wh: { dims: [1, 4, ROWS, COLUMNS], data: wh } };
}

describe('decodeCentreNet', () => {
  test('a cold map shows nobody', () => expect(decodeCentreNet(outputWith([]), request)).toEqual([]));

  test('a peak is a box by its four distances, in parts of the frame', () => {
    const [seen, ...others] = decodeCentreNet(outputWith([[0, 3, 2, 0.75]]), request);
    expect(others).toEqual([]);
    expect(seen).toEqual({
      className: 'player',
      confidence: 0.75,
      bboxXywhNorm: [(12.5 - 2) / 32, (8.5 - 4) / 16, (2 + 6) / 32, (4 + 8) / 16],
    });
  });

  test('the slopes of a peak are no peaks, an equal neighbour counts once', () => {
    const peaks = [
      [0, 3, 2, 0.75],
      [0, 4, 2, 0.75],
      [0, 4, 3, 0.5],
      [0, 7, 0, 0.5],
    ] as const;
    expect(decodeCentreNet(outputWith(peaks), request).map(({ confidence }) => confidence)).toEqual([0.5, 0.75]);
  });

  test('each class has its own least confidence', () => {
    const peaks = [
      [0, 1, 1, 0.25],
      [1, 5, 1, 0.25],
    ] as const;
    expect(decodeCentreNet(outputWith(peaks), request)).toMatchObject([{ className: 'ball', confidence: 0.25 }]);
  });

  test('a class that is not used is not read', () => {
    const unused = { ...request, classes: [null, 'ball'] as const };
    expect(decodeCentreNet(outputWith([[0, 1, 1, 0.9]]), unused)).toEqual([]);
  });

  test('a network with other outputs is refused by name', () => {
    const { heat } = outputWith([]);
    expect(() => decodeCentreNet({ heat }, request)).toThrow('"wh"');
  });
});
