/** Slow enough to see a hand touch a ball, fast enough to skim a half. */
export const RATES: readonly number[] = [0.25, 0.5, 0.75, 1, 1.5, 2, 4, 8];

export function fasterRate(rate: number): number {
  return RATES.find((other) => other > rate + 0.001) ?? Math.max(...RATES);
}

export function slowerRate(rate: number): number {
  return RATES.findLast((other) => other < rate - 0.001) ?? Math.min(...RATES);
}

export function rateText(rate: number): string {
  return `${rate}×`;
}
