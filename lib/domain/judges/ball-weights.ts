import type { BallWeights } from './ball-evidence.ts';

/** Fitted by tools/fit-judges.ts on pictures that the detector had not been trained on. */
export const BALL_WEIGHTS: BallWeights = {
  firstLook: 1.079,
  secondLook: 2.249,
  beyondLine: -2.852,
  offPitch: -2.288,
  nobodyFarther: 0.599,
  nobodyNearer: -1.933,
  grassAround: -0.173,
  grassAbove: -0.535,
  farFromPeople: -0.671,
  tooLarge: 2.149,
  tooSmall: -10.424,
  inUpperBody: -0.111,
  atFeet: -0.453,
  bias: -2.001,
};
