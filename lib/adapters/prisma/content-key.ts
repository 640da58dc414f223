import type { ReelType } from '../../domain/football.ts';

/** The same file with the same reel types is the same job. */
export function contentKeyOf(sha256: string, reelTypes: readonly ReelType[]): string {
  return `${sha256}:${[...reelTypes].sort().join('+')}`;
}
