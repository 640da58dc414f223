import type { BallWeights } from './ball-evidence.ts';

/** Fitted by tools/fit-judges.ts on pictures that the detector had not been trained on. */
export const BALL_WEIGHTS: BallWeights = {
  firstLook: 1.364,
  secondLook: 1.993,
  // As an earlier fit had it: this one (-1.966) believes spare balls more, and tells no ball better.
  beyondLine: -2.418,
  offPitch: -1.603,
  nobodyFarther: 0.76,
  nobodyNearer: -1.755,
  grassAround: 1.666,
  grassAbove: -0.467,
  farFromPeople: -0.982,
  tooLarge: 3.805,
  tooSmall: -5.285,
  inUpperBody: 0.649,
  atFeet: -0.147,
  bias: -2.789,
};
