import type { PersonWeights } from './person-evidence.ts';

/** Fitted by tools/fit-judges.ts on pictures that the detector had not been trained on. */
export const PERSON_WEIGHTS: PersonWeights = {
  goalkeeper: {
    looksGoalkeeper: 0.588,
    looksReferee: -0.096,
    loneShirt: 1.688,
    loneKit: 3.621,
    shirtCompany: -1.246,
    outermost: 0.972,
    secondOutermost: 1.183,
    farthestOrNearest: -0.753,
    loneOutermost: 2.128,
    loneAmong: -0.71,
    loneFarthest: -5.273,
    dark: -0.307,
    apartAtEnd: 10.753,
    bias: -3.435,
  },
  referee: {
    looksGoalkeeper: -0.011,
    looksReferee: 0.325,
    loneShirt: 2.586,
    loneKit: 2.08,
    shirtCompany: -1.932,
    outermost: -0.61,
    secondOutermost: -0.896,
    farthestOrNearest: -0.996,
    loneOutermost: -0.622,
    loneAmong: 4.3,
    loneFarthest: -1.322,
    dark: -0.727,
    apartAtEnd: -4.146,
    bias: -4.318,
  },
};
