import {
  composed,
  fitHomography,
  inverted,
  mapPoint,
  normalisation,
  type PointPair,
  scaledToOne,
} from './homography.ts';
import { invertMatrix, jacobianOf, leastSquares, normalEquations, sumOfSquares } from './least-squares.ts';
import type { Homography } from './pitch-view.ts';
import { bendLimits, bent, type PlanePoint, type RadialLens, straightened } from './radial-lens.ts';

/** A place on the ground (pitch metres) and where it was seen (parts of the picture). */
export type GroundPoint = { readonly pitchXyM: PlanePoint; readonly imageXyNorm: PlanePoint };

/** A still camera as fitted to points on the ground. */
export type GroundCamera = {
  /** Of the straightened picture. */
  readonly pitchFromImage: Homography;
  readonly lens: RadialLens;
  /** Sum over the points of the squared distance between seen and modelled place, picture heights. */
  readonly squaresSum: number;
  /** Figures left over after the fit: two for each point less eight; the ninth, the bend, is expected beforehand. */
  readonly freedom: number;
  /** How unsure the place is at which a point of the ground is drawn: covariance per unit of variance, picture heights. */
  readonly spreadAt: (pitchXyM: PlanePoint) => PlaneSpread | null;
};

/** Covariance of a place: xx, xy, yy. */
export type PlaneSpread = readonly [xx: number, xy: number, yy: number];

const HOMOGRAPHY_FIGURES = 8;
/** How exactly people click, picture heights (1.6 px of 1080): nothing is believed to be surer than this. */
export const CLICK_SIGMA = 0.0015;
/**
 * The bend to be expected of a lens before any point is clicked, either way. Few points then leave it near none and say that they
 * are unsure of what lies far from them; many tell it.
 */
const BEND_SIGMA = 0.2;

/**
 * Fits a still camera to four or more points of the ground so that the squared distances in the picture are least.
 * @param near a camera known to be much like it, for a fit of a few points more or less
 * @returns null with too few points or when they lie too nearly in a line
 */
export function fitGroundCamera(
  points: readonly GroundPoint[],
  pictureAspect: number,
  near: GroundCamera | null = null,
): GroundCamera | null {
  const bends = near ? [near.lens.bend] : startingBends(pictureAspect);
  const fits = bends.flatMap((bend) => fitFrom(points, { bend, pictureAspect }) ?? []);
  return fits.sort((a, b) => a.cost - b.cost)[0]?.camera ?? null;
}

/** None, and down to a fisheye. */
function startingBends(pictureAspect: number): readonly number[] {
  const [least] = bendLimits(pictureAspect);
  return [0, 0.2, 0.5].map((part) => part * least);
}

/** `cost`: the squares of the points and what the bend costs. */
function fitFrom(
  points: readonly GroundPoint[],
  startLens: RadialLens,
): { readonly camera: GroundCamera; readonly cost: number } | null {
  const { pictureAspect } = startLens;
  const start = fitHomography(
    points.map(
      ({ pitchXyM, imageXyNorm }): PointPair => ({ from: pitchXyM, to: straightened(startLens, imageXyNorm) }),
    ),
  );
  if (!start) return null;
  const model = cameraModel(points, pictureAspect);
  const found = leastSquares(model.residuals, model.parametersOf(start, startLens.bend));
  const left = model.residuals(found);
  const covariance = invertMatrix(normalEquations(jacobianOf(model.residuals, found), left).matrix);
  const cost = sumOfSquares(left);
  if (!covariance || !Number.isFinite(cost)) return null;
  const camera: GroundCamera = {
    pitchFromImage: scaledToOne(inverted(model.mapOf(found))),
    lens: { bend: model.bendOf(found), pictureAspect },
    squaresSum: sumOfSquares(left.slice(0, 2 * points.length)),
    freedom: 2 * points.length - HOMOGRAPHY_FIGURES,
    spreadAt: (pitchXyM) =>
      spreadOf(
        jacobianOf((parameters) => model.seenAt(parameters, pitchXyM), found),
        covariance,
      ),
  };
  return { camera, cost };
}

/** The figures of a camera as a list of numbers about 1 in size, and what they say of the points. */
function cameraModel(points: readonly GroundPoint[], pictureAspect: number) {
  const fromMiddle = normalisation(points.map((point) => point.pitchXyM));
  const toMiddle = normalisation(points.map((point) => point.imageXyNorm));
  const [leastBend, mostBend] = bendLimits(pictureAspect);
  const bendOf = (parameters: readonly number[]) =>
    Math.min(mostBend, Math.max(leastBend, parameters[HOMOGRAPHY_FIGURES] ?? 0));
  const mapOf = (parameters: readonly number[]): Homography => {
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = parameters;
    return composed(inverted(toMiddle), composed([a, b, c, d, e, f, g, h, 1], fromMiddle));
  };
  /** Picture heights both ways, so that errors to the side weigh like errors up and down. */
  const seenBy = (map: Homography, bend: number, place: PlanePoint): readonly [number, number] => {
    const [xNorm, yNorm] = bent({ bend, pictureAspect }, mapPoint(map, place));
    return [xNorm * pictureAspect, yNorm];
  };
  return {
    bendOf,
    mapOf,
    seenAt: (parameters: readonly number[], place: PlanePoint) => seenBy(mapOf(parameters), bendOf(parameters), place),
    parametersOf: (imageFromPitch: Homography, bend: number) => {
      const plain = composed(toMiddle, composed(imageFromPitch, inverted(fromMiddle)));
      // The middle of the points is in front of the camera: its weight is not zero, so it may be the unit.
      const figures = plain.slice(0, HOMOGRAPHY_FIGURES).map((value) => value / plain[8]);
      return [...figures, bend];
    },
    residuals: (parameters: readonly number[]) => {
      const map = mapOf(parameters);
      const bend = bendOf(parameters);
      const left = points.flatMap(({ pitchXyM, imageXyNorm }) => {
        const [x, y] = seenBy(map, bend, pitchXyM);
        return [x - imageXyNorm[0] * pictureAspect, y - imageXyNorm[1]];
      });
      return [...left, ((parameters[HOMOGRAPHY_FIGURES] ?? 0) * CLICK_SIGMA) / BEND_SIGMA];
    },
  };
}

/** Slopes times covariance times slopes. */
function spreadOf(
  slopes: readonly (readonly number[])[],
  covariance: readonly (readonly number[])[],
): PlaneSpread | null {
  const [ofX, ofY] = slopes;
  if (!ofX || !ofY) return null;
  const product = (left: readonly number[], right: readonly number[]) =>
    left.reduce(
      (sum, value, row) =>
        sum + value * right.reduce((inner, other, column) => inner + other * (covariance[row]?.[column] ?? 0), 0),
      0,
    );
  const spread: PlaneSpread = [product(ofX, ofX), product(ofX, ofY), product(ofY, ofY)];
  return spread.every(Number.isFinite) ? spread : null;
}
