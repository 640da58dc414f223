import type { PaintXyxyNorm } from '../pitch/paint-piece.ts';

/** A painted line as n . p = d; everything in parts of the picture's width, y downwards. */
export type StraightLine = { readonly normal: readonly [number, number]; readonly distance: number };

type Point = readonly [x: number, y: number];

/** Shorter pieces point anywhere. */
const MIN_PIECE = 0.03;
/** Pieces within this of a line are parts of it. */
const MAX_OFF = 0.006;
/** Lines of less paint than this, in picture widths, may be of the goal area or the crowd. */
const MIN_PAINT = 0.2;

/** Long straight lines of a picture: of pieces that lie on one line each is one. @param aspect width of the picture over its height */
export function longLines(paint: readonly PaintXyxyNorm[], aspect: number): StraightLine[] {
  const pieces = paint.map(([x0, y0, x1, y1]) => [[x0, y0 / aspect] as const, [x1, y1 / aspect] as const] as const);
  return pieces.flatMap(([from, to]) => {
    const length = lengthOf(from, to);
    if (length < MIN_PIECE) return [];
    const normal = [-(to[1] - from[1]) / length, (to[0] - from[0]) / length] as const;
    const line = { normal, distance: normal[0] * from[0] + normal[1] * from[1] };
    const isOn = (point: Point) => Math.abs(offsetFrom(line, point)) < MAX_OFF;
    const painted = pieces.reduce((sum, [a, b]) => (isOn(a) && isOn(b) ? sum + lengthOf(a, b) : sum), 0);
    return painted < MIN_PAINT ? [] : [line];
  });
}

/** How far a point lies beside a line, signed. */
export function offsetFrom({ normal, distance }: StraightLine, [x, y]: Point): number {
  return normal[0] * x + normal[1] * y - distance;
}

function lengthOf(a: Point, b: Point): number {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}
