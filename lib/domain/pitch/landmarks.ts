import { CROSSBAR_M, GOAL_WIDTH_M, PITCH_LENGTH_M, PITCH_WIDTH_M } from '../football.ts';

/** What is painted on a ground and how large its goals are, metres. Youth and small-sided pitches have figures of their own. */
export type PitchSize = {
  /** Goal line to goal line. */
  readonly lengthM: number;
  /** Touch line to touch line. */
  readonly widthM: number;
  /** Inner width between the posts. */
  readonly goalWidthM: number;
  /** Lower edge of the bar above the ground. */
  readonly crossbarM: number;
  /** How far the penalty area reaches into the pitch, and its whole width. */
  readonly penaltyAreaDepthM: number;
  readonly penaltyAreaWidthM: number;
  readonly goalAreaDepthM: number;
  readonly goalAreaWidthM: number;
  /** From the goal line. */
  readonly penaltySpotM: number;
  /** Of the centre circle and of the arcs. */
  readonly circleRadiusM: number;
};

export const FULL_SIZE: PitchSize = {
  lengthM: PITCH_LENGTH_M,
  widthM: PITCH_WIDTH_M,
  goalWidthM: GOAL_WIDTH_M,
  crossbarM: CROSSBAR_M,
  penaltyAreaDepthM: 16.5,
  penaltyAreaWidthM: 40.32,
  goalAreaDepthM: 5.5,
  goalAreaWidthM: 18.32,
  penaltySpotM: 11,
  circleRadiusM: 9.15,
};

/** Usual sizes by players a side; every figure may be changed to what is painted. */
export const PITCH_PRESETS: Readonly<Record<'11' | '9' | '7' | '5', PitchSize>> = {
  '11': FULL_SIZE,
  '9': {
    lengthM: 73,
    widthM: 46,
    goalWidthM: 4.88,
    crossbarM: 2.13,
    penaltyAreaDepthM: 11.9,
    penaltyAreaWidthM: 29.3,
    goalAreaDepthM: 4.6,
    goalAreaWidthM: 14,
    penaltySpotM: 8.2,
    circleRadiusM: 6.4,
  },
  '7': {
    lengthM: 55,
    widthM: 37,
    goalWidthM: 3.66,
    crossbarM: 1.83,
    penaltyAreaDepthM: 9.1,
    penaltyAreaWidthM: 16.5,
    goalAreaDepthM: 3.7,
    goalAreaWidthM: 9.1,
    penaltySpotM: 7.3,
    circleRadiusM: 5.5,
  },
  '5': {
    lengthM: 37,
    widthM: 27,
    goalWidthM: 3.66,
    crossbarM: 1.83,
    penaltyAreaDepthM: 8.2,
    penaltyAreaWidthM: 14.6,
    goalAreaDepthM: 2.7,
    goalAreaWidthM: 7.3,
    penaltySpotM: 6.4,
    circleRadiusM: 4.6,
  },
};

/**
 * Names follow the diagram: left goal at x = 0, near touch line at y = 0, seen from the main camera. `_near` and `_far` say which of two
 * mirror points is meant.
 */
export const LANDMARKS = [
  'left_corner_near',
  'left_corner_far',
  'left_penalty_area_goal_line_near',
  'left_penalty_area_goal_line_far',
  'left_penalty_area_near',
  'left_penalty_area_far',
  'left_goal_area_goal_line_near',
  'left_goal_area_goal_line_far',
  'left_goal_area_near',
  'left_goal_area_far',
  'left_penalty_spot',
  'left_arc_near',
  'left_arc_far',
  'left_arc_top',
  'left_post_near',
  'left_post_far',
  'left_post_top_near',
  'left_post_top_far',
  'halfway_near',
  'halfway_far',
  'centre_spot',
  'circle_halfway_near',
  'circle_halfway_far',
  'circle_left',
  'circle_right',
  'right_corner_near',
  'right_corner_far',
  'right_penalty_area_goal_line_near',
  'right_penalty_area_goal_line_far',
  'right_penalty_area_near',
  'right_penalty_area_far',
  'right_goal_area_goal_line_near',
  'right_goal_area_goal_line_far',
  'right_goal_area_near',
  'right_goal_area_far',
  'right_penalty_spot',
  'right_arc_near',
  'right_arc_far',
  'right_arc_top',
  'right_post_near',
  'right_post_far',
  'right_post_top_near',
  'right_post_top_far',
] as const;
export type LandmarkName = (typeof LANDMARKS)[number];

export type Landmark = {
  readonly name: LandmarkName;
  /** Metres, origin at the near left corner, x along the long side, y away from the main camera, z up. */
  readonly placeXyzM: readonly [x: number, y: number, z: number];
};

/** Every landmark that a pitch of this size has: no arc where the penalty area reaches beyond it. */
export function landmarksOf(size: PitchSize): readonly Landmark[] {
  return LANDMARKS.flatMap((name) => {
    const placeXyzM = placeOf(name, size);
    return placeXyzM ? [{ name, placeXyzM }] : [];
  });
}

/** "Left penalty area, far corner": how people are asked for a landmark. */
export function landmarkWords(name: LandmarkName): string {
  const [first = '', ...rest] = name.split('_');
  const side = first === 'left' || first === 'right' ? `${first} ` : '';
  const kind = side === '' ? name : rest.join('_');
  const end = /_(near|far)$/.exec(kind)?.[1];
  const words = KIND_WORDS[end ? kind.replace(/_(near|far)$/, '') : kind] ?? kind.replaceAll('_', ' ');
  const text = words.replace('{side}', side).replace('{end}', end ?? '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  corner: '{side}corner, {end} side',
  penalty_area_goal_line: '{side}penalty area meets the goal line, {end} side',
  penalty_area: '{side}penalty area, {end} corner',
  goal_area_goal_line: '{side}goal area meets the goal line, {end} side',
  goal_area: '{side}goal area, {end} corner',
  penalty_spot: '{side}penalty spot',
  arc: '{side}arc meets the penalty area, {end} side',
  arc_top: '{side}arc, outermost point',
  post: '{side}goal, foot of the {end} post',
  post_top: '{side}goal, top of the {end} post',
  halfway: 'halfway line meets the {end} touch line',
  centre_spot: 'centre spot',
  circle_halfway: 'centre circle meets the halfway line, {end} side',
  circle_left: 'centre circle, leftmost point',
  circle_right: 'centre circle, rightmost point',
};

function placeOf(name: LandmarkName, size: PitchSize): Landmark['placeXyzM'] | null {
  const { lengthM, widthM, circleRadiusM } = size;
  const [first = '', ...rest] = name.split('_');
  const sign = name.endsWith('_near') ? -1 : 1;
  const across = (halfM: number) => widthM / 2 + sign * halfM;
  if (first !== 'left' && first !== 'right') {
    if (name.startsWith('halfway')) return [lengthM / 2, across(widthM / 2), 0];
    if (name.startsWith('circle_halfway')) return [lengthM / 2, across(circleRadiusM), 0];
    const off = name === 'circle_left' ? -circleRadiusM : name === 'circle_right' ? circleRadiusM : 0;
    return [lengthM / 2 + off, widthM / 2, 0];
  }
  const ofEnd = endPlace(rest.join('_').replace(/_(near|far)$/, ''), size);
  if (!ofEnd) return null;
  const [depthM, halfM, heightM = 0] = ofEnd;
  return [first === 'left' ? depthM : lengthM - depthM, across(halfM), heightM];
}

/** Of one end: metres from the goal line, from the middle, above the ground. */
function endPlace(kind: string, size: PitchSize): readonly [depthM: number, halfM: number, heightM?: number] | null {
  const { penaltyAreaDepthM, penaltySpotM, circleRadiusM, goalWidthM } = size;
  const beyondM = penaltyAreaDepthM - penaltySpotM;
  const hasArc = beyondM > 0 && beyondM < circleRadiusM;
  switch (kind) {
    case 'corner':
      return [0, size.widthM / 2];
    case 'penalty_area_goal_line':
      return [0, size.penaltyAreaWidthM / 2];
    case 'penalty_area':
      return [penaltyAreaDepthM, size.penaltyAreaWidthM / 2];
    case 'goal_area_goal_line':
      return [0, size.goalAreaWidthM / 2];
    case 'goal_area':
      return [size.goalAreaDepthM, size.goalAreaWidthM / 2];
    case 'penalty_spot':
      return [penaltySpotM, 0];
    case 'arc':
      return hasArc ? [penaltyAreaDepthM, Math.sqrt(circleRadiusM ** 2 - beyondM ** 2)] : null;
    case 'arc_top':
      return hasArc ? [penaltySpotM + circleRadiusM, 0] : null;
    case 'post':
      return [0, goalWidthM / 2];
    case 'post_top':
      return [0, goalWidthM / 2, size.crossbarM];
    default:
      return null;
  }
}
