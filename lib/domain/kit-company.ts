import type { Lab, SeenPerson } from './detected-frame.ts';

export type KitCompanyConfig = {
  /** Shirts nearer than this are of one kit: distance in CIE Lab, lightness counted for less because of shadow. */
  readonly maxShirtDistance: number;
  /** So many others in one shirt are a team: there are never more than three other officials. */
  readonly company: number;
  /** Less sure people are no witnesses. */
  readonly minConfidence: number;
};

/** Set on the pictures of two held-out matches, where one team wears black: referees' AP50 .25 without, .50 with it; players' .86 and .95. */
export const KIT_COMPANY: KitCompanyConfig = { maxShirtDistance: 12, company: 3, minConfidence: 0.5 };

const LIGHTNESS_WEIGHT = 0.7;

/**
 * A detector knows referees by what referees often wear; one picture knows better who belongs to a team: a "referee" whose shirt
 * three others wear is a player. Goalkeepers are left alone: theirs may well look like an opponent's.
 */
export function correctReferees<T extends Pick<SeenPerson, 'className' | 'confidence' | 'shirtLab'>>(
  people: readonly T[],
  config: KitCompanyConfig = KIT_COMPANY,
): (T | (T & { readonly className: 'player' }))[] {
  const witnesses = people.filter(({ confidence, shirtLab }) => shirtLab !== null && confidence > config.minConfidence);
  return people.map((person) => {
    const { shirtLab } = person;
    if (person.className !== 'referee' || shirtLab === null) return person;
    const alike = witnesses.filter(
      (other) =>
        other !== person && other.shirtLab && shirtDistance(shirtLab, other.shirtLab) < config.maxShirtDistance,
    );
    return alike.length >= config.company ? { ...person, className: 'player' as const } : person;
  });
}

function shirtDistance(a: Lab, b: Lab): number {
  return Math.hypot(LIGHTNESS_WEIGHT * (a[0] - b[0]), a[1] - b[1], a[2] - b[2]);
}
