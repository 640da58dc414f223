import type { BboxXywhNorm } from './box.ts';
import type { Team } from './event.ts';
import type { GoalMouth, PitchView } from './pitch/pitch-view.ts';
import type { SceneKind } from './scenes/scene-kind.ts';

/**
 * What rules read: one moment of play, 5 to 10 a second, in the order of time.
 * Positions come in two frames of reference and either may be missing:
 * - `pitchXyM`: metres, 105 x 68, origin at a corner, x along the long side (positional data, or a calibrated camera);
 * - `bboxXywhNorm`: parts of the picture, with `camera` to undo panning.
 */
export type PlayFrame = {
  readonly ptsSec: number;
  readonly frameNumber: number;
  /** Changes where the picture cuts: nothing may be followed across. */
  readonly sceneId: number;
  /** What the scene shows; only `tactical` is read as play. Missing where there is no picture (positional data). */
  readonly sceneKind?: SceneKind | undefined;
  readonly ball: PlayBall | null;
  readonly people: readonly PlayPerson[];
  /** Movement of the picture since the scene began; null where it is not known (positional data). */
  readonly camera: CameraPose | null;
  /** How this picture shows the ground, with its stated error; missing where places in metres are not known. */
  readonly pitchView?: PitchView | undefined;
  /** The goal in the picture, posts and bar; missing where none is seen or its place is not known. */
  readonly goalMouth?: GoalMouth | undefined;
};

export type PlayBall = {
  readonly pitchXyM: readonly [number, number] | null;
  readonly heightM: number | null;
  readonly bboxXywhNorm: BboxXywhNorm | null;
  /** 0..1; low when interpolated. */
  readonly confidence: number;
};

export type PlayPerson = {
  readonly trackId: number;
  readonly team: Team | null;
  readonly role: 'player' | 'goalkeeper' | 'referee';
  readonly pitchXyM: readonly [number, number] | null;
  readonly bboxXywhNorm: BboxXywhNorm | null;
  /** Of this look (0..1). */
  readonly confidence: number;
  /** Of the whole track (0..1): how sure its looks were, less for a short one. Absent where nothing was tracked. */
  readonly trackConfidence?: number;
};

/**
 * Similarity from this picture to the first picture of the scene: a point at (x, y), parts of the frame, stands at
 * (x * scale + dxNorm, y * scale + dyNorm) there. A camera that pans right makes dxNorm grow.
 * `pictureAspect` is width over height: without it sideways and vertical distances are of two units.
 */
export type CameraPose = {
  readonly dxNorm: number;
  readonly dyNorm: number;
  readonly scale: number;
  readonly pictureAspect: number;
};
