import type { PitchLine } from './pitch-lines.ts';
import type { Homography } from './pitch-view.ts';

/** A straight piece of paint: both ends and the middle in widths about the picture's middle, and its length. */
export type PaintPiece = {
  readonly points: readonly [u0: number, v0: number, u1: number, v1: number, u2: number, v2: number];
  readonly length: number;
};

/**
 * @param paint four numbers to a piece: x and y of both ends, parts of the picture
 * @param pictureAspect width over height
 */
export function toPieces(paint: Float32Array, pictureAspect: number): PaintPiece[] {
  return Array.from({ length: Math.floor(paint.length / 4) }, (_, index) => {
    const at = (offset: number) => (paint[4 * index + offset] ?? 0) - 0.5;
    const [u0, v0, u2, v2] = [at(0), at(1) / pictureAspect, at(2), at(3) / pictureAspect];
    return { points: [u0, v0, (u0 + u2) / 2, (v0 + v2) / 2, u2, v2], length: Math.hypot(u2 - u0, v2 - v0) };
  });
}

/**
 * Three points on the ground, how fast x and y change there per width of picture, and how many widths of picture a metre of x, and of y, is
 * worth there.
 */
export type GroundPoints = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly xu: Float64Array;
  readonly xv: Float64Array;
  readonly yu: Float64Array;
  readonly yv: Float64Array;
  readonly widthsPerX: Float64Array;
  readonly widthsPerY: Float64Array;
};

export function emptyGroundPoints(): GroundPoints {
  const three = () => new Float64Array(3);
  return {
    x: three(),
    y: three(),
    xu: three(),
    xv: three(),
    yu: three(),
    yv: three(),
    widthsPerX: three(),
    widthsPerY: three(),
  };
}

/** Puts a piece on the ground; false when a part of it lies at or above the horizon. */
export function putOnGround(m: Homography, piece: PaintPiece, ground: GroundPoints): boolean {
  for (let index = 0; index < 3; index++) {
    const u = piece.points[2 * index] ?? 0;
    const v = piece.points[2 * index + 1] ?? 0;
    const w = m[6] * u + m[7] * v + m[8];
    if (w > -1e-4) return false;
    const x = (m[0] * u + m[1] * v + m[2]) / w;
    const y = (m[3] * u + m[4] * v + m[5]) / w;
    const xu = (m[0] - x * m[6]) / w;
    const xv = (m[1] - x * m[7]) / w;
    const yu = (m[3] - y * m[6]) / w;
    const yv = (m[4] - y * m[7]) / w;
    ground.x[index] = x;
    ground.y[index] = y;
    ground.xu[index] = xu;
    ground.xv[index] = xv;
    ground.yu[index] = yu;
    ground.yv[index] = yv;
    // Not Math.hypot, with its guard against overflow: this is the innermost loop of the search.
    ground.widthsPerX[index] = 1 / Math.sqrt(xu * xu + xv * xv);
    ground.widthsPerY[index] = 1 / Math.sqrt(yu * yu + yv * yv);
  }
  return true;
}

/**
 * Signed distance in the picture (widths) of a point from a line, to first order; infinite where the line is not painted.
 * @param slackM how far beyond its painted ends a line still counts
 */
export function distanceToLine(ground: GroundPoints, index: number, line: PitchLine, slackM: number): number {
  const x = ground.x[index] ?? 0;
  const y = ground.y[index] ?? 0;
  const along = line.kind === 'across' ? y : x;
  if (along < line.fromM - slackM || along > line.toM + slackM) return Number.POSITIVE_INFINITY;
  if (line.kind !== 'arc') {
    if (line.kind === 'across') return (x - line.atM) * (ground.widthsPerX[index] ?? 0);
    return (y - line.atM) * (ground.widthsPerY[index] ?? 0);
  }
  const dx = x - line.centreXM;
  const radius = Math.sqrt(dx * dx + y * y) + 1e-9;
  const gradientU = (dx * (ground.xu[index] ?? 0) + y * (ground.yu[index] ?? 0)) / radius;
  const gradientV = (dx * (ground.xv[index] ?? 0) + y * (ground.yv[index] ?? 0)) / radius;
  return (radius - line.radiusM) / Math.sqrt(gradientU * gradientU + gradientV * gradientV);
}

/** Distance of the point of a piece that lies farthest from a line; stops early beyond `limit`. */
export function pieceDistance(ground: GroundPoints, line: PitchLine, slackM: number, limit: number): number {
  let farthest = 0;
  for (let index = 0; index < 3; index++) {
    const distance = Math.abs(distanceToLine(ground, index, line, slackM));
    if (!(distance < limit)) return Number.POSITIVE_INFINITY;
    if (distance > farthest) farthest = distance;
  }
  return farthest;
}

export type Match = { readonly piece: PaintPiece; readonly line: PitchLine; readonly distance: number };

/** Each piece with the line nearest to it, where that lies within `gate` (widths). */
export function matchPieces(
  m: Homography,
  pieces: readonly PaintPiece[],
  lines: readonly PitchLine[],
  gate: number,
  slackM: number,
): Match[] {
  const ground = emptyGroundPoints();
  const matches: Match[] = [];
  for (const piece of pieces) {
    if (!putOnGround(m, piece, ground)) continue;
    let best: PitchLine | null = null;
    let distance = gate;
    for (const line of lines) {
      const found = pieceDistance(ground, line, slackM, distance);
      if (found < distance) [best, distance] = [line, found];
    }
    if (best) matches.push({ piece, line: best, distance });
  }
  return matches;
}

/** Length of paint that lines explain, near ones counting more: what a search climbs. */
export function explainedLength(
  m: Homography,
  pieces: readonly PaintPiece[],
  lines: readonly PitchLine[],
  gate: number,
  slackM: number,
  ground: GroundPoints,
): number {
  let sum = 0;
  for (const piece of pieces) {
    if (!putOnGround(m, piece, ground)) continue;
    let distance = gate;
    for (const line of lines) {
      const found = pieceDistance(ground, line, slackM, distance);
      if (found < distance) distance = found;
    }
    sum += piece.length * (1 - distance / gate);
  }
  return sum;
}
