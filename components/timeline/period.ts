/** A half, or another part of a match that has a name. Presentation seconds. */
export type Period = { readonly startSec: number; readonly endSec: number; readonly label: string };
