import type { PersonWeights } from './person-evidence.ts';

/** Fitted by tools/fit-judges.ts on pictures that the detector had not been trained on. */
export const PERSON_WEIGHTS: PersonWeights = {
  goalkeeper: {
    looksGoalkeeper: 0.624,
    looksReferee: -0.099,
    loneShirt: 1.274,
    loneKit: 3.736,
    shirtCompany: -1.23,
    outermost: 1.382,
    secondOutermost: 1.095,
    farthestOrNearest: -0.853,
    loneOutermost: 1.213,
    loneAmong: -0.953,
    loneFarthest: -5.921,
    dark: -1.12,
    apartAtEnd: 9.757,
    bias: -3.042,
  },
  referee: {
    looksGoalkeeper: 0.038,
    looksReferee: 0.352,
    loneShirt: 2.823,
    loneKit: 3.039,
    shirtCompany: -1.999,
    outermost: -0.954,
    secondOutermost: -0.283,
    farthestOrNearest: -0.714,
    loneOutermost: 1.792,
    loneAmong: 3.632,
    loneFarthest: -1.001,
    dark: 0.165,
    apartAtEnd: 4.557,
    bias: -4.622,
  },
};
