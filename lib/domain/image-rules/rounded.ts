/** Two decimals: more would only pretend. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
