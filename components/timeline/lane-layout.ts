import { EVENT_TYPES, type EventType } from '../../lib/domain/football.ts';

/** Anything with a type and a span: found events as well as true ones. */
export type Spanned = {
  readonly event_type: EventType;
  readonly timestamp_start: number;
  readonly timestamp_end: number;
};
/** What is drawn in a lane: one item, or several that have no room side by side. */
export type Mark<Item> = {
  /** In the order of time; never empty. */
  readonly items: readonly [Item, ...Item[]];
  readonly row: number;
};
export type Lane<Item, Truth> = {
  readonly type: EventType;
  /** In the order of time. */
  readonly items: readonly Item[];
  readonly rowCount: number;
  readonly truths: readonly Truth[];
  /** Where the match ends: no mark reaches over it. */
  readonly untilSec: number;
};

/** A lane grows no higher: what needs more rows is drawn as one mark with a number. */
export const MAX_ROWS = 2;

/**
 * Rows such that no two marks of a row touch; a mark is never shorter than `minSec`, however short its first item, and the last ones stand
 * before the end of the match. What finds no room joins the mark before it.
 * @param items in the order of time
 */
export function placeMarks<Item extends Spanned>(
  items: readonly Item[],
  minSec: number,
  untilSec: number,
): readonly Mark<Item>[] {
  const rowEnds: number[] = [];
  const marks: { items: [Item, ...Item[]]; row: number }[] = [];
  for (const item of items) {
    const startSec = Math.min(item.timestamp_start, untilSec - minSec);
    const free = rowEnds.findIndex((endSec) => endSec <= startSec);
    const row = free === -1 ? rowEnds.length : free;
    const last = marks.at(-1);
    if (row >= MAX_ROWS && last) {
      last.items.push(item);
      continue;
    }
    rowEnds[row] = Math.max(item.timestamp_end, startSec + minSec);
    marks.push({ items: [item], row });
  }
  return marks;
}

/**
 * One lane per type that occurs, goalkeeper's types on top (the order of the vocabulary).
 * @param minSec seconds that the least mark takes while the whole match is shown: nearer, no lane needs more rows than then
 */
export function layLanes<Item extends Spanned, Truth extends Spanned>(
  items: readonly Item[],
  truths: readonly Truth[],
  minSec: number,
  untilSec: number,
): readonly Lane<Item, Truth>[] {
  const sorted = items.toSorted((a, b) => a.timestamp_start - b.timestamp_start || a.timestamp_end - b.timestamp_end);
  return EVENT_TYPES.map((type) => {
    const ofType = sorted.filter((item) => item.event_type === type);
    return {
      type,
      items: ofType,
      rowCount: placeMarks(ofType, minSec, untilSec).reduce((most, { row }) => Math.max(most, row + 1), 1),
      truths: truths.filter((truth) => truth.event_type === type),
      untilSec,
    };
  }).filter((lane) => lane.items.length > 0 || lane.truths.length > 0);
}

/** The lanes as they are now; those in which nothing changed are the ones of before, so that nothing of them is laid or drawn again. */
export function keptLanes<Item, Truth>(
  before: readonly Lane<Item, Truth>[],
  now: readonly Lane<Item, Truth>[],
): readonly Lane<Item, Truth>[] {
  const kept = now.map((lane) => before.find((old) => isSameLane(old, lane)) ?? lane);
  return kept.length === before.length && kept.every((lane, index) => lane === before[index]) ? before : kept;
}

const isSameLane = <Item, Truth>(a: Lane<Item, Truth>, b: Lane<Item, Truth>) =>
  a.type === b.type &&
  a.rowCount === b.rowCount &&
  a.untilSec === b.untilSec &&
  isSameList(a.items, b.items) &&
  isSameList(a.truths, b.truths);

const isSameList = <Value>(a: readonly Value[], b: readonly Value[]) =>
  a.length === b.length && a.every((value, index) => value === b[index]);

const TICK_STEPS_SEC = [0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const TICK_MIN_PX = 72;

/** Seconds to label along a part of the axis: round steps, far enough apart to read. */
export function axisTicks(fromSec: number, toSec: number, pxPerSec: number): readonly number[] {
  if (toSec <= fromSec || pxPerSec <= 0) return [];
  const stepSec = TICK_STEPS_SEC.find((step) => step * pxPerSec >= TICK_MIN_PX) ?? 3600;
  const first = Math.ceil(fromSec / stepSec);
  const last = Math.floor(toSec / stepSec);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * stepSec);
}
