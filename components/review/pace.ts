/** Until somebody's own pace is known. */
const USUAL_SEC = 6;
/** A longer gap was a break. */
const BREAK_SEC = 60;
const LATEST = 20;

/** Seconds one decision takes: the median of the latest gaps between decisions. @param decidedAtSec any clock, rising */
export function secondsEach(decidedAtSec: readonly number[]): number {
  const latest = decidedAtSec.slice(-LATEST - 1);
  const gaps = latest.slice(1).map((sec, index) => sec - (latest[index] ?? sec));
  const worked = gaps.filter((gap) => gap > 0 && gap < BREAK_SEC).toSorted((a, b) => a - b);
  return worked[Math.floor(worked.length / 2)] ?? USUAL_SEC;
}

/** "37 of 112, about 6 minutes left". */
export function progressText(reviewed: number, total: number, eachSec: number): string {
  const left = total - reviewed;
  if (left === 0) return `All ${total} reviewed`;
  const minutes = Math.ceil((left * eachSec) / 60);
  const time = left * eachSec < 60 ? 'under a minute' : minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
  return `${reviewed} of ${total} reviewed, ${time} left`;
}
