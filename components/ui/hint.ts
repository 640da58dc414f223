/** A tooltip with the key that does the same: "Confirm (A)". */
export function withHint(label: string, hint: string | undefined): string {
  return hint ? `${label} (${hint})` : label;
}
