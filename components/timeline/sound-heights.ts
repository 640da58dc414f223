import { SILENCE_DB, type SoundCurve } from '../../lib/domain/sound/sound-curve.ts';

/** The levels between which a match's sound moves, decibels: what is drawn as nothing and as full height. */
export type SoundRange = { readonly lowDb: number; readonly highDb: number };

/** A steady drone must not look like a storm. */
const LEAST_RANGE_DB = 12;
/** 0.6 / 0.1 is a hair less than 6. */
const ROUNDING = 1e-6;

/** null: there is nothing but silence, or nothing at all. */
export function soundRange({ levelDb }: SoundCurve): SoundRange | null {
  const heard = levelDb.filter((level) => level > SILENCE_DB).sort((a, b) => a - b);
  const high = heard.at(-1);
  const low = heard[Math.floor(heard.length * 0.02)];
  if (high === undefined || low === undefined) return null;
  return { highDb: high, lowDb: Math.min(low, high - LEAST_RANGE_DB) - 1 };
}

/** Loudest moment in each of so many equal parts of a span, 0..1 of the range. */
export function soundHeights(
  { stepSec, levelDb }: SoundCurve,
  { lowDb, highDb }: SoundRange,
  startSec: number,
  spanSec: number,
  columns: number,
): Float32Array {
  const heights = new Float32Array(Math.max(0, columns));
  const stepAt = (column: number) => Math.floor((startSec + (column / columns) * spanSec) / stepSec + ROUNDING);
  for (let column = 0; column < columns; column += 1) {
    const fromStep = stepAt(column);
    const toStep = Math.max(fromStep + 1, stepAt(column + 1));
    let loudest = lowDb;
    for (let step = Math.max(0, fromStep); step < toStep && step < levelDb.length; step += 1) {
      loudest = Math.max(loudest, levelDb[step] as number);
    }
    heights[column] = (loudest - lowDb) / (highDb - lowDb);
  }
  return heights;
}

/** Moments no nearer to each other than `gapSec`: of a flurry the first. Rising, in and out. */
export function spacedOut(secs: readonly number[], gapSec: number): readonly number[] {
  let lastSec = Number.NEGATIVE_INFINITY;
  return secs.filter((sec) => {
    if (sec - lastSec < gapSec) return false;
    lastSec = sec;
    return true;
  });
}
