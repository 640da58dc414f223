import { type Expected, type Seen, sureCost } from './look-matching.ts';

/*
 * When people of one team pass each other, one look hardly tells who is who, and the next ones never ask again. So whoever might as well
 * have been the other loses his name: his track ends there, and what he does afterwards is put together with what he did before when it
 * is known how both went on (`relink.ts`).
 */

/** The other way round would have cost this little more (log odds of seven to one, as in `look-matching.ts`). */
const MAX_DIFFERENCE = 4;
/** Farther apart than this (heights) nobody is taken for anybody. */
const MAX_APART_HEIGHTS = 2;
/** A name is kept for this long: shorter pieces of a way have no speed to be known by. */
const MIN_NAMED_SEC = 1;

type Pair<Target> = { readonly target: Target; readonly look: Seen };

/** Targets of these pairs of which another one might be meant as well. */
export function doubtfulTargets<Target extends Expected & { readonly namedSec: number }>(
  pairs: readonly Pair<Target>[],
  ptsSec: number,
): Set<Target> {
  const doubtful = new Set<Target>();
  pairs.forEach((one, index) => {
    for (const other of pairs.slice(index + 1)) {
      if (!isNear(one.look, other.look) || !mightBeSwapped(one, other, ptsSec)) continue;
      for (const { target } of [one, other]) if (ptsSec - target.namedSec >= MIN_NAMED_SEC) doubtful.add(target);
    }
  });
  return doubtful;
}

function isNear(one: Seen, other: Seen): boolean {
  const apart = Math.hypot(one.box.x - other.box.x, one.box.y - other.box.y);
  return apart <= MAX_APART_HEIGHTS * Math.max(one.box.height, other.box.height);
}

function mightBeSwapped<Target extends Expected>(one: Pair<Target>, other: Pair<Target>, ptsSec: number): boolean {
  const cost = (target: Target, look: Seen) => sureCost(target, look, ptsSec);
  const swapped = cost(one.target, other.look) + cost(other.target, one.look);
  return swapped - cost(one.target, one.look) - cost(other.target, other.look) < MAX_DIFFERENCE;
}
