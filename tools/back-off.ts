const FIRST_MS = 1000;
const LONGEST_MS = 30_000;
/** A child that lived this long was well: its next crash counts as the first. */
const WELL_AFTER_MS = 60_000;

export type Crashes = { readonly count: number; readonly waitMs: number };
export const NO_CRASHES: Crashes = { count: 0, waitMs: 0 };

/** How long to wait before the next start, after a child that lived `livedMs` has crashed. */
export function afterCrash(before: Crashes, livedMs: number): Crashes {
  const count = livedMs >= WELL_AFTER_MS ? 1 : before.count + 1;
  return { count, waitMs: Math.min(LONGEST_MS, FIRST_MS * 2 ** (count - 1)) };
}
