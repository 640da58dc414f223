import type { MatchEvent } from '../../lib/domain/event.ts';

export type Density = {
  /** Events that begin in each part of the match, 0..1 of the most there are of either kind. */
  readonly keeper: readonly number[];
  readonly others: readonly number[];
};

/** How the events lie over a match, in so many equal parts. */
export function densityOf(
  events: readonly Pick<MatchEvent, 'timestamp_start' | 'is_goalkeeper_event'>[],
  durationSec: number,
  parts: number,
): Density {
  const keeper = new Array<number>(parts).fill(0);
  const others = new Array<number>(parts).fill(0);
  for (const { timestamp_start, is_goalkeeper_event } of events) {
    const part = durationSec > 0 ? Math.floor((timestamp_start / durationSec) * parts) : 0;
    const counts = is_goalkeeper_event ? keeper : others;
    const at = Math.min(parts - 1, Math.max(0, part));
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const most = Math.max(1, ...keeper, ...others);
  return { keeper: keeper.map((count) => count / most), others: others.map((count) => count / most) };
}

/** Even one event among hundreds is seen. */
const LEAST_PART = 0.2;

/** SVG path of bars on a baseline, each 1 wide; `reach` is the height of the highest, upwards when negative. */
export function barsPath(parts: readonly number[], baseline: number, reach: number): string {
  return parts
    .map((part, index) => (part > 0 ? `M${index} ${baseline}h1v${reach * Math.max(LEAST_PART, part)}h-1z` : ''))
    .join('');
}
