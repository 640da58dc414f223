/** Without it Excel takes UTF-8 for the letters of the local code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows of cells, each as `csvCell` made it, as a file (RFC 4180) that spreadsheets read as UTF-8. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${row.join(',')}\r\n`).join('')}`;
}

/** A text that a spreadsheet would take for a formula is kept a text by an apostrophe (OWASP, CSV injection). */
export function csvCell(value: string | number): string {
  const text = String(value);
  // One that begins with apostrophes before such a sign gets one more, so that a reader can take exactly one away.
  const safe = typeof value === 'string' && /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
