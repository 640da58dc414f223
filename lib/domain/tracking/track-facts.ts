import { medianLab } from '../colour.ts';
import type { Lab, SeenPerson } from '../detected-frame.ts';

/** Enough looks for a median; more would only cost memory. */
const MAX_SAMPLES = 32;

/** What is known of one track, gathered look by look. */
export type TrackFacts = {
  readonly trackId: number;
  looks: number;
  confidenceSum: number;
  /** Sum of the confidences of the looks in which the detector said so. */
  goalkeeperSum: number;
  refereeSum: number;
  /** Middle of the time in which the track was seen is (first + last) / 2. */
  firstSec: number;
  lastSec: number;
  readonly shirts: Lab[];
  readonly shorts: Lab[];
  /** Every how many looks a colour is kept; doubles whenever the samples are full, so that they cover the whole track. */
  sampleEvery: number;
};

export function newTrackFacts(trackId: number): TrackFacts {
  return {
    trackId,
    looks: 0,
    confidenceSum: 0,
    goalkeeperSum: 0,
    refereeSum: 0,
    firstSec: Infinity,
    lastSec: -Infinity,
    shirts: [],
    shorts: [],
    sampleEvery: 1,
  };
}

/** Adds one look to the facts of its track. */
export function addPersonLook(facts: TrackFacts, person: SeenPerson, ptsSec: number): void {
  if (facts.looks % facts.sampleEvery === 0) {
    if (person.shirtLab !== null) facts.shirts.push(person.shirtLab);
    if (person.shortsLab !== null) facts.shorts.push(person.shortsLab);
  }
  facts.looks += 1;
  facts.confidenceSum += person.confidence;
  if (person.className === 'goalkeeper') facts.goalkeeperSum += person.confidence;
  if (person.className === 'referee') facts.refereeSum += person.confidence;
  facts.firstSec = Math.min(facts.firstSec, ptsSec);
  facts.lastSec = Math.max(facts.lastSec, ptsSec);
  if (facts.shirts.length > MAX_SAMPLES) {
    halve(facts.shirts);
    halve(facts.shorts);
    facts.sampleEvery *= 2;
  }
}

/** Adds what is known of a later part of the same track. */
export function joinFacts(facts: TrackFacts, later: TrackFacts): void {
  facts.looks += later.looks;
  facts.confidenceSum += later.confidenceSum;
  facts.goalkeeperSum += later.goalkeeperSum;
  facts.refereeSum += later.refereeSum;
  facts.firstSec = Math.min(facts.firstSec, later.firstSec);
  facts.lastSec = Math.max(facts.lastSec, later.lastSec);
  facts.sampleEvery = Math.max(facts.sampleEvery, later.sampleEvery);
  facts.shirts.push(...later.shirts);
  facts.shorts.push(...later.shorts);
  if (facts.shirts.length > MAX_SAMPLES) {
    halve(facts.shirts);
    halve(facts.shorts);
    facts.sampleEvery *= 2;
  }
}

/** A track of this many looks is worth half of a long one's confidence: false boxes come and go. */
const HALF_SURE_LOOKS = 3;

/** How sure it is (0..1) that a track is a person. */
export function trackConfidenceOf({ looks, confidenceSum }: TrackFacts): number {
  if (looks === 0) return 0;
  return Math.round((confidenceSum / looks) * (1 - 0.5 ** (looks / HALF_SURE_LOOKS)) * 1000) / 1000;
}

export function shirtOf(facts: TrackFacts): Lab | null {
  return medianLab(facts.shirts);
}

export function shortsOf(facts: TrackFacts): Lab | null {
  return medianLab(facts.shorts);
}

function halve(samples: Lab[]): void {
  const kept = samples.filter((_, index) => index % 2 === 0);
  samples.splice(0, samples.length, ...kept);
}
