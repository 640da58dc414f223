import { describe, expect, it } from 'vitest';
import { compareSection, toRecorded } from './recorded-figures.ts';
import type { QualityFigure } from './section.ts';

const hota: QualityFigure = { name: 'HOTA', value: 0.7, better: 'higher', noise: 0.01, basis: 'one match' };
const error: QualityFigure = { name: 'error px', value: 3, better: 'lower', noise: 0.2, basis: 'one match' };

function verdict(was: QualityFigure, is: QualityFigure[]): string | undefined {
  return compareSection('tracking', toRecorded([was]), is)[0]?.verdict;
}

describe('recorded figures', () => {
  it('fall when they get worse by more than noise, in their own direction', () => {
    expect(verdict(hota, [{ ...hota, value: 0.68 }])).toBe('fell');
    expect(verdict(hota, [{ ...hota, value: 0.72 }])).toBe('rose');
    expect(verdict(error, [{ ...error, value: 3.3 }])).toBe('fell');
    expect(verdict(error, [{ ...error, value: 2.7 }])).toBe('rose');
  });

  it('are the same within noise, its edge included', () => {
    expect(verdict(hota, [{ ...hota, value: 0.69 }])).toBe('same');
    expect(verdict(error, [{ ...error, value: 3.2 }])).toBe('same');
  });

  it('are not compared with other data, and a missing one is said', () => {
    expect(verdict(hota, [{ ...hota, value: 0.1, basis: 'two matches' }])).toBe('other data');
    expect(verdict(hota, [])).toBe('missing');
  });
});
