import type { SeenKit } from './kit-distance.ts';

/** Of two officials of one kit each is the other's nearest: who stands out is told by the second. */
const COMPANIONS = 2;
/** Cloth that differs by less than this is the same, however alike all others are. */
const MIN_USUAL_DISTANCE = 2;
const MAX_OUTLYING = 1.5;

type Distance = (a: SeenKit, b: SeenKit) => number;

/**
 * How much farther (log, 0 to `MAX_OUTLYING`) a person's cloth is from anybody else's than is usual in this picture. Light, blur and size of the
 * people differ from camera to camera: how alike two shirts of one team look is told by the picture itself.
 */
export function outlyingBy(distance: Distance, witnesses: readonly SeenKit[]): (person: SeenKit) => number {
  const companyOf = (person: SeenKit) => {
    const distances = witnesses.filter((other) => other !== person).map((other) => distance(person, other));
    return distances.sort((a, b) => a - b)[Math.min(COMPANIONS, distances.length) - 1] ?? null;
  };
  const all = witnesses.map((one) => companyOf(one) ?? 0).sort((a, b) => a - b);
  const usual = Math.max(MIN_USUAL_DISTANCE, all[all.length >> 1] ?? 0);
  return (person) => {
    const apart = person.shirtLab ? companyOf(person) : null;
    return apart === null ? 0 : Math.max(0, Math.min(MAX_OUTLYING, Math.log(apart / usual)));
  };
}
