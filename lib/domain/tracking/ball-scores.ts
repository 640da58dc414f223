import type { BboxXywhNorm } from '../box.ts';
import { type GroundScale, personHeightNorm } from './ground-scale.ts';
import type { PersonLook } from './look-table.ts';

/*
 * How much one candidate looks like the ball, before its path is considered. Unit: natural log of odds, roughly; above 0
 * it is worth having in the path.
 */

/** Confidence at which a candidate is as likely the ball as not. */
const EVEN_CONFIDENCE = 0.15;
/** A football is 0.22 m across, a person 1.8 m. */
const BALL_PER_PERSON_HEIGHT = 0.22 / 1.8;
/** Detectors draw balls generously, and a ball in the air is nearer than its row says: this factor costs nothing. */
const FREE_SIZE_OCTAVES = 1;
const COST_PER_OCTAVE = 0.8;
const MAX_SIZE_COST = 3;
/** Heads are taken for balls more than anything else; a ball in front of a body is rarer than a number on a shirt. */
const HEAD_COST = 1.2;
const TORSO_COST = 0.5;

export function ballScore(
  box: BboxXywhNorm,
  confidence: number,
  people: readonly PersonLook[],
  scale: GroundScale,
): number {
  const sureness = Math.log(Math.max(0.01, confidence) / EVEN_CONFIDENCE);
  return sureness - sizeCost(box, scale) - bodyCost(box, people);
}

function sizeCost(box: BboxXywhNorm, scale: GroundScale): number {
  const expected = BALL_PER_PERSON_HEIGHT * personHeightNorm(scale, box[1] + box[3]);
  if (expected <= 0 || box[3] <= 0) return 0;
  const octaves = Math.abs(Math.log2(box[3] / expected));
  return Math.min(MAX_SIZE_COST, Math.max(0, octaves - FREE_SIZE_OCTAVES) * COST_PER_OCTAVE);
}

function bodyCost(box: BboxXywhNorm, people: readonly PersonLook[]): number {
  const x = box[0] + box[2] / 2;
  const y = box[1] + box[3] / 2;
  let cost = 0;
  for (const { box: body } of people) {
    if (x < body[0] || x > body[0] + body[2]) continue;
    const down = (y - body[1]) / body[3];
    if (down >= -0.03 && down < 0.2) cost = Math.max(cost, HEAD_COST);
    else if (down >= 0.2 && down < 0.75) cost = Math.max(cost, TORSO_COST);
  }
  return cost;
}
