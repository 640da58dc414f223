import type { Lab } from '../detected-frame.ts';
import { type ColourMeasure, colourDistance } from './kit-colour.ts';

/** One followed person's clothes, median over its looks. */
export type Clothes = { readonly looks: number; readonly shirtLab: Lab; readonly shortsLab: Lab | null };

/** A colour that many people wear; `looks` says how many boxes wore it. */
export type Kit = { readonly shirtLab: Lab; readonly looks: number };

export type Kits = {
  readonly teams: readonly [Kit, Kit];
  readonly others: readonly Kit[];
  /** How these kits were told apart. */
  readonly measure: ColourMeasure;
};

/** More than the colours of a pitch: two teams, two goalkeepers, referees, and one to spare for shade. */
const SEED_COUNT = 7;
const ROUNDS = 12;
/** Nearer colours are one kit in sun and shade. */
const SAME_KIT_DISTANCE = 12;
/** Two teams never wear nearer colours than this. */
const CLEARLY_APART_DISTANCE = 24;

/**
 * The two team colours and the rest. Weighted k-means by hue from far-apart seeds, merged where two centres are one kit; the
 * teams are the two most worn kits that differ clearly. One hue on nearly everybody is a colour cast: then that kit is
 * divided by plain colour.
 * @returns null when fewer than two kits can be told apart
 */
export function findKits(people: readonly Clothes[]): Kits | null {
  const kits = mergeNear(settle(people, farApartSeeds(people), 'hue'));
  return divideCast(people, kits) ?? mostWornPair(kits);
}

function mostWornPair(kits: readonly Kit[]): Kits | null {
  let best: { score: number; one: Kit; other: Kit } | null = null;
  for (const [index, one] of kits.entries()) {
    for (const other of kits.slice(index + 1)) {
      const apart = Math.min(1, colourDistance(one.shirtLab, other.shirtLab) / CLEARLY_APART_DISTANCE);
      const score = Math.sqrt(one.looks * other.looks) * apart;
      if (best === null || score > best.score) best = { score, one, other };
    }
  }
  if (best === null) return null;
  const { one, other } = best;
  return { teams: [one, other], others: kits.filter((kit) => isThirdKit(kit, [one, other])), measure: 'hue' };
}

/** Two teams wear about as many shirts each, so one kit on this part of all people is two. */
const CAST_PART = 0.7;
/** The smaller half of a divided kit has at least this part: else it is a shadow or a passer-by. */
const MIN_HALF_PART = 0.25;

function divideCast(people: readonly Clothes[], kits: readonly Kit[]): Kits | null {
  const [largest] = kits;
  const looks = kits.reduce((sum, kit) => sum + kit.looks, 0);
  if (largest === undefined || largest.looks < CAST_PART * looks) return null;
  const wearers = people.filter((person) => nearestIndex(kits, person.shirtLab, 'hue') === 0);
  const byLightness = wearers.toSorted((a, b) => a.shirtLab[0] - b.shirtLab[0]);
  const seeds = [byLightness[0], byLightness.at(-1)].flatMap((one) => (one ? [one.shirtLab] : []));
  const [one, other] = settle(wearers, seeds, 'plain');
  if (!one || !other || Math.min(one.looks, other.looks) < MIN_HALF_PART * largest.looks) return null;
  if (mayBeShade(one.shirtLab, other.shirtLab)) return null;
  return { teams: [one, other], others: kits.slice(1), measure: 'plain' };
}

/** In shade a shirt loses lightness and chroma together; a lighter one with clearly less chroma is another shirt. */
function mayBeShade(one: Lab, other: Lab): boolean {
  const [lighter, darker] = one[0] > other[0] ? [one, other] : [other, one];
  return Math.hypot(lighter[1], lighter[2]) > Math.hypot(darker[1], darker[2]) - MIN_CHROMA_DROP;
}
const MIN_CHROMA_DROP = 12;

/** A third kit must differ from both teams' by this much: nearer ones are a team's shirt in an odd light. */
const THIRD_KIT_DISTANCE = 15;

function isThirdKit(kit: Kit, teams: readonly Kit[]): boolean {
  return teams.every((team) => team !== kit && colourDistance(team.shirtLab, kit.shirtLab) > THIRD_KIT_DISTANCE);
}

/** A shirt this near its team's colour, and clearly nearer than to the other, is taken for it. */
const MAX_TEAM_DISTANCE = 18;
const MAX_NEARNESS_RATIO = 0.75;

/** Which team (0, 1) wears this shirt; `other`: a third kit is nearer or none is near; null: between the two. */
export function teamOfShirt(kits: Kits, shirtLab: Lab): 0 | 1 | 'other' | null {
  const distances = kits.teams.map((kit) => colourDistance(kit.shirtLab, shirtLab, kits.measure));
  const [first = Infinity, second = Infinity] = distances;
  const nearest = Math.min(first, second);
  const nearestOther = Math.min(
    Infinity,
    ...kits.others.map((kit) => colourDistance(kit.shirtLab, shirtLab, kits.measure)),
  );
  if (nearestOther < nearest || nearest > MAX_TEAM_DISTANCE) return 'other';
  if (nearest > MAX_NEARNESS_RATIO * Math.max(first, second)) return null;
  return first <= second ? 0 : 1;
}

function farApartSeeds(people: readonly Clothes[]): Lab[] {
  const heaviest = people.reduce<Clothes | null>(
    (best, person) => (best === null || person.looks > best.looks ? person : best),
    null,
  );
  if (heaviest === null) return [];
  const seeds: Lab[] = [heaviest.shirtLab];
  while (seeds.length < SEED_COUNT) {
    let next: { score: number; shirtLab: Lab } | null = null;
    for (const { shirtLab, looks } of people) {
      const apart = Math.min(...seeds.map((seed) => colourDistance(seed, shirtLab)));
      // Far away, but worn for a while: a single odd box makes no kit.
      const score = apart * Math.sqrt(looks);
      if (apart > SAME_KIT_DISTANCE && (next === null || score > next.score)) next = { score, shirtLab };
    }
    if (next === null) break;
    seeds.push(next.shirtLab);
  }
  return seeds;
}

function settle(people: readonly Clothes[], seeds: readonly Lab[], measure: ColourMeasure): Kit[] {
  let kits: Kit[] = seeds.map((shirtLab) => ({ shirtLab, looks: 0 }));
  for (let round = 0; round < ROUNDS; round++) {
    const groups = kits.map((): Clothes[] => []);
    for (const person of people) groups[nearestIndex(kits, person.shirtLab, measure)]?.push(person);
    kits = groups.flatMap((group) => (group.length === 0 ? [] : [meanKit(group)]));
  }
  return kits;
}

function nearestIndex(kits: readonly Kit[], shirtLab: Lab, measure: ColourMeasure): number {
  let best = 0;
  let bestDistance = Infinity;
  kits.forEach((kit, index) => {
    const distance = colourDistance(kit.shirtLab, shirtLab, measure);
    if (distance < bestDistance) {
      best = index;
      bestDistance = distance;
    }
  });
  return best;
}

function meanKit(group: readonly { readonly shirtLab: Lab; readonly looks: number }[]): Kit {
  const looks = group.reduce((sum, one) => sum + one.looks, 0);
  const mean = (channel: 0 | 1 | 2) => group.reduce((sum, one) => sum + one.shirtLab[channel] * one.looks, 0) / looks;
  return { shirtLab: [mean(0), mean(1), mean(2)], looks };
}

function mergeNear(kits: readonly Kit[]): Kit[] {
  const merged = [...kits].sort((a, b) => b.looks - a.looks);
  for (let index = 0; index < merged.length; index++) {
    for (let other = merged.length - 1; other > index; other--) {
      const [one, two] = [merged[index], merged[other]];
      if (one === undefined || two === undefined) continue;
      if (colourDistance(one.shirtLab, two.shirtLab) > SAME_KIT_DISTANCE) continue;
      merged[index] = meanKit([one, two]);
      merged.splice(other, 1);
    }
  }
  return merged;
}
