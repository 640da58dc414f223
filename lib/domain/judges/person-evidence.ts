import type { Lab } from '../detected-frame.ts';
import { clothDistance, kitDistance, type SeenKit, shirtDistance } from './kit-distance.ts';
import { logOdds } from './log-odds.ts';
import { outlyingBy } from './outlying.ts';

/** What a detector thinks of each kind, 0..1. */
export type KindConfidences = Readonly<Record<'player' | 'goalkeeper' | 'referee', number>>;

/** What speaks for a goalkeeper or an official rather than a player; each about 0..1 but for the log odds. */
export const PERSON_EVIDENCE = [
  'looksGoalkeeper',
  'looksReferee',
  'loneKit',
  'shirtCompany',
  'outermost',
  'secondOutermost',
  'loneOutermost',
  'loneAmong',
  'loneFarthest',
  'apartAtEnd',
  'outlyingShirt',
  'outlyingKit',
] as const;
export type PersonEvidence = Readonly<Record<(typeof PERSON_EVIDENCE)[number], number>>;
type KindWeights = Readonly<Record<keyof PersonEvidence | 'bias', number>>;
/** Log odds against a player for each unit of evidence. */
export type PersonWeights = { readonly goalkeeper: KindWeights; readonly referee: KindWeights };

/** Less sure people are no witnesses. */
const MIN_CONFIDENCE = 0.5;
/** Distances at which two pieces of cloth are of one kit by a third. */
const SHIRT_SPREAD = 8;
const KIT_SHIRT_SPREAD = 10;
const KIT_SHORTS_SPREAD = 14;
/** Farther out than this (picture widths) is no more alone. */
const MAX_APART = 0.2;

/**
 * Weighs the people of one picture: whose shirt and shorts nobody else wears stands out; at the end of the picture a goalkeeper does, in the
 * middle of it a referee, at its upper or lower edge an assistant.
 */
export function personWitnesses(people: readonly SeenKit[]) {
  const witnesses = people.filter(({ confidence, shirtLab }) => confidence > MIN_CONFIDENCE && shirtLab !== null);
  const outlyingShirt = outlyingBy(shirtDistance, witnesses);
  const outlyingKit = outlyingBy(kitDistance, witnesses);
  return {
    witnesses: witnesses.length,
    evidenceOf(person: SeenKit, kinds: KindConfidences): PersonEvidence {
      const others = witnesses.filter((other) => other !== person);
      const shirtCompany = others.reduce(
        (sum, other) => sum + alikeness(person.shirtLab, other.shirtLab, SHIRT_SPREAD),
        0,
      );
      const kitCompany = person.shortsLab
        ? others.reduce((sum, other) => sum + kitAlikeness(person, other), 0)
        : shirtCompany;
      const [x, y] = [middleX(person), footY(person)];
      const left = others.filter((other) => middleX(other) < x).length;
      const above = others.filter((other) => footY(other) < y).length;
      const fromSide = Math.min(left, others.length - left);
      const fromEdge = Math.min(above, others.length - above);
      const loneKit = Math.exp(-kitCompany);
      const outermost = fromSide === 0 ? 1 : 0;
      return {
        looksGoalkeeper: logOdds(kinds.goalkeeper) - logOdds(kinds.player),
        looksReferee: logOdds(kinds.referee) - logOdds(kinds.player),
        loneKit,
        shirtCompany: Math.min(5, shirtCompany) / 5,
        outermost,
        secondOutermost: fromSide === 1 ? 1 : 0,
        loneOutermost: loneKit * outermost,
        loneAmong: fromSide >= 3 ? loneKit : 0,
        loneFarthest: fromEdge === 0 ? loneKit : 0,
        apartAtEnd: Math.min(MAX_APART, distanceBeyond(others.map(middleX), x)),
        outlyingShirt: outlyingShirt(person),
        outlyingKit: outlyingKit(person),
      };
    },
  };
}

/** How far outside of the others' range a value lies; 0 within, and where there is nobody. */
function distanceBeyond(values: readonly number[], value: number): number {
  return values.length === 0 ? 0 : Math.max(0, Math.min(...values) - value, value - Math.max(...values));
}

function alikeness(a: Lab | null, b: Lab | null, spread: number): number {
  return a && b ? Math.exp(-((clothDistance(a, b) / spread) ** 2)) : 0;
}

function kitAlikeness(a: SeenKit, b: SeenKit): number {
  return alikeness(a.shirtLab, b.shirtLab, KIT_SHIRT_SPREAD) * alikeness(a.shortsLab, b.shortsLab, KIT_SHORTS_SPREAD);
}

function middleX({ bboxXywhNorm: [left, , width] }: SeenKit): number {
  return left + width / 2;
}

function footY({ bboxXywhNorm: [, top, , height] }: SeenKit): number {
  return top + height;
}
