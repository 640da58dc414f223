/*
 * The frame of `npm run quality`: what a section is, and how to add one.
 *
 * A section measures one ability (detection, tracking, pitch). It is a module of its own, `tools/quality/NAME.ts`, that exports one
 * `MeasureSection`, and one line in `sections.ts`. The frame does the rest: prints the figures, compares them with
 * `worker/pipeline/golden/quality-figures.json`, fails (exit 1) when one fell, records them with `--update`, and leaves the section out
 * when `--only` names others.
 *
 *   export const measureTracking: MeasureSection = async ({ dataDir, runsDir, log }) => {
 *     if (!existsSync(path.join(dataDir, 'mot'))) { log('No boxes in mot/: skipped.'); return null; }
 *     return [{ name: 'mot 5 fps HOTA', value: 0.71, better: 'higher', noise: 0.005, basis: '1 match, 750 frames' }];
 *   };
 */

/** One measured number. Names are unique within a section and stay the same from one measurement to the next. */
export type QualityFigure = {
  readonly name: string;
  /** Recorded to four decimals, so mind the unit: put it into the name where it is not a rate (`error px`). */
  readonly value: number;
  readonly better: 'higher' | 'lower';
  /** By this much (same unit) it may get worse without anybody having broken anything. */
  readonly noise: number;
  /** What it was measured on, in words that change with the data (`253 pictures`): other data is never compared. */
  readonly basis: string;
};

export type SectionContext = {
  /** Folder with the development data: `detection`, `mot`, `sim`, …; any of them may be missing. */
  readonly dataDir: string;
  /** What `touchline run` left of each simulated match: `runsDir/MATCH/{detections,tracks}.jsonl.gz`. May be empty or missing. */
  readonly runsDir: string;
  /** One line for the reader, as is: tables, and what was left out and why. */
  readonly log: (line: string) => void;
};

/**
 * Measures one section. Deterministic: the same data and code give the same figures.
 * @returns the figures, or null when the data is not there (say so through `log`). Throws when the data is there but broken.
 */
export type MeasureSection = (context: SectionContext) => Promise<readonly QualityFigure[] | null>;
