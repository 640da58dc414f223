import type { BallWeights } from './ball-evidence.ts';

/** Fitted by tools/fit-judges.ts on pictures that the detector had not been trained on. */
export const BALL_WEIGHTS: BallWeights = {
  firstLook: 0.96,
  secondLook: 2.044,
  beyondLine: -2.158,
  offPitch: -0.789,
  nobodyFarther: -0.506,
  nobodyNearer: -0.752,
  grassAround: 0.879,
  grassAbove: -0.897,
  farFromPeople: -1.024,
  tooLarge: 4.603,
  tooSmall: -2.628,
  inUpperBody: 0.313,
  atFeet: -0.287,
  bias: -1.547,
};
