import type { Period } from './match-clock.ts';

export type HalvesSettings = {
  /** Marks are made by hand: play this near (seconds) to a half still counts to it. */
  readonly slackSec: number;
};

export const DEFAULT_HALVES_SETTINGS: HalvesSettings = { slackSec: 10 };

/** Where a half begins after another one (seconds): teams may have changed ends, and its kick-off tells no goal. */
export function laterHalvesBeginSec(periods: readonly Period[]): readonly number[] {
  return periods.slice(1).map(({ start_sec }) => start_sec);
}

/** Whether a half begins within a span: after its start, at its end or before. */
export function isHalfBetween(beginSec: readonly number[], fromSec: number, untilSec: number): boolean {
  return beginSec.some((sec) => sec > fromSec && sec <= untilSec);
}

/**
 * Whether no match is on at a moment: before its kick-off, or between two halves. Only what the marks tell counts: where the first half is
 * not among them, or one in the middle is not, or the last, that time is played in.
 */
export function isOutsideHalves(
  periods: readonly Period[],
  sec: number,
  { slackSec }: HalvesSettings = DEFAULT_HALVES_SETTINGS,
): boolean {
  return periods.some((period, index) => {
    const before = periods[index - 1];
    const fromSec = before ? before.end_sec + slackSec : Number.NEGATIVE_INFINITY;
    const isNext = (before?.end_minute ?? 0) === period.start_minute;
    return isNext && sec > fromSec && sec < period.start_sec - slackSec;
  });
}
