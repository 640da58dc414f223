import { describe, expect, test } from 'vitest';
import type { PitchMask } from '../pitch-mask.ts';
import { outlineOf } from '../pitch-outline.ts';
import { type BallScene, ballWitnesses } from './ball-evidence.ts';
import { judgeBalls } from './ball-judge.ts';

const [COLUMNS, ROWS] = [160, 90];

/** Grass from a third of the picture's height downwards, a touchline a little below its far edge, ten people between there and the lower edge. */
function scene(): BallScene {
  const cells = Uint8Array.from({ length: COLUMNS * ROWS }, (_, at) => (Math.floor(at / COLUMNS) >= 30 ? 1 : 0));
  const mask: PitchMask = { cellPx: 4, columns: COLUMNS, rows: ROWS, cells, part: 2 / 3 };
  const people = Array.from({ length: 10 }, (_, index) => ({
    confidence: 0.8,
    bboxXywhNorm: [0.05 + 0.09 * index, 0.4 + 0.05 * (index % 5), 0.015, 0.08] as const,
  }));
  return { people, mask, outline: outlineOf(mask), paint: [[0.02, 0.41, 0.98, 0.41]], aspect: 16 / 9 };
}

const ball = (x: number, y: number, confidence: number, secondConfidence = confidence) => ({
  confidence,
  secondConfidence,
  bboxXywhNorm: [x - 0.003, y - 0.0053, 0.006, 0.0107] as const,
});
const confidences = (balls: readonly { confidence: number }[]) => balls.map(({ confidence }) => confidence);

describe('judgeBalls', () => {
  test('the same sight is worth more among people on the grass than behind the touchline or before the boards', () => {
    const weigh = (x: number, y: number, sight = 0.6) => judgeBalls([ball(x, y, sight)], scene())[0]?.confidence ?? 0;
    expect(weigh(0.5, 0.52)).toBeGreaterThan(0.3);
    expect(weigh(0.5, 0.52, 0.65)).toBeGreaterThan(0.4);
    expect(weigh(0.5, 0.375)).toBeLessThan(weigh(0.5, 0.52) / 2);
    expect(weigh(0.5, 0.3)).toBeLessThan(weigh(0.5, 0.52) / 2);
  });

  test('a second look that sees no ball outweighs a first that saw one', () => {
    const [best, other] = judgeBalls([ball(0.3, 0.52, 0.8, 0.02), ball(0.62, 0.52, 0.5, 0.7)], scene());
    expect(best?.bboxXywhNorm[0]).toBeCloseTo(0.617, 3);
    expect(other?.confidence).toBeLessThan(0.2);
  });

  test('there is one ball: beside a likelier one a candidate is worth less than alone', () => {
    const alone = judgeBalls([ball(0.62, 0.52, 0.65)], scene());
    const beside = judgeBalls([ball(0.62, 0.52, 0.65), ball(0.3, 0.52, 0.8)], scene());
    expect(beside[1]?.confidence).toBeLessThan((alone[0]?.confidence ?? 0) - 0.05);
    expect(beside[1]?.confidence).toBeLessThan((alone[0]?.confidence ?? 0) / 2);
    // Who is likelier stays so, at next to no cost.
    const likelier = judgeBalls([ball(0.3, 0.52, 0.8)], scene())[0];
    expect(beside[0]?.bboxXywhNorm).toEqual(likelier?.bboxXywhNorm);
    expect(beside[0]?.confidence).toBeGreaterThan(0.85 * (likelier?.confidence ?? 1));
    const many = judgeBalls(
      Array.from({ length: 8 }, (_, index) => ball(0.3 + 0.05 * index, 0.52, 0.95)),
      scene(),
    );
    expect(many.reduce((sum, { confidence }) => sum + confidence, 0)).toBeLessThan(1);
  });

  test('nothing is lost, and nothing is needed: no people, no grass, no lines', () => {
    const empty: BallScene = {
      people: [],
      paint: [],
      outline: null,
      aspect: 16 / 9,
      mask: { cellPx: 4, columns: COLUMNS, rows: ROWS, cells: new Uint8Array(COLUMNS * ROWS), part: 0 },
    };
    const judged = judgeBalls([ball(0.1, 0.2, 0.3), ball(0.9, 0.9, 0.9), ball(0, 0, 0.001)], empty);
    expect(judged).toHaveLength(3);
    for (const confidence of confidences(judged)) expect(confidence).toSatisfy((c: number) => c >= 0 && c <= 1);
    expect(judgeBalls([], empty)).toEqual([]);
  });
});

describe('ballWitnesses', () => {
  const evidenceOf = ballWitnesses(scene());

  test('a place beyond the line that everybody stands before', () => {
    expect(evidenceOf(ball(0.5, 0.36, 0.5))).toMatchObject({ beyondLine: 1, nobodyFarther: 1 });
    expect(evidenceOf(ball(0.5, 0.6, 0.5))).toMatchObject({ beyondLine: 0, nobodyFarther: 0 });
  });

  test('a ball at somebody’s feet, and one in front of his chest', () => {
    const [left, top, width, height] = [0.05, 0.4, 0.015, 0.08];
    const at = (part: number) => evidenceOf(ball(left + width / 2, top + part * height, 0.5));
    expect(at(0.95)).toMatchObject({ atFeet: 1, inUpperBody: 0, farFromPeople: expect.closeTo(0.03, 1) });
    expect(at(0.3)).toMatchObject({ atFeet: 0, inUpperBody: 1 });
  });

  test('a size that no ball has beside these people', () => {
    const sized = (width: number) => evidenceOf({ confidence: 0.5, bboxXywhNorm: [0.5, 0.6, width, width * (16 / 9)] });
    expect(sized(0.02).tooLarge).toBeGreaterThan(0.5);
    expect(sized(0.003).tooSmall).toBeCloseTo(0.3, 9);
    expect(sized(0.0075)).toMatchObject({ tooLarge: 0, tooSmall: 0 });
  });
});
