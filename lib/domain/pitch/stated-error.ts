import { CLICK_SIGMA, type GroundCamera, type GroundPoint } from './ground-camera.ts';
import type { PitchSize } from './landmarks.ts';
import type { PitchView } from './pitch-view.ts';
import { imagePlaceOf, pitchPlaceAt } from './place-on-pitch.ts';
import type { PlanePoint } from './radial-lens.ts';

/** Nine in ten errors of a round cloud lie within this many of its root mean square. */
const NINE_IN_TEN = 1.52;
const GRID_STEPS = 16;
/** Larger errors (metres) say no more than this one: nothing is known there. */
const HOPELESS_M = 99;
/** So few figures left over cannot show that a single point is wrong: when the error is hopeless, it is the layout. */
const LEAST_FREEDOM = 4;

/**
 * What pure chance stays below 199 times in 200: how much better the explanation by up to two more figures may look than what is
 * left over (the F distribution with 2 and `freedom` degrees).
 */
export function chanceLimit(freedom: number): number {
  return freedom < 1 ? Number.POSITIVE_INFINITY : (freedom / 2) * (0.005 ** (-2 / freedom) - 1);
}

/** Standard deviation of a click along one direction, picture heights: as seen in what is left over, never below `CLICK_SIGMA`. */
export function clickSigma({ squaresSum, freedom }: GroundCamera): number {
  return Math.max(CLICK_SIGMA, Math.sqrt(squaresSum / Math.max(1, freedom)));
}

/**
 * The camera as a view that states its error over the part of the pitch it shows.
 * @returns null when it shows no part of the pitch, or few points lie so that they tell nothing of it
 */
export function viewOf(camera: GroundCamera, ground: readonly GroundPoint[], pitch: PitchSize): PitchView | null {
  const bare = bareView(camera);
  const errorsM = visiblePlaces(bare, pitch)
    .map((place) => errorAt(camera, bare, place))
    .sort((a, b) => a - b);
  const errorM = errorsM[Math.floor(errorsM.length * 0.9)];
  if (errorM === undefined || (!(errorM < HOPELESS_M) && camera.freedom < LEAST_FREEDOM)) return null;
  return {
    ...bare,
    errorM: rounded(Math.min(errorM, HOPELESS_M), 3),
    errorNorm: rounded(middleError(camera, bare, ground), 5),
  };
}

/** The same without its errors, for looking. */
export function bareView({ pitchFromImage, lens }: GroundCamera): PitchView {
  return { pitchFromImage, lens, errorM: 0, errorNorm: 0, source: 'fixed_camera' };
}

/** How far off (metres, nine in ten) a place on the ground may be told; not finite where nothing is known. */
export function errorAt(camera: GroundCamera, view: PitchView, place: PlanePoint): number {
  const spread = camera.spreadAt(place);
  const seen = imagePlaceOf(view, place);
  if (!spread || !seen) return Number.POSITIVE_INFINITY;
  const step = 1e-4;
  const aspect = camera.lens.pictureAspect;
  const aside = pitchPlaceAt(view, [seen[0] + step / aspect, seen[1]]);
  const below = pitchPlaceAt(view, [seen[0], seen[1] + step]);
  if (!aside || !below) return Number.POSITIVE_INFINITY;
  const variance = ([0, 1] as const).reduce<number>((sum, axis) => {
    const perX = (aside[axis] - place[axis]) / step;
    const perY = (below[axis] - place[axis]) / step;
    return sum + perX * perX * spread[0] + 2 * perX * perY * spread[1] + perY * perY * spread[2];
  }, 0);
  return NINE_IN_TEN * clickSigma(camera) * Math.sqrt(Math.max(0, variance));
}

/** Places of a grid over the pitch that the picture shows. */
function visiblePlaces(view: PitchView, { lengthM, widthM }: PitchSize): PlanePoint[] {
  const places: PlanePoint[] = [];
  for (let column = 0; column <= GRID_STEPS; column++) {
    for (let row = 0; row <= GRID_STEPS; row++) {
      const place: PlanePoint = [(lengthM * column) / GRID_STEPS, (widthM * row) / GRID_STEPS];
      const seen = imagePlaceOf(view, place);
      if (seen && isInPicture(seen)) places.push(place);
    }
  }
  return places;
}

export const isInPicture = ([x, y]: PlanePoint): boolean => x >= 0 && x <= 1 && y >= 0 && y <= 1;

/** The middle one of the distances between seen and modelled places, parts of the picture's width. */
function middleError(camera: GroundCamera, view: PitchView, ground: readonly GroundPoint[]): number {
  const distances = ground
    .map(({ pitchXyM, imageXyNorm }) => {
      const seen = imagePlaceOf(view, pitchXyM) ?? [9, 9];
      return Math.hypot(seen[0] - imageXyNorm[0], (seen[1] - imageXyNorm[1]) / camera.lens.pictureAspect);
    })
    .sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 2)] ?? 0;
}

function rounded(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits;
}
