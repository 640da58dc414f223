import { minuteText, type Period } from './match-clock.ts';
import { formatClock } from './time.ts';

export type PeriodProblem = {
  /** Which of the periods. */
  readonly index: number;
  readonly field: keyof Period;
  readonly message: string;
};

/** A video's stated length and that of its pictures differ by a frame or two. */
const SLACK_SEC = 0.5;

/**
 * What is wrong with periods, in words: they stand in the order of time, do not overlap, neither in the video nor on the match clock, and lie in the video.
 * @param durationSec length of the video; null while nobody knows it
 */
export function periodProblems(periods: readonly Period[], durationSec: number | null): PeriodProblem[] {
  return periods.flatMap((period, index) => {
    const problem = problemAlone(period, durationSec) ?? problemAfter(period, periods[index - 1]);
    return problem ? [{ index, ...problem }] : [];
  });
}

type Problem = Pick<PeriodProblem, 'field' | 'message'>;

function problemAlone(period: Period, durationSec: number | null): Problem | null {
  const { label, start_sec, end_sec, start_minute, end_minute } = period;
  if (label.trim() === '') return { field: 'label', message: 'Give the period a name.' };
  if (end_sec <= start_sec)
    return { field: 'end_sec', message: `${label} ends at ${formatClock(end_sec, true)}, before it has begun.` };
  if (durationSec !== null && end_sec > durationSec + SLACK_SEC) {
    const field = start_sec > durationSec ? 'start_sec' : 'end_sec';
    return { field, message: `${label} goes beyond the video, which ends at ${formatClock(durationSec, true)}.` };
  }
  if (end_minute < start_minute) {
    const clock = `from ${minuteText(start_minute)} to ${minuteText(end_minute)}`;
    return { field: 'end_minute', message: `The clock of ${label} would run backwards, ${clock}.` };
  }
  return null;
}

function problemAfter(period: Period, before: Period | undefined): Problem | null {
  if (!before) return null;
  const { label, start_sec, start_minute } = period;
  if (start_sec < before.end_sec) {
    const ends = `${before.label} ends at ${formatClock(before.end_sec, true)}`;
    return { field: 'start_sec', message: `${label} begins at ${formatClock(start_sec, true)}, but ${ends}.` };
  }
  if (start_minute < before.end_minute) {
    const runs = `that of ${before.label} runs to ${minuteText(before.end_minute)}`;
    return {
      field: 'start_minute',
      message: `The clock of ${label} begins at ${minuteText(start_minute)}, but ${runs}.`,
    };
  }
  return null;
}
