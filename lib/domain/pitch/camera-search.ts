import { emptyGroundPoints, explainedLength, type PaintPiece } from './line-distances.ts';
import type { PitchLine, StraightLine } from './pitch-lines.ts';
import { groundFromPicture, type PtzCamera } from './ptz-camera.ts';

/*
 * Where may a camera at a known place look? One long piece of paint taken for one line of the pitch fixes pan and tilt at every zoom (the
 * plane through the camera and the line must meet the plane through the camera and the paint); the rest of the paint says which is right.
 */

export type Guess = { readonly camera: PtzCamera; readonly score: number };

/** Focal lengths tried, in widths of the picture: from 75 degrees wide to 12. Twice as far apart they lose stands, also where the gate is wide. */
const FOCALS = Array.from({ length: 20 }, (_, step) => 0.65 * 1.1 ** step);
/** The longest pieces are tried as lines. */
const SEED_PIECES = 5;
/** Part of the other seeds' length that must lie on lines, too. */
const MIN_SEEDS_EXPLAINED = 0.1;
const MIN_TILT_RAD = -0.9;
const MAX_TILT_RAD = -0.02;
const MAX_PAN_RAD = 1.35;

/** The guesses that explain most paint, best first. */
export function searchCamera(
  positionM: PtzCamera['positionM'],
  rollRad: number,
  pieces: readonly PaintPiece[],
  lines: readonly PitchLine[],
  gate: number,
  keep: number,
): Guess[] {
  const ground = emptyGroundPoints();
  let guesses: Guess[] = [];
  const seeds = pieces.slice(0, SEED_PIECES);
  const seedsLength = seeds.reduce((sum, { length }) => sum + length, 0);
  for (const line of lines) {
    if (line.kind === 'arc') continue;
    const normal = planeThrough(positionM, line);
    for (const piece of seeds) {
      for (const focal of FOCALS) {
        for (const [panRad, tiltRad] of directions(normal, piece, focal)) {
          const camera = { positionM, panRad, tiltRad, rollRad, focal };
          const map = groundFromPicture(camera);
          // The seed lies on its line by itself: the other long pieces say whether a look at all of them is worth it.
          const onOthers = explainedLength(map, seeds, lines, gate, 2, ground) - piece.length;
          if (onOthers < MIN_SEEDS_EXPLAINED * (seedsLength - piece.length)) continue;
          const score = explainedLength(map, pieces, lines, gate, 2, ground);
          const worst = guesses.length < 8 * keep ? 0 : (guesses.at(-1)?.score ?? 0);
          if (score > worst) guesses.push({ camera, score });
        }
      }
    }
    guesses = guesses.toSorted((a, b) => b.score - a.score).slice(0, 8 * keep);
  }
  return distinct(guesses, keep);
}

type Vector = readonly [number, number, number];

/** Normal of the plane through the camera and a straight line of the pitch. */
function planeThrough([x, y, z]: PtzCamera['positionM'], line: StraightLine): Vector {
  // The line runs along one axis; the plane holds that axis and the way from the camera to the line.
  const normal: Vector = line.kind === 'across' ? [z, 0, line.atM - x] : [0, z, line.atM - y];
  const norm = Math.hypot(...normal);
  return [normal[0] / norm, normal[1] / norm, normal[2] / norm];
}

/** Pan and tilt under which a level camera sees the plane where the piece lies. */
function directions(normal: Vector, piece: PaintPiece, focal: number): [number, number][] {
  const [u0, v0, , , u1, v1] = piece.points;
  const seen: Vector = [(v0 - v1) * focal, (u1 - u0) * focal, u0 * v1 - u1 * v0];
  const norm = Math.sqrt(seen[0] ** 2 + seen[1] ** 2 + seen[2] ** 2);
  const flat = Math.sqrt(normal[0] ** 2 + normal[1] ** 2);
  const turn = Math.atan2(normal[1], normal[0]);
  const found: [number, number][] = [];
  for (const sign of [1, -1]) {
    const [a, b, c] = [(sign * seen[0]) / norm, (sign * seen[1]) / norm, (sign * seen[2]) / norm];
    if (Math.abs(a) > flat) continue;
    const swing = Math.acos(a / flat);
    const fall = Math.atan2(b, c);
    for (const panRad of [withinHalfTurn(swing - turn), withinHalfTurn(-swing - turn)]) {
      if (Math.abs(panRad) >= MAX_PAN_RAD) continue;
      const ahead = normal[0] * Math.sin(panRad) + normal[1] * Math.cos(panRad);
      const tiltRad = withinHalfTurn(fall - Math.atan2(-normal[2], ahead));
      if (tiltRad > MIN_TILT_RAD && tiltRad < MAX_TILT_RAD) found.push([panRad, tiltRad]);
    }
  }
  return found;
}

/** The same direction as an angle from -π to π. */
function withinHalfTurn(angleRad: number): number {
  return angleRad - 2 * Math.PI * Math.round(angleRad / (2 * Math.PI));
}

/** Guesses that differ by more than a finer search would bridge. */
function distinct(guesses: readonly Guess[], keep: number): Guess[] {
  const kept: Guess[] = [];
  for (const guess of guesses) {
    if (kept.length >= keep) break;
    const isNew = kept.every(
      ({ camera }) =>
        Math.abs(camera.panRad - guess.camera.panRad) > 0.03 ||
        Math.abs(camera.tiltRad - guess.camera.tiltRad) > 0.02 ||
        Math.abs(Math.log(camera.focal / guess.camera.focal)) > 0.08,
    );
    if (isNew) kept.push(guess);
  }
  return kept;
}
