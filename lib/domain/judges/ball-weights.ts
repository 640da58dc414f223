import type { BallWeights } from './ball-evidence.ts';

/** Fitted by tools/fit-judges.ts on pictures that the detector had not been trained on. */
export const BALL_WEIGHTS: BallWeights = {
  firstLook: 0.799,
  secondLook: 2.206,
  beyondLine: -2.158,
  offPitch: -1.455,
  nobodyFarther: 0.617,
  nobodyNearer: -1.053,
  grassAround: 0.397,
  grassAbove: -0.419,
  farFromPeople: -0.863,
  tooLarge: 1.679,
  tooSmall: -4.622,
  inUpperBody: 0.079,
  atFeet: -0.356,
  bias: -2.377,
};
