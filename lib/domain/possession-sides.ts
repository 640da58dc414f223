import { PITCH_LENGTH_M } from './football.ts';
import { isHalfBetween } from './halves.ts';
import type { PlayFrame } from './play.ts';

export type SideSettings = {
  /** Evidence (metres times seconds) it takes to believe that teams changed ends; high, for pressing for minutes is no half-time. */
  readonly changeEndsCostMs: number;
  /** A goalkeeper in sight says as much as this difference (metres) between the two teams' mean places. */
  readonly goalkeeperWorthM: number;
  /** More than this difference between the teams' mean places (metres) says no more. */
  readonly maxMeanGapM: number;
};

export const DEFAULT_SIDE_SETTINGS: SideSettings = {
  changeEndsCostMs: 3000,
  goalkeeperWorthM: 40,
  maxMeanGapM: 15,
};

/**
 * Which end the home team defends, frame by frame: 1 when its goal is at x = 0, -1 when at x = 105.
 * Inferred from where goalkeepers and teams stand; ends change rarely (half-time), so the best path through the whole match is taken.
 * @param halvesBeginSec where halves after the first are known to begin: there a change costs nothing
 */
export function inferSides(
  frames: readonly PlayFrame[],
  halvesBeginSec: readonly number[] = [],
  settings: SideSettings = DEFAULT_SIDE_SETTINGS,
): Int8Array {
  const sides = new Int8Array(frames.length);
  const cameFromOther = [new Uint8Array(frames.length), new Uint8Array(frames.length)] as const;
  let low = 0;
  let high = 0;
  frames.forEach((frame, index) => {
    const beforeSec = frames[index - 1]?.ptsSec ?? frame.ptsSec;
    const stepSec = Math.min(1, frame.ptsSec - beforeSec);
    const costMs = isHalfBetween(halvesBeginSec, beforeSec, frame.ptsSec) ? 0 : settings.changeEndsCostMs;
    const evidence = evidenceOf(frame, settings) * stepSec;
    const lowFromHigh = high - costMs > low;
    const highFromLow = low - costMs > high;
    cameFromOther[0][index] = lowFromHigh ? 1 : 0;
    cameFromOther[1][index] = highFromLow ? 1 : 0;
    const nextLow = (lowFromHigh ? high - costMs : low) + evidence;
    high = (highFromLow ? low - costMs : high) - evidence;
    low = nextLow;
  });
  let isLow = low >= high;
  for (let index = frames.length - 1; index >= 0; index -= 1) {
    sides[index] = isLow ? 1 : -1;
    if (cameFromOther[isLow ? 0 : 1][index]) isLow = !isLow;
  }
  return sides;
}

/** Metres in favour (positive) of the home team defending x = 0. */
function evidenceOf(frame: PlayFrame, settings: SideSettings): number {
  let evidence = 0;
  const sum = { home: 0, away: 0 };
  const count = { home: 0, away: 0 };
  for (const person of frame.people) {
    if (!person.team || !person.pitchXyM || person.role === 'referee') continue;
    const x = person.pitchXyM[0];
    sum[person.team] += x;
    count[person.team] += 1;
    if (person.role === 'goalkeeper') {
      const isLow = x < PITCH_LENGTH_M / 2;
      evidence += (isLow === (person.team === 'home') ? 1 : -1) * settings.goalkeeperWorthM;
    }
  }
  if (count.home >= 2 && count.away >= 2) {
    const gap = sum.away / count.away - sum.home / count.home;
    evidence += Math.max(-settings.maxMeanGapM, Math.min(settings.maxMeanGapM, gap));
  }
  return evidence;
}
