import type { RadialLens } from './radial-lens.ts';

/**
 * A 3 x 3 map of planes, row by row: (x, y) goes to ((m0 x + m1 y + m2) / w, (m3 x + m4 y + m5) / w), w = m6 x + m7 y + m8.
 * Only its direction counts: any multiple is the same map.
 */
export type Homography = readonly [number, number, number, number, number, number, number, number, number];

/**
 * How the ground of the pitch is seen in one picture.
 *
 * Pitch metres are those of the rules: origin at a corner, x from 0 to 105 along the long side, y from 0 to 68. Seen from the main
 * camera the origin is the near left corner: x grows to the right (the left goal stands at x = 0), y grows away from the camera.
 */
export type PitchView = {
  /** Parts of the picture (0..1, origin top left) to pitch metres; only for what lies on the ground, below the horizon. */
  readonly pitchFromImage: Homography;
  /** A wide lens whose bend is undone before `pitchFromImage`; absent for straight lines. `pitchPlaceAt` does both. */
  readonly lens?: RadialLens;
  /** How far off a place on the visible pitch may be, metres: about the ninth in ten. */
  readonly errorM: number;
  /** How far the lines of the model lie from those of the picture, parts of the picture's width: the middle one. */
  readonly errorNorm: number;
  /**
   * `fixed_camera`: calibrated once by hand; `lines`: from the pitch lines of this picture and its neighbours; `bridged`: carried on by
   * the picture's motion from a picture with lines.
   */
  readonly source: 'fixed_camera' | 'lines' | 'bridged';
};

/** A place in the picture, parts of its width and height; may lie outside 0..1. */
export type ImageXyNorm = readonly [x: number, y: number];

/** The nearer or only goal in the picture, left and right as the picture shows them. */
export type GoalMouth = {
  readonly leftPostFoot: ImageXyNorm;
  readonly rightPostFoot: ImageXyNorm;
  readonly leftPostTop: ImageXyNorm;
  readonly rightPostTop: ImageXyNorm;
  /** Which goal of the pitch it is: `left` at x = 0; null where that is not known. */
  readonly side: 'left' | 'right' | null;
  /** 0..1 */
  readonly confidence: number;
};
