import type { BboxXywhNorm } from '../box.ts';
import { type GroundScale, personHeightNorm } from './ground-scale.ts';
import type { PersonLook } from './look-table.ts';

/*
 * How much one candidate looks like the ball, before its path is considered. Unit: natural log of odds, roughly; above 0
 * it is worth having in the path.
 */

/** Odds grow faster than confidence itself: measured on our detectors, twice the confidence is five to six times the odds. */
const SURENESS_WEIGHT = 2.5;
/** A football is 0.22 m across, a person 1.8 m. */
const BALL_PER_PERSON_HEIGHT = 0.22 / 1.8;
/** Detectors draw balls generously, and a ball in the air is nearer than its row says: this factor costs nothing. */
const FREE_SIZE_OCTAVES = 1;
const COST_PER_OCTAVE = 0.8;
const MAX_SIZE_COST = 3;
/** Heads are taken for balls more than anything else; a ball in front of a body is rarer than a number on a shirt. */
const HEAD_COST = 1.2;
const TORSO_COST = 0.5;

/** Larger than this part of a person, it is somebody's shirt or shorts, whatever the detector thinks. */
const MAX_BALL_PER_PERSON_HEIGHT = 0.42;

/** False for boxes that no football can fill at that row. Without people in sight everything is possible. */
export function isBallSized(box: BboxXywhNorm, scale: GroundScale): boolean {
  const personNorm = personHeightNorm(scale, box[1] + box[3]);
  return personNorm <= 0 || box[3] <= MAX_BALL_PER_PERSON_HEIGHT * personNorm;
}

/** @param evenConfidence confidence at which a candidate of this detector is as likely the ball as not */
export function ballScore(
  box: BboxXywhNorm,
  confidence: number,
  people: readonly PersonLook[],
  scale: GroundScale,
  evenConfidence: number,
): number {
  const sureness = SURENESS_WEIGHT * Math.log(Math.max(0.01, confidence) / evenConfidence);
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
