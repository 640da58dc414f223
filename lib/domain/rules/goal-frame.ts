import { PITCH_LENGTH_M, PITCH_WIDTH_M } from '../football.ts';

/** A goal by its end of the pitch: x of its line in metres. */
export type GoalEnd = 0 | 105;
export const GOAL_ENDS: readonly GoalEnd[] = [0, 105];

/** A place as a goalkeeper sees it: metres in front of the goal line (negative: behind), metres to the side of the goal's middle. */
export type GoalView = { readonly depthM: number; readonly lateralM: number };

/** Turns pitch metres into the view from a goal. */
export function viewFrom(end: GoalEnd, pointM: readonly [number, number]): GoalView {
  return {
    depthM: end === 0 ? pointM[0] : PITCH_LENGTH_M - pointM[0],
    lateralM: pointM[1] - PITCH_WIDTH_M / 2,
  };
}

/** Middle of a goal's line, pitch metres. */
export function goalMiddle(end: GoalEnd): readonly [number, number] {
  return [end, PITCH_WIDTH_M / 2];
}

/** Metres from a point to the middle of the goal. */
export function distanceToGoal(end: GoalEnd, pointM: readonly [number, number]): number {
  return Math.hypot(pointM[0] - end, pointM[1] - PITCH_WIDTH_M / 2);
}

/** Inside the penalty area of an end, with slack in metres. */
export function isInPenaltyArea(end: GoalEnd, pointM: readonly [number, number], slackM = 0): boolean {
  const { depthM, lateralM } = viewFrom(end, pointM);
  return depthM > -1 && depthM < 16.5 + slackM && Math.abs(lateralM) < 20.16 + slackM;
}
