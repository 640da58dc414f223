import {
  distanceToLine,
  emptyGroundPoints,
  type Match,
  matchPieces,
  type PaintPiece,
  putOnGround,
} from './line-distances.ts';
import { type PitchLine, type PitchSize, pitchLines, USUAL_PITCH_SIZE } from './pitch-lines.ts';
import { groundFromPicture, type PtzCamera } from './ptz-camera.ts';
import { solveLeastSquares, solveLinear } from './robust-fit.ts';

/** How far paint is found from where its line is, widths of the picture, one standard deviation. */
export const PAINT_DEVIATION = 0.0009;
/** A piece this long (widths) counts fully; shorter ones less. */
const FULL_LENGTH = 0.08;
/** A residual for a point that left its line's painted part or the ground: far, but no cliff. */
const LOST_DEVIATIONS = 12;

/** Used again for every piece: a search asks for millions of them. */
const ground = emptyGroundPoints();

/** Distances of the matched paint from its lines, in standard deviations: three for each match. */
export function matchResiduals(camera: PtzCamera, matches: readonly Match[], into: Float64Array, from: number): number {
  const map = groundFromPicture(camera);
  let at = from;
  for (const { piece, line } of matches) {
    const isSeen = putOnGround(map, piece, ground);
    const weight = Math.sqrt(Math.min(1, piece.length / FULL_LENGTH)) / PAINT_DEVIATION;
    for (let index = 0; index < 3; index++) {
      const distance = isSeen ? distanceToLine(ground, index, line, 6) : Number.POSITIVE_INFINITY;
      into[at++] = Number.isFinite(distance) ? distance * weight : LOST_DEVIATIONS;
    }
  }
  return at;
}

/** The gates (widths) within which paint is matched, coarse to fine. */
const GATES = [0.02, 0.012, 0.007, 0.005] as const;
const POSITION_STEPS = [0.02, 0.02, 0.02];
const VIEW_STEPS = [1e-5, 1e-5, 1e-5];
/** Where cameras stand is known this well beforehand, metres: enough to keep a weak view from wandering off. */
const POSITION_PRIOR_M = [25, 25, 10] as const;

/** Refine where a camera looks and, when `movesToo`, where it stands. */
export function refineCamera(
  start: PtzCamera,
  pieces: readonly PaintPiece[],
  lines: readonly PitchLine[],
  movesToo: boolean,
  gates: readonly number[] = GATES,
): PtzCamera {
  let camera = start;
  for (const gate of gates) {
    const matches = matchPieces(groundFromPicture(camera), pieces, lines, gate, 1.5);
    if (matches.length < 2) return camera;
    camera = fitView(camera, matches, movesToo ? start.positionM : null);
  }
  return camera;
}

function fitView(camera: PtzCamera, matches: readonly Match[], priorM: PtzCamera['positionM'] | null): PtzCamera {
  const fromParameters = (p: readonly number[]): PtzCamera => ({
    ...camera,
    panRad: p[0] ?? 0,
    tiltRad: p[1] ?? 0,
    focal: Math.exp(p[2] ?? 0),
    positionM: priorM ? [p[3] ?? 0, p[4] ?? 0, p[5] ?? 0] : camera.positionM,
  });
  const start = [camera.panRad, camera.tiltRad, Math.log(camera.focal), ...(priorM ? camera.positionM : [])];
  const residualsOf = (p: readonly number[]) => {
    const into = new Float64Array(3 * matches.length + (priorM ? 3 : 0));
    const at = matchResiduals(fromParameters(p), matches, into, 0);
    priorM?.forEach((value, i) => {
      into[at + i] = ((p[3 + i] ?? 0) - value) / (POSITION_PRIOR_M[i] ?? 1);
    });
    return into;
  };
  const steps = [...VIEW_STEPS, ...(priorM ? POSITION_STEPS : [])];
  return fromParameters(solveLeastSquares(start, residualsOf, steps, 6).parameters);
}

/** A view of one picture by the camera that all views share. */
export type SharedView = { readonly camera: PtzCamera; readonly pieces: readonly PaintPiece[] };
export type SharedCamera = {
  readonly size: PitchSize;
  /** One standard deviation of the pitch's length, metres: large where only one end of it is seen. */
  readonly lengthDeviationM: number;
  readonly views: readonly SharedView[];
};

/** Pitches are of one shape, whatever their size: metres, and how much they differ from it. */
export const USUAL_SHAPE = USUAL_PITCH_SIZE.lengthM / USUAL_PITCH_SIZE.widthM;
export const LENGTH_DEVIATION_M = 3;
const WIDTH_DEVIATION_M = 4;
const ROLL_PRIOR_RAD = 0.01;
const LENGTH_PARAMETER = 4;

/** Paint of one line is off all together (the line was painted so, the lens bends it): a fit is this much less sure than it thinks. */
export const INFLATION = 2.5;

/**
 * Position, roll and size of the pitch together, from several views of a camera that stands still; each view keeps its own direction and zoom.
 */
export function fitShared(shared: SharedCamera, gate: number, iterations: number): SharedCamera {
  const { size, views } = shared;
  const [first] = views;
  if (!first) return shared;
  const lines = pitchLines(size);
  const matches = views.map(({ camera, pieces }) => matchPieces(groundFromPicture(camera), pieces, lines, gate, 1.5));
  const lineNumbers = matches.map((some) => some.map(({ line }) => lines.indexOf(line)));
  const rows = matches.reduce((sum, some) => sum + 3 * some.length, 0) + 3;
  const { camera } = first;
  const cameraOf = (p: readonly number[], view: number): PtzCamera => ({
    positionM: [p[0] ?? 0, p[1] ?? 0, p[2] ?? 0],
    rollRad: p[3] ?? 0,
    panRad: p[6 + 3 * view] ?? 0,
    tiltRad: p[7 + 3 * view] ?? 0,
    focal: Math.exp(p[8 + 3 * view] ?? 0),
  });
  const residualsOf = (p: readonly number[]) => {
    const moved = pitchLines({ lengthM: p[4] ?? 0, widthM: p[5] ?? 0 });
    const into = new Float64Array(rows);
    into[0] = (p[3] ?? 0) / ROLL_PRIOR_RAD;
    into[1] = ((p[4] ?? 0) - USUAL_SHAPE * (p[5] ?? 0)) / LENGTH_DEVIATION_M;
    into[2] = ((p[5] ?? 0) - USUAL_PITCH_SIZE.widthM) / WIDTH_DEVIATION_M;
    let at = 3;
    matches.forEach((some, view) => {
      const here = some.map((match, index) => ({
        ...match,
        line: moved[lineNumbers[view]?.[index] ?? 0] ?? match.line,
      }));
      at = matchResiduals(cameraOf(p, view), here, into, at);
    });
    return into;
  };
  const start = [
    ...camera.positionM,
    camera.rollRad,
    size.lengthM,
    size.widthM,
    ...views.flatMap((view) => [view.camera.panRad, view.camera.tiltRad, Math.log(view.camera.focal)]),
  ];
  const steps = [0.02, 0.02, 0.02, 1e-5, 0.02, 0.02, ...views.flatMap(() => VIEW_STEPS)];
  const { parameters, information } = solveLeastSquares(start, residualsOf, steps, iterations);
  const onlyLength = new Float64Array(start.length);
  onlyLength[LENGTH_PARAMETER] = 1;
  const lengthVariance = solveLinear(information, onlyLength)[LENGTH_PARAMETER] ?? 0;
  return {
    lengthDeviationM: Math.min(LENGTH_DEVIATION_M, INFLATION * Math.sqrt(lengthVariance)),
    size: { lengthM: parameters[4] ?? size.lengthM, widthM: parameters[5] ?? size.widthM },
    views: views.map((view, index) => ({ ...view, camera: cameraOf(parameters, index) })),
  };
}
