/** Keeps what a network is entirely sure of within reach of other evidence. */
const LEAST = 0.001;

/** The logarithm of the odds of a chance 0..1. */
export function logOdds(chance: number): number {
  const within = Math.min(1 - LEAST, Math.max(LEAST, chance));
  return Math.log(within / (1 - within));
}
