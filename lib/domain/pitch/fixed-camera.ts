import { PITCH_LENGTH_M, PITCH_WIDTH_M } from '../football.ts';
import { fitGroundCamera, type GroundCamera, type GroundPoint } from './ground-camera.ts';
import { composed, determinant, horizonWeight, scaledToOne } from './homography.ts';
import { type LandmarkName, landmarksOf, type PitchSize } from './landmarks.ts';
import type { ImageXyNorm, PitchView } from './pitch-view.ts';
import { straightened } from './radial-lens.ts';
import { viewOf } from './stated-error.ts';

/** A landmark of the pitch and where someone clicked it in the picture. */
export type ClickedPoint = { readonly landmark: LandmarkName; readonly imageXyNorm: ImageXyNorm };

/** Everything a calibration rests on: from this the camera is fitted anew wherever it is used. */
export type CalibrationPoints = {
  readonly points: readonly ClickedPoint[];
  readonly pictureWidthPx: number;
  readonly pictureHeightPx: number;
  readonly pitch: PitchSize;
};

export type FixedCamera = {
  /** In true metres of this pitch; `inRuleMetres` stretches it to the pitch of the rules. */
  readonly view: PitchView;
  readonly camera: GroundCamera;
  /** Root mean square distance of clicks from the model, pixels of the picture they were clicked in; 0 where four points fit anything. */
  readonly errorPx: number;
};

export type CalibrationProblem = 'too_few' | 'in_a_line' | 'mirrored' | 'impossible';

export const LEAST_POINTS = 4;
/** The clicked landmarks that lie on the ground of this pitch. */
export function groundPointsOf({ points, pitch }: Pick<CalibrationPoints, 'points' | 'pitch'>): GroundPoint[] {
  const placeOf = new Map(landmarksOf(pitch).map(({ name, placeXyzM }) => [name, placeXyzM]));
  return points.flatMap(({ landmark, imageXyNorm }) => {
    const place = placeOf.get(landmark);
    return place && place[2] === 0 ? [{ pitchXyM: [place[0], place[1]] as const, imageXyNorm }] : [];
  });
}

/** The camera that clicked points tell, or why they tell none. */
export function fitFixedCamera(
  input: CalibrationPoints,
): { readonly ok: true; readonly fixed: FixedCamera } | { readonly ok: false; readonly problem: CalibrationProblem } {
  const ground = groundPointsOf(input);
  if (ground.length < LEAST_POINTS) return { ok: false, problem: 'too_few' };
  const camera = fitGroundCamera(ground, input.pictureWidthPx / input.pictureHeightPx);
  if (!camera) return { ok: false, problem: 'in_a_line' };
  if (determinant(camera.pitchFromImage) * sideOf(camera, ground) > 0) return { ok: false, problem: 'mirrored' };
  if (!isAllInFront(camera, ground)) return { ok: false, problem: 'impossible' };
  const view = viewOf(camera, ground, input.pitch);
  if (!view) return { ok: false, problem: 'in_a_line' };
  const errorPx = Math.sqrt(camera.squaresSum / ground.length) * input.pictureHeightPx;
  return { ok: true, fixed: { view, camera, errorPx } };
}

/** Metres of a pitch of another size, stretched each way to those of the rules (105 x 68). */
export function inRuleMetres(view: PitchView, pitch: Pick<PitchSize, 'lengthM' | 'widthM'>): PitchView {
  const stretchX = PITCH_LENGTH_M / pitch.lengthM;
  const stretchY = PITCH_WIDTH_M / pitch.widthM;
  return {
    ...view,
    pitchFromImage: scaledToOne(composed([stretchX, 0, 0, 0, stretchY, 0, 0, 0, 1], view.pitchFromImage)),
    errorM: view.errorM * Math.max(stretchX, stretchY),
  };
}

/** 1 or -1: the sign of the weight of what the first point shows. */
function sideOf(camera: GroundCamera, ground: readonly GroundPoint[]): number {
  const [first] = ground;
  return first ? Math.sign(weightAt(camera, first)) : 1;
}

function isAllInFront(camera: GroundCamera, ground: readonly GroundPoint[]): boolean {
  const side = sideOf(camera, ground);
  return ground.every((point) => weightAt(camera, point) * side > 0);
}

const weightAt = ({ pitchFromImage, lens }: GroundCamera, { imageXyNorm }: GroundPoint) =>
  horizonWeight(pitchFromImage, straightened(lens, imageXyNorm));
