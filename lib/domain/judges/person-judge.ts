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
const KINDS = ['player', 'goalkeeper', 'referee'] as const;

type Person = SeenPerson & { readonly kindConfidences?: KindConfidences | undefined };

/**
 * A detector knows goalkeepers and referees by what they often wear and how they stand; one picture knows better who belongs to a team.
 * The kind becomes the likeliest by both, and `confidence` how sure it is that it is one: between doubt whether this is a person at all
 * (which the square root makes smaller, or all would lie below 0.9) and doubt of the kind.
 */
export function judgePeople(people: readonly Person[], weights: PersonWeights = PERSON_WEIGHTS): SeenPerson[] {
  const { witnesses, evidenceOf } = personWitnesses(people);
  return people.map((whole) => {
    const { kindConfidences, ...person } = whole;
    if (!kindConfidences) return person;
    const isJudged = witnesses >= MIN_WITNESSES && person.shirtLab !== null;
    const chances = isJudged ? chancesOf(evidenceOf(whole, kindConfidences), weights) : sharesOf(kindConfidences);
    const className = KINDS.reduce((best, kind) => (chances[kind] > chances[best] ? kind : best));
    return { ...person, className, confidence: Math.sqrt(person.confidence) * chances[className] };
  });
}

/** The detector's own word as chances, 1 together. */
function sharesOf(kinds: KindConfidences): KindConfidences {
  const sum = Math.max(Number.EPSILON, kinds.player + kinds.goalkeeper + kinds.referee);
  return { player: kinds.player / sum, goalkeeper: kinds.goalkeeper / sum, referee: kinds.referee / sum };
}

/** The chance of each kind by all evidence, 1 together. */
function chancesOf(evidence: PersonEvidence, weights: PersonWeights): KindConfidences {
  const odds = (kind: 'goalkeeper' | 'referee') =>
    Math.exp(PERSON_EVIDENCE.reduce((sum, name) => sum + weights[kind][name] * evidence[name], weights[kind].bias));
  const [goalkeeper, referee] = [odds('goalkeeper'), odds('referee')];
  const sum = 1 + goalkeeper + referee;
  return { player: 1 / sum, goalkeeper: goalkeeper / sum, referee: referee / sum };
}
