import { describe, expect, test } from 'vitest';
import { type FoundBox, type LabelledBox, scoreDetections } from './detection-scoring.ts';

const player = (x: number): LabelledBox => ({ className: 'player', bboxXywhNorm: [x, 0.5, 0.02, 0.1] });
const found = (box: LabelledBox, confidence: number): FoundBox => ({ ...box, confidence });
const picture = (truth: readonly LabelledBox[], boxes: readonly FoundBox[]) => ({
  truth,
  found: boxes,
  aspect: 16 / 9,
});

describe('scoreDetections', () => {
  test('everything found and nothing else', () => {
    const score = scoreDetections(
      [picture([player(0.1), player(0.3)], [found(player(0.1), 0.9), found(player(0.3), 0.4)])],
      'player',
    );
    expect(score).toEqual({ labelled: 2, ap50: 1, f1: 1, precision: 1, recall: 1, atConfidence: 0.4 });
  });

  test('a false box between two right ones: by hand', () => {
    const boxes = [found(player(0.1), 0.9), found(player(0.7), 0.6), found(player(0.3), 0.4)];
    const score = scoreDetections([picture([player(0.1), player(0.3)], boxes)], 'player');
    // Recall 0.5 at precision 1, recall 1 at precision 2/3.
    expect(score.ap50).toBeCloseTo(0.5 + 0.5 * (2 / 3), 9);
    expect(score.f1).toBeCloseTo(0.8, 9);
  });

  test('a second box on the same person is false', () => {
    const score = scoreDetections(
      [picture([player(0.1)], [found(player(0.1), 0.9), found(player(0.1), 0.8)])],
      'player',
    );
    expect(score).toMatchObject({ ap50: 1, precision: 1, atConfidence: 0.9 });
  });

  test('a goalkeeper called a player is a person, not a goalkeeper', () => {
    const keeper: LabelledBox = { ...player(0.1), className: 'goalkeeper' };
    const pictures = [picture([keeper], [found(player(0.1), 0.9)])];
    expect(scoreDetections(pictures, 'person').ap50).toBe(1);
    expect(scoreDetections(pictures, 'goalkeeper')).toMatchObject({ labelled: 1, ap50: 0 });
  });

  test('a ball counts by its centre: within its width, not beyond', () => {
    const ball: LabelledBox = { className: 'ball', bboxXywhNorm: [0.5, 0.5, 0.01, 0.0178] };
    const beside = (dx: number): LabelledBox => ({ ...ball, bboxXywhNorm: [0.5 + dx, 0.5, 0.02, 0.0356] });
    const at = (dx: number) => scoreDetections([picture([ball], [found(beside(dx), 0.5)])], 'ball').recall;
    expect(at(0)).toBe(1);
    expect(at(0.012)).toBe(0);
  });

  test('nothing labelled, nothing found', () => {
    expect(scoreDetections([], 'ball')).toMatchObject({ labelled: 0, ap50: 0, f1: 0 });
  });
});
