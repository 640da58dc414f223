import { describe, expect, it } from 'vitest';
import { findFalls, type RecordedFigures } from './recorded.ts';

const figures = (f1: number, falseAlarms = 0, annotated = 10): RecordedFigures => ({
  sim: { goal: { annotated, hits: 9, falseAlarms, precision: 1, recall: 0.9, f1 } },
});

describe('recorded figures', () => {
  it('are content with the same, with better and with noise', () => {
    expect(findFalls(figures(0.9), figures(0.9))).toEqual([]);
    expect(findFalls(figures(0.9), figures(0.95))).toEqual([]);
    expect(findFalls(figures(0.9), figures(0.89))).toEqual([]);
  });

  it('name what fell', () => {
    expect(findFalls(figures(0.9), figures(0.8))).toEqual([
      { source: 'sim', row: 'goal', was: 'F1 0.9', is: 'F1 0.8' },
    ]);
  });

  it('do not compare with another part of the data', () => {
    expect(findFalls(figures(0.9), { sim: {} })).toEqual([]);
    expect(findFalls(figures(0.9), figures(0.2, 0, 3))).toEqual([]);
  });

  it('name findings that pile up where nothing is annotated', () => {
    expect(findFalls(figures(0, 1, 0), figures(0, 3, 0))).toEqual([]);
    expect(findFalls(figures(0, 1, 0), figures(0, 9, 0))).toHaveLength(1);
  });

  it('pass over a source that is not there', () => {
    expect(findFalls(figures(0.9), {})).toEqual([]);
  });
});
