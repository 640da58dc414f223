import type { Team } from '../event.ts';

/*
 * Which goal each team defends. A picture alone says little: attackers crowd the goal they attack. Over minutes it is plain, because a
 * team keeps on average to its own side of the other. Ends change once, at half-time.
 */

/** One look at both teams: how much further right the home team stands, on average over its players, parts of the picture. */
export type TeamsLook = { readonly ptsSec: number; readonly homeMinusAwayNorm: number };

/** Who defends the left goal from `fromSec` on; null: nothing tells. */
export type DefendedSides = readonly { readonly fromSec: number; readonly leftDefender: Team | null }[];

/** A half lasts at least this long; shorter videos have one direction. */
const MIN_HALF_SEC = 8 * 60;
/** One look says no more than this: a counter-attack is no change of ends. */
const MAX_LOOK_NORM = 0.25;
/** Ends changed only if both halves speak clearly: mean difference (parts of the picture) of each. */
const MIN_CLEAR_NORM = 0.02;

/** @param looks in the order of time */
export function findDefendedSides(looks: readonly TeamsLook[]): DefendedSides {
  const sums = [0];
  for (const { homeMinusAwayNorm } of looks) {
    sums.push((sums.at(-1) ?? 0) + Math.max(-MAX_LOOK_NORM, Math.min(MAX_LOOK_NORM, homeMinusAwayNorm)));
  }
  const total = sums.at(-1) ?? 0;
  const change = changeOfEnds(looks, sums);
  if (change === null) return [{ fromSec: -Infinity, leftDefender: defenderOf(total) }];
  const before = sums[change] ?? 0;
  return [
    { fromSec: -Infinity, leftDefender: defenderOf(before) },
    { fromSec: looks[change]?.ptsSec ?? 0, leftDefender: defenderOf(total - before) },
  ];
}

export function defenderAt(sides: DefendedSides, ptsSec: number, goal: 'left' | 'right'): Team | null {
  const now = sides.findLast(({ fromSec }) => fromSec <= ptsSec);
  if (!now?.leftDefender || goal === 'left') return now?.leftDefender ?? null;
  return now.leftDefender === 'home' ? 'away' : 'home';
}

/** Index of the first look of the second half; null when one direction explains the video as well. */
function changeOfEnds(looks: readonly TeamsLook[], sums: readonly number[]): number | null {
  const total = sums.at(-1) ?? 0;
  const startSec = looks[0]?.ptsSec ?? 0;
  const endSec = looks.at(-1)?.ptsSec ?? 0;
  let best: { index: number; gain: number } | null = null;
  looks.forEach(({ ptsSec }, index) => {
    if (ptsSec - startSec < MIN_HALF_SEC || endSec - ptsSec < MIN_HALF_SEC) return;
    const before = sums[index] ?? 0;
    const after = total - before;
    const isClear =
      Math.abs(before) >= MIN_CLEAR_NORM * index && Math.abs(after) >= MIN_CLEAR_NORM * (looks.length - index);
    const gain = Math.abs(before) + Math.abs(after) - Math.abs(total);
    if (isClear && before * after < 0 && gain > (best?.gain ?? 0)) best = { index, gain };
  });
  const found = best as { index: number } | null;
  return found?.index ?? null;
}

/** The team further left defends the left goal. */
function defenderOf(homeMinusAwaySum: number): Team | null {
  return homeMinusAwaySum === 0 ? null : homeMinusAwaySum < 0 ? 'home' : 'away';
}
