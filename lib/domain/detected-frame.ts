import type { BboxXywhNorm } from './box.ts';
import type { PaintXyxyNorm } from './pitch/paint-piece.ts';

/** CIE Lab colour: L 0..100, a and b about -100..100. */
export type Lab = readonly [lightness: number, a: number, b: number];

/** A person as the detector saw it in one frame, with what only the pixels can tell. */
export type SeenPerson = {
  readonly className: 'player' | 'goalkeeper' | 'referee';
  readonly confidence: number;
  readonly bboxXywhNorm: BboxXywhNorm;
  /** Median colour of the torso without grass; null when too few pixels were left. */
  readonly shirtLab: Lab | null;
  /** Median colour of the shorts; null likewise. */
  readonly shortsLab: Lab | null;
  /** Part (0..1) of the ground around the feet that is pitch. */
  readonly grassAround: number;
};

/** Ball candidates, best first: the tracker decides, not the detector. */
export type SeenBall = { readonly confidence: number; readonly bboxXywhNorm: BboxXywhNorm };

/** Movement of the picture since the previous analysed frame: a still point at p stood at p * scale + (dxNorm, dyNorm) before. */
export type PictureMotion = { readonly dxNorm: number; readonly dyNorm: number; readonly scale: number };

/** One analysed frame: the unit of the detections artifact. */
export type DetectedFrame = {
  readonly frameNumber: number;
  readonly ptsSec: number;
  /** Counts up at every cut of the picture. */
  readonly sceneId: number;
  /** The first picture of a scene, 16 x 9 grey levels in rows from the top, base64: the picture of a wipe is known again by it. */
  readonly cutPicture?: string | undefined;
  /** null on the first frame of a scene. */
  readonly motion: PictureMotion | null;
  /** Part (0..1) of the picture that is pitch: close-ups have little. */
  readonly grassPart: number;
  readonly people: readonly SeenPerson[];
  readonly balls: readonly SeenBall[];
  /** Painted lines as straight pieces, longest first; absent where nobody looked for them. */
  readonly paint?: readonly PaintXyxyNorm[];
};
