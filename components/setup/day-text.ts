/** "21 Nov 2026" of "2026-11-21". A day has no time zone, so it is read and told in the same one. */
export function dayText(date: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', options).format(new Date(`${date}T00:00:00Z`));
}
