import { EVENT_TYPES, type EventType } from '../../lib/domain/football.ts';

/** Anything with a type and a span: found events as well as true ones. */
export type Spanned = {
  readonly event_type: EventType;
  readonly timestamp_start: number;
  readonly timestamp_end: number;
};
export type Placed<Item> = { readonly item: Item; readonly row: number };
export type Lane<Item, Truth> = {
  readonly type: EventType;
  readonly placed: readonly Placed<Item>[];
  readonly rowCount: number;
  readonly truths: readonly Truth[];
};

/** Rows such that no two marks of a row touch; a mark is never shorter than `minSec`, however short its event. */
export function placeInRows<Item extends Spanned>(items: readonly Item[], minSec: number): readonly Placed<Item>[] {
  const rowEnds: number[] = [];
  return [...items]
    .sort((a, b) => a.timestamp_start - b.timestamp_start || a.timestamp_end - b.timestamp_end)
    .map((item) => {
      const free = rowEnds.findIndex((endSec) => endSec <= item.timestamp_start);
      const row = free === -1 ? rowEnds.length : free;
      rowEnds[row] = Math.max(item.timestamp_end, item.timestamp_start + minSec);
      return { item, row };
    });
}

/** One lane per type that occurs, goalkeeper's types on top (the order of the vocabulary). */
export function layLanes<Item extends Spanned, Truth extends Spanned>(
  items: readonly Item[],
  truths: readonly Truth[],
  minSec: number,
): readonly Lane<Item, Truth>[] {
  return EVENT_TYPES.map((type) => {
    const placed = placeInRows(
      items.filter((item) => item.event_type === type),
      minSec,
    );
    return {
      type,
      placed,
      rowCount: Math.max(1, ...placed.map(({ row }) => row + 1)),
      truths: truths.filter((truth) => truth.event_type === type),
    };
  }).filter((lane) => lane.placed.length > 0 || lane.truths.length > 0);
}

const TICK_STEPS_SEC = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];
const TICK_MIN_PX = 72;

/** Seconds to label along the axis: round steps, far enough apart to read. */
export function axisTicks(durationSec: number, widthPx: number): readonly number[] {
  if (durationSec <= 0 || widthPx <= 0) return [];
  const minStepSec = (durationSec * TICK_MIN_PX) / widthPx;
  const stepSec = TICK_STEPS_SEC.find((step) => step >= minStepSec) ?? 3600;
  return Array.from({ length: Math.floor(durationSec / stepSec) + 1 }, (_, index) => index * stepSec);
}

/** Where a span lies, in percent of the whole. Kept inside, however wrong the times. */
export function spanPercent(startSec: number, endSec: number, durationSec: number): { left: number; width: number } {
  if (durationSec <= 0) return { left: 0, width: 0 };
  const clamp = (sec: number) => Math.min(Math.max(0, sec), durationSec);
  const left = (clamp(startSec) / durationSec) * 100;
  return { left, width: Math.max(0, (clamp(endSec) / durationSec) * 100 - left) };
}
