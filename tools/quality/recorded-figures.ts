import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { QualityFigure } from './section.ts';

const recordedSchema = z.record(
  z.string(),
  z.record(
    z.string(),
    z.object({ value: z.number(), better: z.enum(['higher', 'lower']), noise: z.number().min(0), basis: z.string() }),
  ),
);
/** Figures by section, then by name. */
export type RecordedSections = z.infer<typeof recordedSchema>;

export type FigureChange = {
  readonly section: string;
  readonly name: string;
  readonly was: number;
  readonly is: number | null;
  /** `fell` by more than noise; `rose` likewise (worth recording); `other data`: not comparable; `missing`: not measured this time. */
  readonly verdict: 'fell' | 'rose' | 'same' | 'other data' | 'missing';
};

/** The recorded sections; empty when there are none yet. */
export function readRecordedSections(file: string): RecordedSections {
  return existsSync(file) ? recordedSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
}

/** A measured section as it is kept. */
export function toRecorded(figures: readonly QualityFigure[]): RecordedSections[string] {
  return Object.fromEntries(
    figures.map(({ name, value, better, noise, basis }) => [name, { value: round4(value), better, noise, basis }]),
  );
}

/**
 * Every recorded figure of a section beside what was measured now. Direction and noise are those of today's code: a wider noise is
 * a change to be seen in the code, not in the record.
 */
export function compareSection(
  section: string,
  recorded: RecordedSections[string],
  current: readonly QualityFigure[],
): FigureChange[] {
  const now = new Map(current.map((figure) => [figure.name, figure]));
  return Object.entries(recorded).map(([name, was]) => {
    const is = now.get(name);
    if (!is) return { section, name, was: was.value, is: null, verdict: 'missing' };
    const verdict = is.basis === was.basis ? verdictOf(was.value, is) : 'other data';
    return { section, name, was: was.value, is: round4(is.value), verdict };
  });
}

function verdictOf(was: number, { value, better, noise }: QualityFigure): 'fell' | 'rose' | 'same' {
  const gain = better === 'higher' ? round4(value) - was : was - round4(value);
  if (gain < -noise - ROUNDING) return 'fell';
  return gain > noise + ROUNDING ? 'rose' : 'same';
}

/** Decimals are not exact in binary: 0.9 - 0.01 is no fall by more than 0.01. */
const ROUNDING = 1e-9;

function round4(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
