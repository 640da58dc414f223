import type { DetectedFrame } from '../detected-frame.ts';
import type { PitchSize } from './landmarks.ts';
import { paintedLines } from './painted-lines.ts';
import type { PitchView } from './pitch-view.ts';
import { imagePlaceOf } from './place-on-pitch.ts';

/** Shorter pieces (picture heights) are letters, socks and corner flags as often as lines. */
const LEAST_PIECE = 0.08;
const POINTS_PER_PIECE = 5;
/** Looks this far apart (seconds) say something new; so many are enough. */
const EVERY_SEC = 2;
const MOST_LOOKS = 120;
/** Below this many points nobody can say. */
const ENOUGH_POINTS = 60;
/** Below this part of the lines in their places it is another view: by chance about one in eight lies near some line. */
const LEAST_AGREEING = 0.2;
/** So much better must the model lie after a shift or a zoom before the camera counts as turned: stands and other sports have lines, too. */
const CLEARLY_BETTER = 1.3;
const LEAST_SHIFT = 0.015;
/** Shifts that are tried, picture heights. */
const SHIFT_STEP = 0.01;
const SHIFT_STEPS_X = 12;
const SHIFT_STEPS_Y = 6;
/** Changes of scale that are tried. */
const ZOOMS: readonly number[] = [0.8, 0.85, 0.9, 0.93, 0.96, 1.04, 1.08, 1.12, 1.18, 1.25];
/** The model's lines as a raster of the picture, cells of this size (picture heights), a line being this wide to each side. */
const CELL = 0.004;
const NEAR_CELLS = 2;

type Segment = readonly [x0: number, y0: number, x1: number, y1: number];
type Point = readonly [x: number, y: number];

/** Whether the lines that are painted in the picture are where the model of the pitch would draw them. */
export function watchLines(view: PitchView, pitch: PitchSize, pictureAspect: number) {
  const points: Point[] = [];
  let looks = 0;
  let nextSec = Number.NEGATIVE_INFINITY;
  return {
    see({ ptsSec, paint = [] }: DetectedFrame) {
      if (ptsSec < nextSec || looks >= MOST_LOOKS || paint.length === 0) return;
      nextSec = ptsSec + EVERY_SEC;
      looks += 1;
      for (const [x0, y0, x1, y1] of paint) {
        const piece: Segment = [x0 * pictureAspect, y0, x1 * pictureAspect, y1];
        if (lengthOf(piece) >= LEAST_PIECE) points.push(...pointsAlong(piece, POINTS_PER_PIECE));
      }
    },
    verdict(): LineVerdict {
      if (points.length < ENOUGH_POINTS) return { agreement: null, isWrong: false };
      const isOnLine = rasterOf(modelSegments(view, pitch, pictureAspect), pictureAspect);
      const [middleX, middleY] = [pictureAspect / 2, 0.5];
      const agreementAt = (byX: number, byY: number, zoom = 1) =>
        points.reduce(
          (sum, [x, y]) => sum + isOnLine(middleX + (x - middleX) * zoom + byX, middleY + (y - middleY) * zoom + byY),
          0,
        ) / points.length;
      const agreement = agreementAt(0, 0);
      const elsewhere = Math.max(
        ...farShifts().map(([x, y]) => agreementAt(x, y)),
        ...ZOOMS.map((zoom) => agreementAt(0, 0, zoom)),
      );
      return { agreement, isWrong: agreement < LEAST_AGREEING || elsewhere > agreement * CLEARLY_BETTER };
    },
  };
}

export type LineVerdict = {
  /** Part (0..1) of the painted lines that lie where they should; null when too few were seen. */
  readonly agreement: number | null;
  readonly isWrong: boolean;
};

/** Movements of the picture as a camera makes that was turned. */
function farShifts(): Point[] {
  const shifts: Point[] = [];
  for (let column = -SHIFT_STEPS_X; column <= SHIFT_STEPS_X; column++) {
    for (let row = -SHIFT_STEPS_Y; row <= SHIFT_STEPS_Y; row++) {
      const shift: Point = [column * SHIFT_STEP, row * SHIFT_STEP];
      if (Math.hypot(...shift) >= LEAST_SHIFT) shifts.push(shift);
    }
  }
  return shifts;
}

function modelSegments(view: PitchView, pitch: PitchSize, pictureAspect: number): Segment[] {
  return paintedLines(pitch).flatMap((line) => {
    const seen = line.map((place) => imagePlaceOf(view, place));
    return seen.slice(1).flatMap((to, index): Segment[] => {
      const from = seen[index];
      const segment: Segment | null =
        from && to ? [from[0] * pictureAspect, from[1], to[0] * pictureAspect, to[1]] : null;
      return segment && lengthOf(segment) < 1 ? [segment] : [];
    });
  });
}

/** 1 near a line, else 0. */
function rasterOf(segments: readonly Segment[], pictureAspect: number): (x: number, y: number) => 0 | 1 {
  const columns = Math.ceil(pictureAspect / CELL);
  const rows = Math.ceil(1 / CELL);
  const cells = new Uint8Array(columns * rows);
  const isInside = (column: number, row: number) => column >= 0 && row >= 0 && column < columns && row < rows;
  for (const segment of segments) {
    for (const [x, y] of pointsAlong(segment, Math.ceil(lengthOf(segment) / CELL) + 1)) {
      for (let down = -NEAR_CELLS; down <= NEAR_CELLS; down++) {
        for (let right = -NEAR_CELLS; right <= NEAR_CELLS; right++) {
          const [column, row] = [Math.floor(x / CELL) + right, Math.floor(y / CELL) + down];
          if (isInside(column, row)) cells[row * columns + column] = 1;
        }
      }
    }
  }
  return (x, y) => {
    const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
    return isInside(column, row) && cells[row * columns + column] === 1 ? 1 : 0;
  };
}

const lengthOf = ([x0, y0, x1, y1]: Segment) => Math.hypot(x1 - x0, y1 - y0);

function pointsAlong([x0, y0, x1, y1]: Segment, count: number): Point[] {
  return Array.from({ length: count }, (_, index) => {
    const part = (index + 0.5) / count;
    return [x0 + (x1 - x0) * part, y0 + (y1 - y0) * part];
  });
}
