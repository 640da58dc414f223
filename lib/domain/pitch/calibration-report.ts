import { heightViewOf } from './camera-heights.ts';
import { type CalibrationPoints, type CalibrationProblem, type FixedCamera, fitFixedCamera } from './fixed-camera.ts';
import { raisedPointsOf } from './fixed-goal-mouth.ts';
import { CLICK_SIGMA, fitGroundCamera, type GroundCamera, type GroundPoint } from './ground-camera.ts';
import { type LandmarkName, landmarksOf, type PitchSize } from './landmarks.ts';
import { imagePlaceOf, pitchPlaceAt } from './place-on-pitch.ts';
import { bareView, chanceLimit, errorAt, isInPicture } from './stated-error.ts';

/** How well one clicked point agrees with the camera that all of them tell. */
export type PointReport = {
  readonly landmark: LandmarkName;
  /** Between click and model: pixels of the picture clicked in, and metres on the ground; null where that is not known. */
  readonly errorPx: number | null;
  readonly errorM: number | null;
};

/** A point that the others agree is not where it was said to be. */
export type SuspectPoint = {
  readonly landmark: LandmarkName;
  /** Distance from where the others put the clicked place, metres. */
  readonly offM: number;
  /** The landmark that does lie where was clicked; null where there is none. */
  readonly rather: LandmarkName | null;
};

export type CalibrationReport = {
  readonly fixed: FixedCamera | null;
  readonly problem: CalibrationProblem | null;
  readonly points: readonly PointReport[];
  readonly suspect: SuspectPoint | null;
  /** Landmarks in the picture that would help most, best first; empty when there is no camera yet. */
  readonly wanted: readonly LandmarkName[];
};

/** A point less wrong than this (metres) is worth no word. */
const WORTH_A_WORD_M = 0.5;
/** A click this near to another landmark (metres) may have meant it. */
const SAME_PLACE_M = 1;
const MOST_WANTED = 3;

/** Everything there is to say about clicked points. */
export function reportCalibration(input: CalibrationPoints): CalibrationReport {
  const fit = fitFixedCamera(input);
  if (!fit.ok) {
    const points = input.points.map(({ landmark }) => ({ landmark, errorPx: null, errorM: null }));
    return { fixed: null, problem: fit.problem, points, suspect: null, wanted: [] };
  }
  const { fixed } = fit;
  return {
    fixed,
    problem: null,
    points: pointReports(input, fixed),
    suspect: findSuspect(input, fixed.camera),
    wanted: wantedLandmarks(input, fixed),
  };
}

function pointReports(input: CalibrationPoints, { view }: FixedCamera): PointReport[] {
  const placeOf = new Map(landmarksOf(input.pitch).map(({ name, placeXyzM }) => [name, placeXyzM]));
  const heights = heightViewOf(view, raisedPointsOf(input));
  return input.points.map(({ landmark, imageXyNorm }) => {
    const [x, y, z] = placeOf.get(landmark) ?? [0, 0, 0];
    const seen = z > 0 ? (heights?.([x, y], z) ?? null) : imagePlaceOf(view, [x, y]);
    if (!placeOf.has(landmark) || !seen) return { landmark, errorPx: null, errorM: null };
    const clicked = z > 0 ? null : pitchPlaceAt(view, imageXyNorm);
    const offX = (seen[0] - imageXyNorm[0]) * input.pictureWidthPx;
    const offY = (seen[1] - imageXyNorm[1]) * input.pictureHeightPx;
    return { landmark, errorPx: Math.hypot(offX, offY), errorM: clicked && Math.hypot(clicked[0] - x, clicked[1] - y) };
  });
}

function groundPlaces(pitch: PitchSize): ReadonlyMap<LandmarkName, readonly [number, number]> {
  return new Map(
    landmarksOf(pitch).flatMap(({ name, placeXyzM: [x, y, z] }) => (z === 0 ? [[name, [x, y]] as const] : [])),
  );
}

/** The point without which the others agree best, where that is more than chance. */
function findSuspect(input: CalibrationPoints, camera: GroundCamera): SuspectPoint | null {
  const placeOf = groundPlaces(input.pitch);
  const clicked = input.points.filter(({ landmark }) => placeOf.has(landmark));
  const ground = clicked.map(
    ({ landmark, imageXyNorm }): GroundPoint => ({
      pitchXyM: placeOf.get(landmark) ?? [0, 0],
      imageXyNorm,
    }),
  );
  let worst: { suspect: SuspectPoint; gain: number } | null = null;
  for (const [index, point] of clicked.entries()) {
    const others = fitGroundCamera(
      ground.filter((_, other) => other !== index),
      camera.lens.pictureAspect,
      camera,
    );
    if (!others || others.freedom < 2) continue;
    const perFigure = Math.max(others.squaresSum / others.freedom, CLICK_SIGMA ** 2);
    const gain = (camera.squaresSum - others.squaresSum) / 2 / perFigure / chanceLimit(others.freedom);
    const suspect = suspectOf(point.landmark, others, ground[index], placeOf);
    if (suspect && gain > Math.max(1, worst?.gain ?? 0)) worst = { suspect, gain };
  }
  return worst?.suspect ?? null;
}

function suspectOf(
  landmark: LandmarkName,
  others: GroundCamera,
  point: GroundPoint | undefined,
  placeOf: ReadonlyMap<LandmarkName, readonly [number, number]>,
): SuspectPoint | null {
  const clickedM = point && pitchPlaceAt(bareView(others), point.imageXyNorm);
  if (!point || !clickedM) return null;
  const distanceM = (place: readonly [number, number]) => Math.hypot(clickedM[0] - place[0], clickedM[1] - place[1]);
  const offM = distanceM(point.pitchXyM);
  if (offM < WORTH_A_WORD_M) return null;
  const [nearest] = [...placeOf].sort(([, a], [, b]) => distanceM(a) - distanceM(b));
  const isMeant = nearest && nearest[0] !== landmark && distanceM(nearest[1]) < Math.min(SAME_PLACE_M, offM / 2);
  return { landmark, offM, rather: isMeant ? nearest[0] : null };
}

/** Landmarks in the picture whose place is told least surely: to click them helps most. */
function wantedLandmarks({ points, pitch }: CalibrationPoints, { view, camera }: FixedCamera): LandmarkName[] {
  const known = new Set(points.map(({ landmark }) => landmark));
  return [...groundPlaces(pitch)]
    .filter(([name, place]) => {
      const seen = imagePlaceOf(view, place);
      return !known.has(name) && seen !== null && isInPicture(seen);
    })
    .map(([name, place]) => ({ name, errorM: errorAt(camera, view, place) }))
    .sort((a, b) => b.errorM - a.errorM)
    .slice(0, MOST_WANTED)
    .map(({ name }) => name);
}
