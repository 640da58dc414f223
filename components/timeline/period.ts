/** A row of bands under the axis: halves, files. */
export type BandRow = { readonly name: string; readonly bands: readonly Period[] };

/** A half, or another part of a match that has a name. Presentation seconds. */
export type Period = { readonly startSec: number; readonly endSec: number; readonly label: string };
