const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How long ago, roughly; older than a week: the day. Both times in milliseconds since 1970. */
export function formatAgo(thenMs: number, nowMs: number): string {
  const agoMs = nowMs - thenMs;
  if (agoMs < MINUTE_MS) return 'just now';
  if (agoMs < HOUR_MS) return `${Math.floor(agoMs / MINUTE_MS)} min ago`;
  if (agoMs < DAY_MS) return `${Math.floor(agoMs / HOUR_MS)} h ago`;
  if (agoMs < 7 * DAY_MS) return `${Math.floor(agoMs / DAY_MS)} d ago`;
  return formatDay(thenMs);
}

/** "21 Nov 2026" in the reader's own time zone. */
export function formatDay(ms: number): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' }).format(ms);
}

/** "21 Nov 2026, 14:05" in the reader's own time zone. */
export function formatMoment(ms: number): string {
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', { ...day, hour: '2-digit', minute: '2-digit' }).format(ms);
}
