import { createHash } from 'node:crypto';
import type { ReelType } from '../../domain/football.ts';
import { joinedContent } from '../../domain/joined-content.ts';

/** sha256 of a match: its file's, or that of its files in their order. "" while one of them has not been read to its end. */
export function matchSha256(sha256s: readonly string[]): string {
  const [first = ''] = sha256s;
  if (sha256s.length < 2 || sha256s.includes('')) return sha256s.includes('') ? '' : first;
  return createHash('sha256').update(joinedContent(sha256s)).digest('hex');
}

/** The same file with the same reel types is the same job. */
export function contentKeyOf(sha256: string, reelTypes: readonly ReelType[]): string {
  return `${sha256}:${[...reelTypes].sort().join('+')}`;
}
