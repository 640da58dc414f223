import type { BboxXywhNorm } from '../../../lib/domain/box.ts';
import type { PictureMotion } from '../../../lib/domain/detected-frame.ts';
import type { Team } from '../../../lib/domain/event.ts';

/** Who really was in one picture. */
export type TruePerson = {
  readonly id: number;
  readonly role: 'player' | 'goalkeeper' | 'referee';
  /** null for referees. */
  readonly team: Team | null;
  /** Not cut off at the border of the picture. */
  readonly bboxXywhNorm: BboxXywhNorm;
};

export type TrueLook = {
  readonly frameNumber: number;
  readonly ptsSec: number;
  /** Changes where everybody jumps. */
  readonly sceneId: number;
  /** How the picture really moved since the look before; null at the start of a scene. */
  readonly motion: PictureMotion | null;
  readonly people: readonly TruePerson[];
  /** Middle of the ball, parts of the picture; null when it is out of sight or not known. */
  readonly ballXyNorm: readonly [number, number] | null;
};

export type TrueMatch = { readonly name: string; readonly pictureAspect: number; readonly looks: readonly TrueLook[] };

/** Whether the middle of a box lies in the picture: others are not asked for. */
export function isInPicture(box: BboxXywhNorm): boolean {
  const [x, y] = [box[0] + box[2] / 2, box[1] + box[3] / 2];
  return x >= 0 && x < 1 && y >= 0 && y < 1;
}
