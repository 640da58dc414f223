import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ScoreRow } from '../../lib/domain/event-scoring.ts';

const figureSchema = z.object({
  annotated: z.int(),
  hits: z.int(),
  falseAlarms: z.int(),
  precision: z.number(),
  recall: z.number(),
  f1: z.number(),
});
const recordedSchema = z.record(z.string(), z.record(z.string(), figureSchema));
/** Figures by source, then by type or `family:NAME`. */
export type RecordedFigures = z.infer<typeof recordedSchema>;

export type Fall = { readonly source: string; readonly row: string; readonly was: string; readonly is: string };

/** F1 may fall by this much without anybody having broken anything: a moment more or less at a threshold. */
const NOISE_F1 = 0.015;
/** Where nothing is annotated, this many more findings are a change worth a look. */
const NOISE_FINDINGS = 2;

/** The recorded figures; null when there are none yet. */
export function readRecorded(file: string): RecordedFigures | null {
  return existsSync(file) ? recordedSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : null;
}

/** What is kept of a row: counts, and rates to three decimals. */
export function toFigure(row: ScoreRow): z.infer<typeof figureSchema> {
  const { annotated, hits, falseAlarms } = row;
  return {
    annotated,
    hits,
    falseAlarms,
    precision: round3(row.precision),
    recall: round3(row.recall),
    f1: round3(row.f1),
  };
}

/** Rows that fell by more than noise against what was recorded. A source that is not there now, or with other
 * annotations than then, is passed over. */
export function findFalls(recorded: RecordedFigures, current: RecordedFigures): Fall[] {
  const falls: Fall[] = [];
  for (const [source, rows] of Object.entries(recorded)) {
    const now = current[source];
    if (!now) continue;
    for (const [row, was] of Object.entries(rows)) {
      const is = now[row] ?? { ...was, annotated: 0, falseAlarms: 0 };
      // Another part of the data: its figures say nothing about these.
      if (is.annotated !== was.annotated) continue;
      if (was.annotated > 0 && is.f1 < was.f1 - NOISE_F1) {
        falls.push({ source, row, was: `F1 ${was.f1}`, is: `F1 ${is.f1}` });
      }
      if (was.annotated === 0 && is.falseAlarms > was.falseAlarms + NOISE_FINDINGS) {
        falls.push({ source, row, was: `${was.falseAlarms} found`, is: `${is.falseAlarms} found` });
      }
    }
  }
  return falls;
}

function round3(value: number): number {
  return Math.round(value * 1000) / 1000;
}
