import { emptyGroundPoints, type Match, matchPieces, type PaintPiece, putOnGround } from './line-distances.ts';
import type { PitchLine } from './pitch-lines.ts';
import { groundFromPicture, type PtzCamera, project } from './ptz-camera.ts';

/** What speaks for a view of the pitch, and what against it. */
export type ViewSupport = {
  readonly matches: readonly Match[];
  /** Lengths in widths of the picture: paint that lies on lines, and all paint. */
  readonly explained: number;
  readonly paint: number;
  /** Lines that should be seen in the picture, and how much of them is. */
  readonly expected: number;
  readonly found: number;
  /** Lines that hold paint. */
  readonly linesCount: number;
  /** Median distance of matched paint from its line, widths. */
  readonly medianDistance: number;
};

/** A line is looked at in steps of this many metres. */
const STEP_M = 1.5;
/** The picture's rim, where paint is rarely found (widths). */
const RIM = 0.015;
/** Lines that are thinner in the picture than this (widths) are not expected to be found. */
const MIN_SEEN_WIDTH = 0.0003;
const PAINT_WIDTH_M = 0.11;

/** How well a view of the pitch agrees with the paint of its picture. */
export function supportOf(
  camera: PtzCamera,
  pieces: readonly PaintPiece[],
  lines: readonly PitchLine[],
  pictureAspect: number,
  gate: number,
): ViewSupport {
  const matches = matchPieces(groundFromPicture(camera), pieces, lines, gate, 1);
  const spans = spansOf(camera, matches);
  let [expected, found] = [0, 0];
  for (const line of lines) {
    const spansHere = spans.get(line) ?? [];
    for (const [length, along] of seenSteps(camera, line, pictureAspect)) {
      expected += length;
      if (spansHere.some(([from, to]) => along >= from - STEP_M && along <= to + STEP_M)) found += length;
    }
  }
  const distances = matches.map(({ distance }) => distance).sort((a, b) => a - b);
  return {
    matches,
    explained: matches.reduce((sum, { piece, distance }) => sum + piece.length * (1 - distance / gate), 0),
    paint: pieces.reduce((sum, { length }) => sum + length, 0),
    expected,
    found,
    linesCount: spans.size,
    medianDistance: distances[distances.length >> 1] ?? 0,
  };
}

/** Which parts of each line hold paint: y for lines across, x for lines along, metres round the circle for arcs. */
function spansOf(camera: PtzCamera, matches: readonly Match[]): Map<PitchLine, [number, number][]> {
  const spans = new Map<PitchLine, [number, number][]>();
  const ground = emptyGroundPoints();
  const map = groundFromPicture(camera);
  for (const { piece, line } of matches) {
    if (!putOnGround(map, piece, ground)) continue;
    const places = [0, 1, 2].map((index) => placeOn(line, ground.x[index] ?? 0, ground.y[index] ?? 0));
    const [low, high] = [Math.min(...places), Math.max(...places)];
    // A piece across the seam of the circle is short: its long way round is not meant.
    const isSplit = line.kind === 'arc' && high - low > Math.PI * line.radiusM;
    const list = spans.get(line) ?? [];
    spans.set(line, list);
    if (!isSplit) list.push([low, high]);
  }
  return spans;
}

function placeOn(line: PitchLine, x: number, y: number): number {
  if (line.kind !== 'arc') return line.kind === 'across' ? y : x;
  return line.radiusM * Math.atan2(y, x - line.centreXM);
}

/** Steps of a line that are in the picture: their length in widths, and their place on the line. */
function* seenSteps(camera: PtzCamera, line: PitchLine, pictureAspect: number): Generator<[number, number]> {
  const isArc = line.kind === 'arc';
  const [from, to] = isArc ? [-Math.PI * line.radiusM, Math.PI * line.radiusM] : [line.fromM, line.toM];
  const steps = Math.max(2, Math.ceil((to - from) / STEP_M));
  let before: readonly [number, number] | null = null;
  for (let step = 0; step <= steps; step++) {
    const along = from + ((to - from) * step) / steps;
    const [x, y] = pointOn(line, along);
    const isPainted = !isArc || (x >= line.fromM && x <= line.toM);
    const now = isPainted ? project(camera, [x, y, 0]) : null;
    const isInside = now && Math.abs(now[0]) < 0.5 - RIM && Math.abs(now[1]) < 0.5 / pictureAspect - RIM;
    if (now && isInside && before && isBroadEnough(camera, x, y, now, before)) {
      yield [Math.hypot(now[0] - before[0], now[1] - before[1]), along];
    }
    before = isInside ? now : null;
  }
}

/** Far lines seen at a grazing angle are thinner than a pixel. */
function isBroadEnough(
  camera: PtzCamera,
  x: number,
  y: number,
  now: readonly [number, number],
  before: readonly [number, number],
): boolean {
  const depth = Math.hypot(x - camera.positionM[0], y - camera.positionM[1], camera.positionM[2]);
  const flat = (camera.focal * PAINT_WIDTH_M) / depth;
  const length = Math.hypot(now[0] - before[0], now[1] - before[1]);
  const slant = Math.abs(now[0] - before[0]) / Math.max(length, 1e-9);
  return flat * (1 - slant + slant * (camera.positionM[2] / depth)) > MIN_SEEN_WIDTH;
}

function pointOn(line: PitchLine, along: number): readonly [number, number] {
  if (line.kind !== 'arc') return line.kind === 'across' ? [line.atM, along] : [along, line.atM];
  const angle = along / line.radiusM;
  return [line.centreXM + line.radiusM * Math.cos(angle), line.radiusM * Math.sin(angle)];
}
