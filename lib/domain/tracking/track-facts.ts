import { medianLab } from '../colour.ts';
import type { Lab, SeenPerson } from '../detected-frame.ts';

/** Enough looks for a median; more would only cost memory. */
const MAX_SAMPLES = 32;

/** What is known of one track, gathered look by look. */
export type TrackFacts = {
  readonly trackId: number;
  looks: number;
  confidenceSum: number;
  goalkeeperLooks: number;
  refereeLooks: number;
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
    goalkeeperLooks: 0,
    refereeLooks: 0,
    shirts: [],
    shorts: [],
    sampleEvery: 1,
  };
}

/** Adds one look to the facts of its track. */
export function addPersonLook(facts: TrackFacts, person: SeenPerson): void {
  if (facts.looks % facts.sampleEvery === 0) {
    if (person.shirtLab !== null) facts.shirts.push(person.shirtLab);
    if (person.shortsLab !== null) facts.shorts.push(person.shortsLab);
  }
  facts.looks += 1;
  facts.confidenceSum += person.confidence;
  if (person.className === 'goalkeeper') facts.goalkeeperLooks += 1;
  if (person.className === 'referee') facts.refereeLooks += 1;
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
  facts.goalkeeperLooks += later.goalkeeperLooks;
  facts.refereeLooks += later.refereeLooks;
  facts.sampleEvery = Math.max(facts.sampleEvery, later.sampleEvery);
  facts.shirts.push(...later.shirts);
  facts.shorts.push(...later.shorts);
  if (facts.shirts.length > MAX_SAMPLES) {
    halve(facts.shirts);
    halve(facts.shorts);
    facts.sampleEvery *= 2;
  }
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
