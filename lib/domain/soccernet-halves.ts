import type { Period } from './match-clock.ts';

/** A moment as SoccerNet tells it: which half, from 1 (extra time goes on with 3), and seconds from that half's own start. */
export type HalfMoment = { readonly half: number; readonly sec: number };

/**
 * A moment of the video in its half. What is played on after a half belongs to it until the next begins; what comes before the
 * first is told as its very start, since SoccerNet knows no time before. Without halves the whole video is the first.
 */
export function momentInHalf(periods: readonly Period[], videoSec: number): HalfMoment {
  const index = Math.max(
    0,
    periods.findLastIndex((period) => period.start_sec <= videoSec),
  );
  return { half: index + 1, sec: Math.max(0, videoSec - (periods[index]?.start_sec ?? 0)) };
}

/**
 * Where halves begin in the video, seconds, the first one first. Those that are marked; else the first with the video.
 * @param secondSec where someone says that the second begins, whatever is marked; null: nobody says
 */
export function halfStarts(periods: readonly Period[], secondSec: number | null): readonly number[] {
  const marked = periods.length > 0 ? periods.map(({ start_sec }) => start_sec) : [0];
  return secondSec === null ? marked : [marked[0] ?? 0, secondSec, ...marked.slice(2)];
}
