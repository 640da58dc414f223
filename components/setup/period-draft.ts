import { minuteText, type Period, parseClock, parseMinute } from '../../lib/domain/match-clock.ts';
import { periodProblems } from '../../lib/domain/period-problems.ts';
import { formatClock } from '../../lib/domain/time.ts';

/** A period as it is typed: times of the video ("12:03.4"), minutes of the match clock ("45"). Without times it is not marked yet. */
export type PeriodDraft = {
  readonly id: number;
  readonly label: string;
  readonly start: string;
  readonly end: string;
  readonly startMinute: string;
  readonly endMinute: string;
};
export type PeriodField = Exclude<keyof PeriodDraft, 'id'>;
/** By row and field. */
export type PeriodProblems = ReadonlyMap<string, string>;
export const problemKey = (id: number, field: PeriodField) => `${id} ${field}`;

/** A time as it stands in a field: "12:03", "12:03.4". */
export function secText(sec: number): string {
  return formatClock(sec, true).replace(/\.0$/, '');
}

const NOT_MARKED = { start: '', end: '' };
const TWO_HALVES: readonly PeriodDraft[] = [
  { id: 0, label: 'First half', ...NOT_MARKED, startMinute: '0', endMinute: '45' },
  { id: 1, label: 'Second half', ...NOT_MARKED, startMinute: '45', endMinute: '90' },
];

/** What is marked; where nothing is, two halves that wait for their times. */
export function periodDrafts(periods: readonly Period[]): readonly PeriodDraft[] {
  if (periods.length === 0) return TWO_HALVES;
  return periods.map(({ label, start_sec, end_sec, start_minute, end_minute }, id) => ({
    id,
    label,
    start: secText(start_sec),
    end: secText(end_sec),
    startMinute: minuteText(start_minute),
    endMinute: minuteText(end_minute),
  }));
}

/** Rows added at the end, their clock going on where the last one stops. @param added label and minutes of each */
export function withPeriods(
  rows: readonly PeriodDraft[],
  added: readonly { readonly label: string; readonly minutes: number }[],
): readonly PeriodDraft[] {
  const all = [...rows];
  for (const { label, minutes } of added) {
    const from = parseMinute(all.at(-1)?.endMinute ?? '') ?? 0;
    const id = Math.max(-1, ...all.map((row) => row.id)) + 1;
    all.push({ id, label, ...NOT_MARKED, startMinute: minuteText(from), endMinute: minuteText(from + minutes) });
  }
  return all;
}

/**
 * Halves of 35 minutes are said once: where a period was given another end on the clock, those behind it that went on from there follow, and
 * take its length if they had it before.
 */
export function followMinutes(before: readonly PeriodDraft[], after: readonly PeriodDraft[]): readonly PeriodDraft[] {
  const rows = [...after];
  for (let index = 1; index < rows.length; index++) {
    const row = rows[index];
    const own = before.find(({ id }) => id === row?.id);
    const wasAhead = before.find(({ id }) => id === rows[index - 1]?.id);
    const isAhead = rows[index - 1];
    if (!row || !own || !wasAhead || !isAhead || isAhead.endMinute === wasAhead.endMinute) continue;
    const wentOn =
      own.startMinute === wasAhead.endMinute && row.startMinute === own.startMinute && row.endMinute === own.endMinute;
    const [from, length, oldLength, ownLength] = [
      parseMinute(isAhead.endMinute),
      lengthOf(isAhead),
      lengthOf(wasAhead),
      lengthOf(own),
    ];
    if (!wentOn || from === null || length === null || ownLength === null) continue;
    const minutes = ownLength === oldLength ? length : ownLength;
    rows[index] = { ...row, startMinute: minuteText(from), endMinute: minuteText(from + minutes) };
  }
  return rows;
}

function lengthOf({ startMinute, endMinute }: PeriodDraft): number | null {
  const from = parseMinute(startMinute);
  const to = parseMinute(endMinute);
  return from === null || to === null ? null : to - from;
}

const A_TIME = 'Write a time like 12:03 or 1:02:09.';
const A_MINUTE = 'Write a minute like 45 or 3:30.';

/**
 * The marked periods, and what is wrong. A period without an end lasts until the next one begins, the last one until the video ends.
 * @param durationSec length of the video; null while nobody knows it
 */
export function readPeriods(
  rows: readonly PeriodDraft[],
  durationSec: number | null,
): { readonly periods: readonly Period[]; readonly problems: PeriodProblems } {
  const problems = new Map<string, string>();
  const marked = rows.filter((row) => row.start.trim() !== '' || row.end.trim() !== '');
  const periods = marked.flatMap((row, index) => {
    const wrong = (field: PeriodField, message: string) => void problems.set(problemKey(row.id, field), message);
    const start_sec = parseClock(row.start);
    const end_sec = row.end.trim() === '' ? endOf(marked[index + 1], durationSec) : parseClock(row.end);
    const start_minute = parseMinute(row.startMinute);
    const end_minute = parseMinute(row.endMinute);
    if (start_sec === null) wrong('start', row.start.trim() === '' ? 'Say where it begins.' : A_TIME);
    if (end_sec === null) wrong('end', row.end.trim() === '' ? 'Say where it ends.' : A_TIME);
    if (start_minute === null) wrong('startMinute', A_MINUTE);
    if (end_minute === null) wrong('endMinute', A_MINUTE);
    if (start_sec === null || end_sec === null || start_minute === null || end_minute === null) return [];
    return [{ id: row.id, label: row.label.trim(), start_sec, end_sec, start_minute, end_minute }];
  });
  for (const { index, field, message } of periodProblems(periods, durationSec)) {
    const id = periods[index]?.id ?? 0;
    problems.set(problemKey(id, FIELD_OF[field]), message);
  }
  return { periods: periods.map(({ id: _id, ...period }) => period), problems };
}

function endOf(next: PeriodDraft | undefined, durationSec: number | null): number | null {
  return next ? parseClock(next.start) : durationSec;
}

const FIELD_OF: Readonly<Record<keyof Period, PeriodField>> = {
  label: 'label',
  start_sec: 'start',
  end_sec: 'end',
  start_minute: 'startMinute',
  end_minute: 'endMinute',
};
