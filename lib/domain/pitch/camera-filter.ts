import type { PictureMotion } from '../detected-frame.ts';
import { INFLATION, matchResiduals } from './camera-fit.ts';
import { matchPieces, type PaintPiece } from './line-distances.ts';
import type { PitchLine } from './pitch-lines.ts';
import { axesOf, groundFromPicture, type PtzCamera } from './ptz-camera.ts';
import { solveLeastSquares, solveLinear } from './robust-fit.ts';

/**
 * Where a camera that stands still looks, with how sure that is: the covariance (3 x 3, row by row) of pan (radians), tilt (radians) and
 * the logarithm of the focal length.
 */
export type Belief = { readonly camera: PtzCamera; readonly covariance: Float64Array };

/** The picture's measured movement is this far off, in widths: always, and per width moved. */
const MOTION_DEVIATION = 0.0025;
const MOTION_DEVIATION_PER_SHIFT = 0.12;
const ZOOM_DEVIATION = 0.003;
const ZOOM_DEVIATION_PER_ZOOM = 0.2;
/** Paint is looked for this many deviations around where it is expected, between these bounds (widths). */
const GATE_DEVIATIONS = 3;
const GATES = [0.005, 0.03] as const;
const FINE_GATE = 0.005;
const STEPS = [1e-5, 1e-5, 1e-5];

/** A belief for a camera found from one picture alone. */
export function freshBelief(camera: PtzCamera): Belief {
  const variance = 0.02 ** 2;
  return { camera, covariance: Float64Array.of(variance, 0, 0, 0, variance, 0, 0, 0, variance) };
}

/**
 * The belief carried on to the next picture in time, or with `backwards` to the one before.
 * @param motion of the later picture of the two; null: not known, the camera may have moved anyhow
 */
export function carried(
  belief: Belief,
  motion: PictureMotion | null,
  pictureAspect: number,
  backwards: boolean,
): Belief {
  const { camera } = belief;
  if (!motion) return { camera, covariance: added(belief.covariance, 0.03, 0.03, 0.03) };
  const { scale } = motion;
  const [dx, dy] = [motion.dxNorm, motion.dyNorm];
  // Where the new middle stands in the old picture, widths about its middle.
  const u = backwards ? (0.5 - dx) / scale - 0.5 : 0.5 * scale + dx - 0.5;
  const v = (backwards ? (0.5 - dy) / scale - 0.5 : 0.5 * scale + dy - 0.5) / pictureAspect;
  const { right, down, forward } = axesOf({ ...camera, rollRad: 0 });
  const toWorld = (i: 0 | 1 | 2) => u * right[i] + v * down[i] + camera.focal * forward[i];
  const [x, y, z] = [toWorld(0), toWorld(1), toWorld(2)];
  const angle = (MOTION_DEVIATION + MOTION_DEVIATION_PER_SHIFT * Math.hypot(u, v)) / camera.focal;
  const zoom = ZOOM_DEVIATION + ZOOM_DEVIATION_PER_ZOOM * Math.abs(Math.log(scale));
  return {
    camera: {
      ...camera,
      panRad: Math.atan2(x, y),
      tiltRad: Math.atan2(z, Math.hypot(x, y)),
      focal: backwards ? camera.focal * scale : camera.focal / scale,
    },
    covariance: added(belief.covariance, angle, angle, zoom),
  };
}

function added(covariance: Float64Array, pan: number, tilt: number, zoom: number): Float64Array {
  const sum = covariance.slice();
  [pan, tilt, zoom].forEach((deviation, i) => {
    sum[4 * i] = (sum[4 * i] ?? 0) + deviation * deviation;
  });
  return sum;
}

/** What the paint of a picture makes of an expected view. */
export function corrected(expected: Belief, pieces: readonly PaintPiece[], lines: readonly PitchLine[]): Belief {
  const { camera, covariance } = expected;
  const spread = Math.sqrt(Math.max(covariance[0] ?? 0, covariance[4] ?? 0)) * camera.focal;
  const zoomSpread = 0.4 * Math.sqrt(covariance[8] ?? 0);
  const [least, most] = GATES;
  const gate = Math.min(most, Math.max(least, GATE_DEVIATIONS * Math.hypot(spread, zoomSpread)));
  let belief = expected;
  for (const within of gate > FINE_GATE * 1.5 ? [gate, 0.5 * gate, FINE_GATE] : [gate, FINE_GATE]) {
    const matches = matchPieces(groundFromPicture(belief.camera), pieces, lines, within, 1.5);
    if (matches.length === 0) return expected;
    const prior = rootOfInverse(covariance);
    const start = [belief.camera.panRad, belief.camera.tiltRad, Math.log(belief.camera.focal)];
    const middle = [camera.panRad, camera.tiltRad, Math.log(camera.focal)];
    const cameraOf = (p: readonly number[]): PtzCamera => ({
      ...camera,
      panRad: p[0] ?? 0,
      tiltRad: p[1] ?? 0,
      focal: Math.exp(p[2] ?? 0),
    });
    const residualsOf = (p: readonly number[]) => {
      const into = new Float64Array(3 * matches.length + 3);
      const at = matchResiduals(cameraOf(p), matches, into, 0);
      for (let i = 0; i < 3; i++) {
        for (let j = 0; j < 3; j++)
          into[at + i] = (into[at + i] ?? 0) + (prior[3 * i + j] ?? 0) * ((p[j] ?? 0) - (middle[j] ?? 0));
      }
      return into;
    };
    const { parameters, information } = solveLeastSquares(start, residualsOf, STEPS, 6);
    belief = { camera: cameraOf(parameters), covariance: inverse3(humbled(information, inverse3(covariance))) };
  }
  return belief;
}

/** What the paint added to what was known before, taken for no more than it is worth. */
function humbled(information: Float64Array, before: Float64Array): Float64Array {
  return information.map((value, i) => (before[i] ?? 0) + (value - (before[i] ?? 0)) / INFLATION ** 2);
}

function inverse3(matrix: Float64Array): Float64Array {
  const result = new Float64Array(9);
  for (let column = 0; column < 3; column++) {
    const unit = new Float64Array(3);
    unit[column] = 1;
    const solved = solveLinear(matrix, unit);
    for (let row = 0; row < 3; row++) result[3 * row + column] = solved[row] ?? 0;
  }
  return result;
}

/** A matrix R with RᵀR the inverse of a covariance: it turns differences into deviations. */
function rootOfInverse(covariance: Float64Array): Float64Array {
  const m = inverse3(covariance);
  const at = (i: number) => m[i] ?? 0;
  const a = Math.sqrt(at(0));
  const [b, c] = [at(1) / a, at(2) / a];
  const d = Math.sqrt(Math.max(1e-12, at(4) - b * b));
  const e = (at(5) - b * c) / d;
  const f = Math.sqrt(Math.max(1e-12, at(8) - c * c - e * e));
  return Float64Array.of(a, b, c, 0, d, e, 0, 0, f);
}
