import type { MatchEvent } from '../event.ts';
import { typeOfCode } from '../event-codes.ts';
import type { EventType } from '../football.ts';
import { formatClock } from '../time.ts';
import type { ImportedFile, ImportedRow } from './imported-row.ts';

/** An event of the same type this near is the same one. Seconds. */
export const SAME_WITHIN_SEC = 1;
/** A moment becomes an event that begins this much before and ends this much after, as one that is added by hand. */
const AROUND_MOMENT_SEC = 1;
/** No video is longer; a wilder number is a mistake in the file. */
const LONGEST_SEC = 100 * 3600;

export const ROW_STATES = ['new', 'there', 'unknown_code', 'left_out', 'outside', 'broken'] as const;
export type RowState = (typeof ROW_STATES)[number];

export type ImportWishes = {
  /** Added to all times of the file, seconds. */
  readonly offsetSec: number;
  /** Where halves begin in the video, seconds, the first one first; those that nobody knows are missing. */
  readonly halfStartsSec: readonly number[];
  /** What a code shall be; null: leave it out. A code that is not named is what its word means. */
  readonly mapping: ReadonlyMap<string, EventType | null>;
};

/** A row with what becomes of it. Times: seconds of the video. */
export type PlannedRow = {
  readonly row: ImportedRow;
  readonly state: RowState;
  readonly type: EventType | null;
  readonly startSec: number | null;
  readonly keySec: number | null;
  readonly endSec: number | null;
  /** Why it is not added, or what was changed to add it. */
  readonly says: string | null;
};

/**
 * What an import would do, row by row, in the order of the file.
 * @param match.durationSec 0 while it is not known
 * @param match.standing events that are there, rejected ones too: what was rejected here does not come back by itself
 */
export function planImport(
  file: ImportedFile,
  wishes: ImportWishes,
  match: { readonly durationSec: number; readonly standing: readonly MatchEvent[] },
): PlannedRow[] {
  const byType = Map.groupBy(match.standing, ({ event_type }) => event_type);
  const taken = new Set<string>();
  return file.rows.map((row) => {
    const planned = planRow(row, wishes, match.durationSec);
    if (planned.state !== 'new' || planned.type === null) return planned;
    const same = (byType.get(planned.type) ?? []).find((event) => isSame(planned, event));
    if (same) return { ...planned, state: 'there', says: thereAlready(same) };
    const sign = JSON.stringify([planned.type, planned.startSec, planned.endSec, row.code, row.labels, row.fields]);
    if (taken.has(sign)) return { ...planned, state: 'there', says: 'The same row stands further up in the file.' };
    taken.add(sign);
    return planned;
  });
}

function planRow(row: ImportedRow, wishes: ImportWishes, durationSec: number): PlannedRow {
  const type = typeOf(row, wishes.mapping);
  const times = timesOf(row, wishes);
  const planned = { row, type: type ?? null, ...times, says: null };
  const { startSec, endSec } = times;
  if (row.problem !== null) return { ...planned, state: 'broken', says: row.problem };
  if (startSec === null || endSec === null) {
    return { ...planned, state: 'broken', says: unknownHalf(row.half ?? 1) };
  }
  if (endSec < startSec) return { ...planned, state: 'broken', says: 'It ends before it starts.' };
  if (endSec > LONGEST_SEC) return { ...planned, state: 'broken', says: 'Its time is longer than any video.' };
  const lastSec = durationSec > 0 ? durationSec : LONGEST_SEC;
  if (startSec >= lastSec) return { ...planned, state: 'outside', says: 'It begins after the end of the video.' };
  if (endSec < 0 || (startSec < 0 && endSec === 0)) {
    return { ...planned, state: 'outside', says: 'It ends before the video begins.' };
  }
  if (type === null) return { ...planned, state: 'left_out', says: 'Its code is left out.' };
  if (type === undefined) return { ...planned, state: 'unknown_code', says: 'Say what its code means.' };
  return { ...planned, ...clamped(times, lastSec), state: 'new' };
}

/** undefined: not known; null: to be left out. */
function typeOf({ code, type }: ImportedRow, mapping: ImportWishes['mapping']): EventType | null | undefined {
  const wished = mapping.get(code);
  if (wished !== undefined) return wished;
  return type ?? typeOfCode(code) ?? undefined;
}

type Times = Pick<PlannedRow, 'startSec' | 'keySec' | 'endSec'>;

function unknownHalf(half: number): string {
  if (half === 2) return 'It counts from the second half: say where that begins in the video.';
  return `It counts from period ${half}, which is not marked. Mark it in the match set-up.`;
}

function timesOf({ startSec, endSec, keySec, half }: ImportedRow, { offsetSec, halfStartsSec }: ImportWishes): Times {
  const halfSec = half === null ? 0 : halfStartsSec[half - 1];
  if (startSec === null || halfSec === undefined) return { startSec: null, keySec: null, endSec: null };
  const shifted = (sec: number) => toMicroseconds(sec + halfSec + offsetSec);
  const isMoment = endSec === null;
  return {
    startSec: shifted(startSec - (isMoment ? AROUND_MOMENT_SEC : 0)),
    keySec: isMoment ? shifted(startSec) : keySec === null ? null : shifted(keySec),
    endSec: shifted(isMoment ? startSec + AROUND_MOMENT_SEC : endSec),
  };
}

/** Sums of decimals end in dust (12.3 + 0.1): what nobody wrote is taken off. */
const toMicroseconds = (sec: number) => Math.round(sec * 1e6) / 1e6;

function clamped({ startSec, keySec, endSec }: Times, lastSec: number): Times & { says: string | null } {
  const within = (sec: number) => Math.min(lastSec, Math.max(0, sec));
  const isCut = (startSec ?? 0) < 0 || (endSec ?? 0) > lastSec;
  return {
    startSec: within(startSec ?? 0),
    keySec: keySec === null ? null : within(keySec),
    endSec: within(endSec ?? 0),
    says: isCut ? 'It reaches beyond the video and is cut there.' : null,
  };
}

function isSame({ startSec, keySec }: PlannedRow, event: MatchEvent): boolean {
  const isNear = (a: number | null, b: unknown) =>
    a !== null && typeof b === 'number' && Math.abs(a - b) <= SAME_WITHIN_SEC;
  return isNear(startSec, event.timestamp_start) || isNear(keySec, event.metadata.key_sec);
}

function thereAlready({ timestamp_start, review_override }: MatchEvent): string {
  const state = review_override === false ? ', rejected' : '';
  return `It is there already, at ${formatClock(timestamp_start, true)}${state}.`;
}
