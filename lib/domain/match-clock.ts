import { formatClock } from './time.ts';

/**
 * A part of a match as it lies in the video. While it runs, the match clock goes from `start_minute` on; what is played
 * after `end_minute` is added time. A late camera may begin within a period: `start_minute` 3.5 is a clock of 3:30.
 */
export type Period = {
  /** "First half". */
  readonly label: string;
  /** Presentation seconds of the video. */
  readonly start_sec: number;
  readonly end_sec: number;
  /** Minutes of the match clock. */
  readonly start_minute: number;
  readonly end_minute: number;
};

/** Whatever knows the periods of its match, in the order of time; none: nobody has marked them. */
export type Clocked = { readonly periods: readonly Period[] };

/** A period as a timeline draws it. */
export type PeriodBand = { readonly startSec: number; readonly endSec: number; readonly label: string };

/** The period that runs at a moment of the video; null before, between and after. Where two touch, the later one. */
export function periodAt({ periods }: Clocked, sec: number): Period | null {
  return periods.findLast((period) => sec >= period.start_sec && sec <= period.end_sec) ?? null;
}

/**
 * A moment of the video in the words of the match: "63:20", "45+2:10" in added time, "video 47:10" while no period runs.
 * Without periods the video's own time, "1:03:20".
 */
export function matchClockText(match: Clocked, sec: number, withTenths = false): string {
  if (match.periods.length === 0) return formatClock(sec, withTenths);
  const period = periodAt(match, sec);
  return period === null ? `video ${formatClock(sec, withTenths)}` : clockIn(period, sec, withTenths);
}

function clockIn({ start_sec, start_minute, end_minute }: Period, sec: number, withTenths: boolean): string {
  // Kick-offs come in tenths and minutes in thirds: without rounding, 20:00 would be told as 19:59.
  const clockSec = Math.round((start_minute * 60 + sec - start_sec) * 1000) / 1000;
  const addedSec = clockSec - end_minute * 60;
  return addedSec >= (withTenths ? 0.1 : 1)
    ? `${minuteText(end_minute)}+${minutes(addedSec, withTenths)}`
    : minutes(clockSec, withTenths);
}

/** Minutes do not become hours: a match clock says 63:20. */
function minutes(sec: number, withTenths: boolean): string {
  const tenths = withTenths ? Math.round(sec * 10) : Math.floor(sec) * 10;
  const whole = Math.floor(tenths / 10);
  const text = `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  return withTenths ? `${text}.${tenths % 10}` : text;
}

/** A minute of the match clock as it is typed: "45", "3:30". */
export function minuteText(minute: number): string {
  return Number.isInteger(minute) ? String(minute) : minutes(Math.round(minute * 60), false);
}

const CLOCK = /^(?:(\d{1,2}):)?(\d{1,3}):([0-5]?\d(?:[.,]\d{1,3})?)$/;

/** Seconds of "1:02:09", "62:09.5" or "12" (seconds alone); null for anything else. */
export function parseClock(text: string): number | null {
  const said = text.trim();
  if (/^\d{1,5}(?:[.,]\d{1,3})?$/.test(said)) return Number(said.replace(',', '.'));
  const [, hours = '0', minute = '', second = ''] = CLOCK.exec(said) ?? [];
  if (minute === '') return null;
  return Number(hours) * 3600 + Number(minute) * 60 + Number(second.replace(',', '.'));
}

/** A minute of the match clock from "45" or "3:30"; null for anything else. */
export function parseMinute(text: string): number | null {
  const said = text.trim();
  if (/^\d{1,3}$/.test(said)) return Number(said);
  const sec = said.includes(':') ? parseClock(said) : null;
  return sec === null ? null : sec / 60;
}

/**
 * Where the video shows a match clock: "63:20", "63" (the minute as it begins), "45+2:10", "45+2".
 * @returns presentation seconds; null when the text is no clock, or the video never shows it
 */
export function videoSecAtClock({ periods }: Clocked, text: string): number | null {
  const [regular = '', added, ...more] = text.split('+');
  const minute = parseMinute(regular);
  const addedMinute = added === undefined ? 0 : parseMinute(added);
  if (minute === null || addedMinute === null || more.length > 0) return null;
  const shows = periods.findLast((period) =>
    added === undefined
      ? minute >= period.start_minute && secIn(period, minute) <= period.end_sec
      : minute === period.end_minute,
  );
  if (!shows) return null;
  const sec = secIn(shows, minute + addedMinute);
  return sec <= shows.end_sec ? sec : null;
}

const secIn = ({ start_sec, start_minute }: Period, minute: number) =>
  Math.round((start_sec + (minute - start_minute) * 60) * 1000) / 1000;

/** What a timeline draws behind its events. */
export function periodBands({ periods }: Clocked): PeriodBand[] {
  return periods.map(({ start_sec, end_sec, label }) => ({ startSec: start_sec, endSec: end_sec, label }));
}
