import type { BallWeights } from './ball-evidence.ts';

/** Fitted by tools/fit-judges.ts on pictures that the detector had not been trained on. */
export const BALL_WEIGHTS: BallWeights = {
  firstLook: 1.08,
  secondLook: 2.05,
  beyondLine: -2.418,
  offPitch: -1.68,
  nobodyFarther: 0.42,
  nobodyNearer: -1.423,
  grassAround: 0.323,
  grassAbove: -0.376,
  farFromPeople: -0.738,
  tooLarge: 2.128,
  tooSmall: -10.034,
  inUpperBody: -0.034,
  atFeet: -0.418,
  bias: -1.984,
};
