import type { Lab, SeenPerson } from '../detected-frame.ts';
import { assign } from './assignment.ts';
import { colourDistance } from './kit-colour.ts';
import { type Motion, surprise, uncertainty } from './motion-filter.ts';
import { type SceneBox, sceneIou } from './scene-geometry.ts';

/*
 * Who is whom at one look. Costs are squared standard deviations, -2 times the logarithm of a likelihood but for a constant, so that
 * place, size, colour and the chance of being missed can be added up. Leaving somebody unmatched has a price too: without it one missed
 * person makes a whole chain of neighbours swap names, because everybody can be matched with somebody.
 */

/** Someone followed, as expected at this look. */
export type Expected = {
  readonly motion: Motion;
  readonly shirtLab: Lab | null;
  readonly lastSeenSec: number;
};

export type Seen = { readonly index: number; readonly person: SeenPerson; readonly box: SceneBox };

/** Squared standard deviations: a true match lies outside once in about 250 looks (two degrees of freedom). */
const MAX_SURPRISE = 11;
const MAX_UNSURE_SURPRISE = 5;
/** Nobody outruns this between two looks, whatever the filter thinks: 11 m/s, and half a height for a badly placed box. */
const MAX_SPEED_HEIGHTS_PER_SEC = 6;
const MAX_JITTER_HEIGHTS = 0.5;
/** What a wholly different shirt costs: decides crossings, forbids nothing. */
const COLOUR_WEIGHT = 10;
const COLOUR_FULL_DISTANCE = 24;
/** What a box of twice the height costs. */
const SIZE_WEIGHT = 5;
/** Price of not finding somebody who was seen at the look before, and somebody who was not: misses come in spells. */
const MISS_COST = 17;
const MISS_AGAIN_COST = 15;

/** Cost of `look` being `target`, both sure. Infinity: impossible. */
export function sureCost(target: Expected, look: Seen, ptsSec: number): number {
  const predicted = target.motion;
  const apart = Math.hypot(look.box.x - predicted.box.x, look.box.y - predicted.box.y) / predicted.box.height;
  if (apart > MAX_JITTER_HEIGHTS + MAX_SPEED_HEIGHTS_PER_SEC * (ptsSec - target.lastSeenSec)) return Infinity;
  const distance2 = surprise(predicted, look.box);
  if (distance2 > MAX_SURPRISE) return Infinity;
  const sizeRatio = Math.abs(Math.log2(look.box.height / predicted.box.height));
  if (sizeRatio > 1) return Infinity;
  return (
    distance2 + uncertainty(predicted) + SIZE_WEIGHT * sizeRatio + colourCost(target.shirtLab, look.person.shirtLab)
  );
}

/**
 * Cost of an unsure `look` being `target`: it must stand where he is expected more closely than a sure one, or overlap his box.
 */
export function unsureCost(target: Expected, look: Seen, minIou: number, ptsSec: number): number {
  const isNear = surprise(target.motion, look.box) <= MAX_UNSURE_SURPRISE;
  if (!isNear && sceneIou(target.motion.box, look.box) < minIou) return Infinity;
  return sureCost(target, look, ptsSec);
}

function colourCost(known: Lab | null, seen: Lab | null): number {
  if (known === null || seen === null) return COLOUR_WEIGHT / 4;
  return COLOUR_WEIGHT * Math.min(1, colourDistance(known, seen) / COLOUR_FULL_DISTANCE) ** 2;
}

export type Matched<Target> = {
  readonly pairs: readonly { readonly target: Target; readonly look: Seen }[];
  readonly unmatchedTargets: readonly Target[];
  readonly unmatchedLooks: readonly Seen[];
};

/** The cheapest whole: every target gets a look of its own or the price of having been missed. */
export function matchLooks<Target extends Expected>(
  targets: readonly Target[],
  looks: readonly Seen[],
  lastLookSec: number,
  costOf: (target: Target, look: Seen) => number,
): Matched<Target> {
  const columnOfRow = assign(
    targets.map((target) => {
      const missCost = target.lastSeenSec < lastLookSec ? MISS_AGAIN_COST : MISS_COST;
      // As many columns for missed people as there are people: everybody may be missed at once.
      return [...looks.map((look) => costOf(target, look)), ...targets.map(() => missCost)];
    }),
  );
  const pairs: { target: Target; look: Seen }[] = [];
  const unmatchedTargets: Target[] = [];
  const taken = new Set<Seen>();
  targets.forEach((target, row) => {
    const look = looks[columnOfRow[row] ?? looks.length];
    if (look === undefined) unmatchedTargets.push(target);
    else {
      pairs.push({ target, look });
      taken.add(look);
    }
  });
  return { pairs, unmatchedTargets, unmatchedLooks: looks.filter((look) => !taken.has(look)) };
}
