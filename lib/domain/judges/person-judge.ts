import type { SeenPerson } from '../detected-frame.ts';
import {
  type KindConfidences,
  PERSON_EVIDENCE,
  type PersonEvidence,
  type PersonWeights,
  personWitnesses,
} from './person-evidence.ts';
import { PERSON_WEIGHTS } from './person-weights.ts';

/** With fewer people in the picture (a close-up, a goalkeepers' training) everybody stands out: the detector's word stays. */
const MIN_WITNESSES = 6;
/** Boxes that are hardly people are nobody's rivals. */
const MIN_RIVAL = 0.3;
/** A detector that is sure of no kind at all must not divide by nothing. */
const MIN_SHARE = 1e-6;
const NO_ODDS: KindOdds = { goalkeeper: 0, referee: 0 };
const KINDS = ['player', 'goalkeeper', 'referee'] as const;

/** Odds against a player, or what goes with them. */
type KindOdds = { readonly goalkeeper: number; readonly referee: number };
type Person = SeenPerson & { readonly kindConfidences?: KindConfidences | undefined };

/**
 * A picture of play nearly always shows the referee and hardly ever two people who might well be he; it may show a goalkeeper, and both only
 * where it shows the whole pitch. So the odds of each are this many times what he alone would have, less the more the others might be he as well.
 */
const SOUGHT: KindOdds = { goalkeeper: 3, referee: 8 };
const RIVAL_WEIGHT: KindOdds = { goalkeeper: 0.5, referee: 3 };
/** However sure of one: a second one in the picture must stay possible. */
const MAX_RIVAL_ODDS = 20;

/**
 * A detector knows goalkeepers and referees by what they often wear and how they stand; one picture knows better who belongs to a team.
 * The kind becomes the likeliest by both, and `confidence` how sure it is that it is one: between doubt whether this is a person at all
 * (which the square root makes smaller, or all would lie below 0.9) and doubt of the kind.
 */
export function judgePeople(people: readonly Person[], weights: PersonWeights = PERSON_WEIGHTS): SeenPerson[] {
  const { witnesses, evidenceOf } = personWitnesses(people);
  const isJudged = witnesses >= MIN_WITNESSES;
  const odds = people.map((person) => {
    const { kindConfidences } = person;
    if (!kindConfidences) return null;
    return isJudged && person.shirtLab !== null
      ? oddsOf(evidenceOf(person, kindConfidences), weights)
      : oddsIn(kindConfidences);
  });
  const shares = people.map(({ confidence }, index) => rivalOdds(confidence, odds[index] ?? null));
  const all = shares.reduce(sumOf, NO_ODDS);
  return people.map(({ kindConfidences: _, ...person }, index) => {
    const alone = odds[index];
    if (!alone) return person;
    const chances = chancesOf(isJudged ? amongRivals(alone, all, shares[index] ?? NO_ODDS) : alone);
    const className = KINDS.reduce((best, kind) => (chances[kind] > chances[best] ? kind : best));
    return { ...person, className, confidence: Math.sqrt(person.confidence) * chances[className] };
  });
}

/** By all evidence. */
function oddsOf(evidence: PersonEvidence, weights: PersonWeights): KindOdds {
  const odds = (kind: 'goalkeeper' | 'referee') =>
    Math.exp(PERSON_EVIDENCE.reduce((sum, name) => sum + weights[kind][name] * evidence[name], weights[kind].bias));
  return { goalkeeper: odds('goalkeeper'), referee: odds('referee') };
}

/** By the detector's own word. */
function oddsIn({ player, goalkeeper, referee }: KindConfidences): KindOdds {
  const against = Math.max(MIN_SHARE, player);
  return { goalkeeper: goalkeeper / against, referee: referee / against };
}

/** What a person's odds weigh against those of the others: no more than they leave for the other kind. */
function rivalOdds(confidence: number, odds: KindOdds | null): KindOdds {
  if (!odds || confidence < MIN_RIVAL) return NO_ODDS;
  const { goalkeeper, referee } = odds;
  return {
    goalkeeper: Math.min(MAX_RIVAL_ODDS, goalkeeper / (1 + referee)),
    referee: Math.min(MAX_RIVAL_ODDS, referee / (1 + goalkeeper)),
  };
}

function sumOf(a: KindOdds, b: KindOdds): KindOdds {
  return { goalkeeper: a.goalkeeper + b.goalkeeper, referee: a.referee + b.referee };
}

/** @param all  of everybody together; `own` is this person's part of it */
function amongRivals(alone: KindOdds, all: KindOdds, own: KindOdds): KindOdds {
  const among = (kind: keyof KindOdds) =>
    (SOUGHT[kind] * alone[kind]) / (1 + RIVAL_WEIGHT[kind] * Math.max(0, all[kind] - own[kind]));
  return { goalkeeper: among('goalkeeper'), referee: among('referee') };
}

/** The chance of each kind, 1 together. */
function chancesOf({ goalkeeper, referee }: KindOdds): KindConfidences {
  const sum = 1 + goalkeeper + referee;
  return { player: 1 / sum, goalkeeper: goalkeeper / sum, referee: referee / sum };
}
