import type { Lab, SeenPerson } from './detected-frame.ts';

export type KitCompanyConfig = {
  /** Shirts nearer than this are of one kit: distance in CIE Lab, lightness counted for less because of shadow. */
  readonly maxShirtDistance: number;
  /** So many others in one shirt are a team: there are never more than three other officials. */
  readonly company: number;
  /** Less sure people are no witnesses. */
  readonly minConfidence: number;
  /** Who wears what nobody else wears stands out only among so many witnesses: in a close-up everybody does. */
  readonly minWitnesses: number;
  /** Logits that a shirt of one's own takes from "player" and gives to "referee", and gives to "goalkeeper"; half of it with one other. */
  readonly loneReferee: number;
  readonly loneGoalkeeper: number;
};

/**
 * Set on the pictures of two held-out matches, where one team wears black. AP50 of players, goalkeepers, referees: .84, .50, .19 without;
 * .93, .50, .46 with the company of teams alone; .94, .60, .50 with both.
 */
export const KIT_COMPANY: KitCompanyConfig = {
  maxShirtDistance: 12,
  company: 3,
  minConfidence: 0.5,
  minWitnesses: 6,
  loneReferee: 1.4,
  loneGoalkeeper: 1,
};

const LIGHTNESS_WEIGHT = 0.7;

/** What a detector thinks of each kind, 0..1; without it only teams are told. */
export type KindConfidences = Readonly<Record<SeenPerson['className'], number>>;

type Person = Pick<SeenPerson, 'className' | 'confidence' | 'shirtLab'> & {
  readonly kindConfidences?: KindConfidences | undefined;
};

/**
 * A detector knows referees and goalkeepers by what they often wear; one picture knows better who belongs to a team. A "referee" whose
 * shirt three others wear is a player; whose shirt nobody wears is a goalkeeper or an official rather than a player. A goalkeeper's shirt
 * may well look like an opponent's: company takes nothing from him.
 */
export function judgeByKit<T extends Person>(
  people: readonly T[],
  config: KitCompanyConfig = KIT_COMPANY,
): Omit<T, 'kindConfidences'>[] {
  const witnesses = people.filter(({ confidence, shirtLab }) => shirtLab !== null && confidence > config.minConfidence);
  return people.map((whole) => {
    const { kindConfidences, ...person } = whole;
    const { shirtLab } = person;
    if (shirtLab === null) return person;
    const alike = witnesses.filter(
      (other) => other !== whole && other.shirtLab && shirtDistance(shirtLab, other.shirtLab) < config.maxShirtDistance,
    ).length;
    if (alike >= config.company)
      return person.className === 'referee' ? { ...person, className: 'player' as const } : person;
    if (!kindConfidences || alike > 1 || witnesses.length < config.minWitnesses) return person;
    return { ...person, ...outstanding(person.confidence, kindConfidences, alike === 0 ? 1 : 0.5, config) };
  });
}

/** Kind and confidence of somebody in a shirt of his own; half way between the detector's word and what the shirt makes of it. */
function outstanding(
  confidence: number,
  kinds: KindConfidences,
  part: number,
  { loneReferee, loneGoalkeeper }: KitCompanyConfig,
): Pick<SeenPerson, 'className' | 'confidence'> {
  const judged = [
    { className: 'player', logit: logit(kinds.player) - part * loneReferee },
    { className: 'goalkeeper', logit: logit(kinds.goalkeeper) + part * loneGoalkeeper },
    { className: 'referee', logit: logit(kinds.referee) + part * loneReferee },
  ] as const;
  const best = judged.reduce((most, next) => (next.logit > most.logit ? next : most));
  return { className: best.className, confidence: Math.sqrt(confidence / (1 + Math.exp(-best.logit))) };
}

/** Keeps what a network is entirely sure of within reach. */
const LEAST = 1e-4;

function logit(chance: number): number {
  return Math.log(Math.max(LEAST, chance) / Math.max(LEAST, 1 - chance));
}

function shirtDistance(a: Lab, b: Lab): number {
  return Math.hypot(LIGHTNESS_WEIGHT * (a[0] - b[0]), a[1] - b[1], a[2] - b[2]);
}
