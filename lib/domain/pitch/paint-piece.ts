/** A straight piece of a painted line, both ends in parts of the picture's width and height. */
export type PaintXyxyNorm = readonly [number, number, number, number];
