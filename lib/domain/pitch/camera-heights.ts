import { composed, inverted } from './homography.ts';
import { normalEquations, solveLinear } from './least-squares.ts';
import type { Homography, ImageXyNorm, PitchView } from './pitch-view.ts';
import { bent, type PlanePoint, straightened } from './radial-lens.ts';

/** A point above the ground (pitch metres, height last) and where it was seen. */
export type RaisedPoint = {
  readonly placeXyzM: readonly [x: number, y: number, z: number];
  readonly imageXyNorm: ImageXyNorm;
};

/** Where something above the ground is seen: place in pitch metres and height; null behind the camera. */
export type HeightView = (place: PlanePoint, heightM: number) => ImageXyNorm | null;

type Triple = readonly [number, number, number];

/**
 * A view of the ground continued upwards. Two clicked points above the ground tell how heights are seen; with fewer it follows from the
 * ground, given square pixels and a lens whose axis is the middle of the picture, as cameras have that nobody cropped.
 * @param view in true metres
 * @returns null where the ground does not tell it: a camera that looks straight down, or a cropped picture
 */
export function heightViewOf(view: PitchView, raised: readonly RaisedPoint[] = []): HeightView | null {
  const pictureAspect = view.lens?.pictureAspect ?? 16 / 9;
  const lens = view.lens ?? { bend: 0, pictureAspect };
  // Picture heights about the middle: pixels are square there.
  const centred: Homography = [pictureAspect, 0, -0.5 * pictureAspect, 0, 1, -0.5, 0, 0, 1];
  const ground = facing(composed(centred, inverted(view.pitchFromImage)));
  const upward = raised.length >= 2 ? upwardOfPoints(ground, lens, raised) : upwardOfGround(ground);
  if (!upward?.every(Number.isFinite)) return null;
  return ([x, y], heightM) => {
    const row = (index: 0 | 1 | 2) => groundRow(ground, index, [x, y]) + upward[index] * heightM;
    const depth = row(2);
    if (!(depth > 0)) return null;
    const seen = bent(lens, [row(0) / depth / pictureAspect + 0.5, row(1) / depth + 0.5]);
    return Number.isFinite(seen[0]) && Number.isFinite(seen[1]) ? seen : null;
  };
}

/** One of the three sums whose quotients are the place in the picture. */
function groundRow([a, b, c, d, e, f, g, h, i]: Homography, index: 0 | 1 | 2, [x, y]: PlanePoint): number {
  if (index === 0) return a * x + b * y + c;
  return index === 1 ? d * x + e * y + f : g * x + h * y + i;
}

/** The same map with positive weights in front of the camera: from there the pitch, y away from the camera, is never mirrored. */
function facing(map: Homography): Homography {
  const [a, b, c, d, e, f, g, h, i] = map;
  const determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g);
  return determinant < 0 ? map : [-a, -b, -c, -d, -e, -f, -g, -h, -i];
}

/** From the two ground directions: of one length and square to each other in the world, which tells the focal length, and up is square to both. */
function upwardOfGround(ground: Homography): Triple | null {
  const first: Triple = [ground[0], ground[3], ground[6]];
  const second: Triple = [ground[1], ground[4], ground[7]];
  // Both conditions are linear in 1 / focal²; the least squares of the two.
  const [a1, b1] = [first[0] * second[0] + first[1] * second[1], first[2] * second[2]];
  const [a2, b2] = [first[0] ** 2 + first[1] ** 2 - second[0] ** 2 - second[1] ** 2, first[2] ** 2 - second[2] ** 2];
  const inverseSquare = -(a1 * b1 + a2 * b2) / (a1 * a1 + a2 * a2);
  if (!(inverseSquare > 0)) return null;
  const focal = 1 / Math.sqrt(inverseSquare);
  const ray = ([x, y, z]: Triple): Triple => [x / focal, y / focal, z];
  const [u, v] = [ray(first), ray(second)];
  const size = Math.sqrt(Math.hypot(...u) * Math.hypot(...v));
  const up: Triple = [
    (u[1] * v[2] - u[2] * v[1]) / size,
    (u[2] * v[0] - u[0] * v[2]) / size,
    (u[0] * v[1] - u[1] * v[0]) / size,
  ];
  return [up[0] * focal, up[1] * focal, up[2]];
}

/** From clicked points: how heights are seen is linear in them. */
function upwardOfPoints(
  ground: Homography,
  lens: { readonly bend: number; readonly pictureAspect: number },
  raised: readonly RaisedPoint[],
): Triple | null {
  const rows: number[][] = [];
  const right: number[] = [];
  for (const { placeXyzM, imageXyNorm } of raised) {
    const [x, y, z] = placeXyzM;
    const straight = straightened(lens, imageXyNorm);
    const [u, v] = [(straight[0] - 0.5) * lens.pictureAspect, straight[1] - 0.5];
    const base = (index: 0 | 1 | 2) => groundRow(ground, index, [x, y]);
    rows.push([z, 0, -u * z], [0, z, -v * z]);
    right.push(u * base(2) - base(0), v * base(2) - base(1));
  }
  const { matrix, vector } = normalEquations(rows, right);
  const found = solveLinear(matrix, vector);
  return found ? [found[0] ?? 0, found[1] ?? 0, found[2] ?? 0] : null;
}
