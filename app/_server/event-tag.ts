import type { MatchEvent } from '../../lib/domain/event.ts';

/** An event's version as HTTP writes it (RFC 9110): `"01a2…"`. */
export function eventTag({ metadata }: MatchEvent): string {
  return `"${typeof metadata.version === 'string' ? metadata.version : ''}"`;
}

/** The version a change is meant for, from If-Match, with or without quotes; null: whatever stands. */
export function wantedVersion(request: Request): string | null {
  const tag = request.headers.get('if-match')?.trim();
  if (!tag || tag === '*') return null;
  return tag.replace(/^(W\/)?"(.*)"$/, '$2');
}
