import type { HeightView, RaisedPoint } from './camera-heights.ts';
import { heightViewOf } from './camera-heights.ts';
import type { CalibrationPoints } from './fixed-camera.ts';
import { landmarksOf } from './landmarks.ts';
import type { GoalMouth, PitchView } from './pitch-view.ts';
import { isInPicture } from './stated-error.ts';

/** Worse than this, metres, a goal's place says nothing about who hit the post. */
const USELESS_ERROR_M = 3;

/** The clicked landmarks above the ground: tops of posts. */
export function raisedPointsOf({ points, pitch }: Pick<CalibrationPoints, 'points' | 'pitch'>): RaisedPoint[] {
  const placeOf = new Map(landmarksOf(pitch).map(({ name, placeXyzM }) => [name, placeXyzM]));
  return points.flatMap(({ landmark, imageXyNorm }) => {
    const placeXyzM = placeOf.get(landmark);
    return placeXyzM && placeXyzM[2] > 0 ? [{ placeXyzM, imageXyNorm }] : [];
  });
}

/**
 * The goal that a still camera shows, the one nearer to the middle of the picture where it shows both.
 * @param view in true metres of the pitch
 * @returns null when no post is in the picture, or how heights are seen is not known
 */
export function fixedGoalMouth(view: PitchView, input: Pick<CalibrationPoints, 'points' | 'pitch'>): GoalMouth | null {
  const heights = heightViewOf(view, raisedPointsOf(input));
  if (!heights) return null;
  const mouths = (['left', 'right'] as const).flatMap((side) => mouthOf(heights, view.errorM, input, side) ?? []);
  const fromMiddle = ({ leftPostFoot, rightPostFoot }: GoalMouth) => Math.abs(leftPostFoot[0] + rightPostFoot[0] - 1);
  return mouths.sort((a, b) => fromMiddle(a) - fromMiddle(b))[0] ?? null;
}

function mouthOf(
  heights: HeightView,
  errorM: number,
  { pitch }: Pick<CalibrationPoints, 'pitch'>,
  side: 'left' | 'right',
): GoalMouth | null {
  const x = side === 'left' ? 0 : pitch.lengthM;
  const posts = [-1, 1].flatMap((sign) => {
    const y = pitch.widthM / 2 + (sign * pitch.goalWidthM) / 2;
    const foot = heights([x, y], 0);
    const top = heights([x, y], pitch.crossbarM);
    return foot && top ? [{ foot, top }] : [];
  });
  const [left, right] = posts.toSorted((a, b) => a.foot[0] - b.foot[0]);
  if (!left || !right || (!isInPicture(left.foot) && !isInPicture(right.foot))) return null;
  return {
    leftPostFoot: left.foot,
    rightPostFoot: right.foot,
    leftPostTop: left.top,
    rightPostTop: right.top,
    side,
    confidence: Math.max(0, Math.round((1 - errorM / USELESS_ERROR_M) * 100) / 100),
  };
}
