import type { BallWeights } from './ball-evidence.ts';

/** Fitted by tools/fit-judges.ts on pictures that the detector had not been trained on. */
export const BALL_WEIGHTS: BallWeights = {
  firstLook: 1.003,
  secondLook: 2.109,
  beyondLine: -2.372,
  offPitch: -0.871,
  nobodyFarther: -0.379,
  nobodyNearer: -0.43,
  grassAround: 0.195,
  grassAbove: -0.734,
  farFromPeople: -1.019,
  tooLarge: 6.033,
  tooSmall: -1.521,
  inUpperBody: 0.382,
  atFeet: -0.43,
  bias: -1.251,
};
