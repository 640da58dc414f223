import type { Belief } from './camera-filter.ts';
import type { SharedCamera } from './camera-fit.ts';
import type { PitchSize } from './pitch-lines.ts';
import { groundFromPicture, type PtzCamera } from './ptz-camera.ts';

/** What no fit tells: the place of the stand, the paint's width, bumps of the ground; metres. */
const FLOOR_M = 0.15;
/** From one standard deviation in both directions to nine places in ten. */
const NINE_IN_TEN = 2.15;
/** Places lie about this part of the pitch's length away from the goal whose lines placed them. */
const OFF_GOAL_PART = 0.45;
const GRID = [-0.42, -0.21, 0, 0.21, 0.42];
const STEP = 1e-4;

/**
 * How far off places on the visible pitch may be, metres: about the ninth in ten.
 * @param medianDistance of the paint from its lines, widths
 * @returns null when no pitch is in the picture
 */
export function statedErrorM(
  { camera, covariance }: Belief,
  medianDistance: number,
  { size, lengthDeviationM }: Pick<SharedCamera, 'size' | 'lengthDeviationM'>,
  pictureAspect: number,
): number | null {
  const errors: number[] = [];
  for (const u of GRID) {
    for (const part of GRID) {
      const error = errorAt(camera, covariance, u, part / pictureAspect, size);
      if (error !== null)
        errors.push(Math.hypot(error, medianDistance * metresPerWidth(camera, u, part / pictureAspect)));
    }
  }
  if (errors.length === 0) return null;
  errors.sort((a, b) => a - b);
  const typical = errors[Math.min(errors.length - 1, Math.floor(errors.length * 0.75))] ?? 0;
  return Math.hypot(FLOOR_M, typical * NINE_IN_TEN, OFF_GOAL_PART * lengthDeviationM);
}

/** Standard deviation (metres, one axis) of a place; null off the pitch. */
function errorAt(camera: PtzCamera, covariance: Float64Array, u: number, v: number, size: PitchSize): number | null {
  const here = groundAt(camera, u, v);
  if (!here || Math.abs(here[0]) > size.lengthM / 2 || Math.abs(here[1]) > size.widthM / 2) return null;
  const moved = [
    groundAt({ ...camera, panRad: camera.panRad + STEP }, u, v),
    groundAt({ ...camera, tiltRad: camera.tiltRad + STEP }, u, v),
    groundAt({ ...camera, focal: camera.focal * (1 + STEP) }, u, v),
  ];
  let variance = 0;
  for (const axis of [0, 1] as const) {
    const slope = moved.map((place) => ((place?.[axis] ?? here[axis]) - here[axis]) / STEP);
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) variance += (slope[i] ?? 0) * (slope[j] ?? 0) * (covariance[3 * i + j] ?? 0);
    }
  }
  return Math.sqrt(Math.max(0, variance) / 2);
}

function groundAt(camera: PtzCamera, u: number, v: number): readonly [number, number] | null {
  const m = groundFromPicture(camera);
  const w = m[6] * u + m[7] * v + m[8];
  return w > -1e-4 ? null : [(m[0] * u + m[1] * v + m[2]) / w, (m[3] * u + m[4] * v + m[5]) / w];
}

/** Metres of ground, away from the camera, under a width of the picture. */
function metresPerWidth(camera: PtzCamera, u: number, v: number): number {
  const [here, below] = [groundAt(camera, u, v), groundAt(camera, u, v + STEP)];
  return here && below ? Math.hypot(here[0] - below[0], here[1] - below[1]) / STEP : 0;
}
