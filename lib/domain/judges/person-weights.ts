import type { PersonWeights } from './person-evidence.ts';

/** Fitted by tools/fit-judges.ts on pictures that the detector had not been trained on. */
export const PERSON_WEIGHTS: PersonWeights = {
  goalkeeper: {
    looksGoalkeeper: 0.6,
    looksReferee: -0.179,
    loneKit: 2.325,
    shirtCompany: 0.197,
    outermost: 1.255,
    secondOutermost: 0.871,
    loneOutermost: 1.515,
    loneAmong: -1.784,
    loneFarthest: -4.988,
    apartAtEnd: 6.437,
    outlyingShirt: 1.595,
    outlyingKit: 1.745,
    bias: -5.073,
  },
  referee: {
    looksGoalkeeper: -0.227,
    looksReferee: 0.328,
    loneKit: 1.763,
    shirtCompany: -2.123,
    outermost: -0.462,
    secondOutermost: -0.969,
    loneOutermost: 1.014,
    loneAmong: 2.827,
    loneFarthest: -2.487,
    apartAtEnd: 2.626,
    outlyingShirt: 1.389,
    outlyingKit: 1.875,
    bias: -5.874,
  },
};
