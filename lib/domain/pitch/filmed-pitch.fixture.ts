import type { ClickedPoint } from './fixed-camera.ts';
import { FULL_SIZE, type LandmarkName, landmarksOf, type PitchSize } from './landmarks.ts';
import type { PlanePoint } from './radial-lens.ts';
import { bent } from './radial-lens.ts';

/** A camera beside the pitch, about as an academy puts one up: on a mast behind the near touch line, looking at one half. */
export type FilmedPitch = {
  readonly pitch: PitchSize;
  readonly pictureWidthPx: number;
  readonly pictureHeightPx: number;
  /** Where a place is seen, parts of the picture. */
  seen(placeXyM: PlanePoint, heightM?: number): PlanePoint;
  /** Landmarks that are in the picture, each seen where it is, moved by `jitter` (parts of the picture). */
  clicks(names?: readonly LandmarkName[], jitter?: (index: number) => PlanePoint): ClickedPoint[];
};

type Vector = readonly [number, number, number];

export function filmedPitch({
  pitch = FULL_SIZE,
  bend = 0,
  cameraXyzM = [pitch.lengthM * 0.4, -12, 9],
  lookAtXyM = [pitch.lengthM * 0.35, pitch.widthM * 0.4],
  focalHeights = 0.75,
}: {
  pitch?: PitchSize;
  bend?: number;
  cameraXyzM?: Vector;
  lookAtXyM?: PlanePoint;
  focalHeights?: number;
} = {}): FilmedPitch {
  const pictureAspect = 16 / 9;
  const ahead = unit([lookAtXyM[0] - cameraXyzM[0], lookAtXyM[1] - cameraXyzM[1], -cameraXyzM[2]]);
  const right = unit(cross(ahead, [0, 0, 1]));
  const down = cross(ahead, right);
  const seen = ([x, y]: PlanePoint, heightM = 0): PlanePoint => {
    const from: Vector = [x - cameraXyzM[0], y - cameraXyzM[1], heightM - cameraXyzM[2]];
    const depth = dot(from, ahead);
    if (depth <= 0) return [Number.NaN, Number.NaN];
    const straight: PlanePoint = [
      0.5 + (focalHeights * dot(from, right)) / depth / pictureAspect,
      0.5 + (focalHeights * dot(from, down)) / depth,
    ];
    return bent({ bend, pictureAspect }, straight);
  };
  return {
    pitch,
    pictureWidthPx: 1920,
    pictureHeightPx: 1080,
    seen,
    clicks: (names, jitter = () => [0, 0]) =>
      landmarksOf(pitch)
        .filter(({ name }) => !names || names.includes(name))
        .map(({ name, placeXyzM: [x, y, z] }, index) => {
          const [u, v] = seen([x, y], z);
          const [du, dv] = jitter(index);
          return { landmark: name, imageXyNorm: [u + du, v + dv] as const };
        })
        .filter(({ imageXyNorm: [u, v] }) => u > 0 && u < 1 && v > 0 && v < 1),
  };
}

/** A click is off by up to `sizeNorm`, each in a direction of its own, the same in every run. */
export function unsteadyHand(sizeNorm: number): (index: number) => PlanePoint {
  return (index) => [sizeNorm * Math.sin(index * 12.9898), sizeNorm * Math.cos(index * 78.233)];
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
function unit(vector: Vector): Vector {
  const length = Math.sqrt(dot(vector, vector));
  return [vector[0] / length, vector[1] / length, vector[2] / length];
}
