import { PENALTY_SPOT_M, PITCH_LENGTH_M, PITCH_WIDTH_M } from '../football.ts';

/** Outer size of a pitch, metres. The markings near the goals are the same on every pitch; only their distance from each other varies. */
export type PitchSize = { readonly lengthM: number; readonly widthM: number };

export const USUAL_PITCH_SIZE: PitchSize = { lengthM: PITCH_LENGTH_M, widthM: PITCH_WIDTH_M };

/*
 * The lines of a pitch about its centre spot: x to the right and y away, seen from the main camera; metres.
 */

/** `across`: x = atM, from y to y. `along`: y = atM, from x to x. `arc`: a circle, of which only x in fromM..toM is painted. */
export type PitchLine = StraightLine | Arc;
export type StraightLine = {
  readonly kind: 'across' | 'along';
  readonly atM: number;
  readonly fromM: number;
  readonly toM: number;
};
export type Arc = {
  readonly kind: 'arc';
  readonly centreXM: number;
  readonly radiusM: number;
  readonly fromM: number;
  readonly toM: number;
};

export const GOAL_AREA_DEPTH_M = 5.5;
export const GOAL_AREA_HALF_M = 9.16;
export const PENALTY_AREA_DEPTH_M = 16.5;
export const PENALTY_AREA_HALF_M = 20.16;
const CIRCLE_RADIUS_M = 9.15;

/** Every painted line of a pitch of this size. */
export function pitchLines({ lengthM, widthM }: PitchSize): PitchLine[] {
  const [halfLength, halfWidth] = [lengthM / 2, widthM / 2];
  const across = (atM: number, halfM: number): PitchLine => ({ kind: 'across', atM, fromM: -halfM, toM: halfM });
  const along = (atM: number, fromM: number, toM: number): PitchLine => ({ kind: 'along', atM, fromM, toM });
  const lines: PitchLine[] = [
    across(0, halfWidth),
    along(-halfWidth, -halfLength, halfLength),
    along(halfWidth, -halfLength, halfLength),
    { kind: 'arc', centreXM: 0, radiusM: CIRCLE_RADIUS_M, fromM: -CIRCLE_RADIUS_M, toM: CIRCLE_RADIUS_M },
  ];
  for (const side of [-1, 1] as const) {
    const goalX = side * halfLength;
    const between = (depthM: number) => [
      Math.min(goalX, goalX - side * depthM),
      Math.max(goalX, goalX - side * depthM),
    ];
    const [areaFrom = 0, areaTo = 0] = between(PENALTY_AREA_DEPTH_M);
    const [smallFrom = 0, smallTo = 0] = between(GOAL_AREA_DEPTH_M);
    lines.push(
      across(goalX, halfWidth),
      across(goalX - side * PENALTY_AREA_DEPTH_M, PENALTY_AREA_HALF_M),
      across(goalX - side * GOAL_AREA_DEPTH_M, GOAL_AREA_HALF_M),
      ...[-1, 1].flatMap((end) => [
        along(end * PENALTY_AREA_HALF_M, areaFrom, areaTo),
        along(end * GOAL_AREA_HALF_M, smallFrom, smallTo),
      ]),
      arcBefore(side, halfLength),
    );
  }
  return lines;
}

function arcBefore(side: 1 | -1, halfLength: number): PitchLine {
  const centreXM = side * (halfLength - PENALTY_SPOT_M);
  const areaXM = side * (halfLength - PENALTY_AREA_DEPTH_M);
  const topXM = centreXM - side * CIRCLE_RADIUS_M;
  return {
    kind: 'arc',
    centreXM,
    radiusM: CIRCLE_RADIUS_M,
    fromM: Math.min(areaXM, topXM),
    toM: Math.max(areaXM, topXM),
  };
}
