import { CROSSBAR_M, GOAL_WIDTH_M } from '../football.ts';
import type { PitchSize } from './pitch-lines.ts';
import type { GoalMouth, ImageXyNorm } from './pitch-view.ts';
import { type PtzCamera, project } from './ptz-camera.ts';

/** A post this far outside of the picture (parts) still belongs to a goal that is seen. */
const RIM = 0.02;
/** Worse than this, metres, a goal's place says nothing about who hit the post. */
const USELESS_ERROR_M = 3;

/** The goal in the picture of a known camera; null when neither post can be seen. */
export function goalMouthOf(
  camera: PtzCamera,
  { lengthM }: PitchSize,
  pictureAspect: number,
  errorM: number,
): GoalMouth | null {
  const mouths = ([-1, 1] as const).flatMap((end): GoalMouth[] => {
    const at = (y: number, z: number): ImageXyNorm | null => {
      const seen = project(camera, [(end * lengthM) / 2, y, z]);
      return seen && [rounded(seen[0] + 0.5), rounded(seen[1] * pictureAspect + 0.5)];
    };
    const posts = [-1, 1].flatMap((side) => {
      const foot = at((side * GOAL_WIDTH_M) / 2, 0);
      const top = at((side * GOAL_WIDTH_M) / 2, CROSSBAR_M);
      return foot && top ? [{ foot, top }] : [];
    });
    const [left, right] = posts.toSorted((a, b) => a.foot[0] - b.foot[0]);
    if (!left || !right || (!isSeen(left.foot) && !isSeen(right.foot))) return [];
    return [
      {
        leftPostFoot: left.foot,
        rightPostFoot: right.foot,
        leftPostTop: left.top,
        rightPostTop: right.top,
        side: end < 0 ? 'left' : 'right',
        confidence: Math.round(Math.max(0, 1 - errorM / USELESS_ERROR_M) * 100) / 100,
      },
    ];
  });
  return mouths.sort((a, b) => fromMiddle(a) - fromMiddle(b))[0] ?? null;
}

function isSeen([x, y]: ImageXyNorm): boolean {
  return x > -RIM && x < 1 + RIM && y > -RIM && y < 1 + RIM;
}

function fromMiddle({ leftPostFoot, rightPostFoot }: GoalMouth): number {
  return Math.abs(leftPostFoot[0] + rightPostFoot[0] - 1);
}

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
