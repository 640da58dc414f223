import { type Play, sampleAt } from '../possession.ts';
import type { Flight } from '../possession-ball-path.ts';
import { distanceToGoal, type GoalEnd, viewFrom } from './goal-frame.ts';
import type { Ground } from './rule.ts';

/** Where a ball crosses the goal line or would: metres from the goal's middle, height in metres (null where not known). */
export type ProjectedCrossing = { readonly lateralM: number; readonly heightM: number | null };

/** A flight that goes at a goal, or nearly along its line and in between the posts. */
export type Aim = { readonly kind: 'at_goal' | 'along_line'; readonly crossing: ProjectedCrossing };

export type AimSettings = {
  /** Farther strikes (metres) are crosses and clearances. */
  readonly maxDistanceM: number;
  /** A ball that takes longer (seconds) to the line is no strike. */
  readonly maxArrivalSec: number;
  /** A ball that would pass farther than this (metres) outside a post was not meant for the goal; */
  readonly maxWideM: number;
  /** one that runs along the line, less than the second and more than the first part of its speed towards it, has to be nearer. */
  readonly minApproachPart: number;
  readonly crossApproachPart: number;
  readonly maxWideAlongLineM: number;
};

export const DEFAULT_AIM_SETTINGS: AimSettings = {
  maxDistanceM: 38,
  maxArrivalSec: 1.8,
  maxWideM: 3,
  minApproachPart: 0.1,
  crossApproachPart: 0.3,
  maxWideAlongLineM: 0.5,
};

/** How a flight is aimed at the goal of an end; null when it is not. */
export function aimOf(
  play: Play,
  flight: Flight,
  end: GoalEnd,
  ground: Ground,
  settings: AimSettings = DEFAULT_AIM_SETTINGS,
): Aim | null {
  const from = viewFrom(end, flight.fromM);
  if (from.depthM < 0 || distanceToGoal(end, flight.fromM) > settings.maxDistanceM) return null;
  const approachMps = end === 0 ? -flight.velocityMps[0] : flight.velocityMps[0];
  const approachPart = approachMps / flight.speedMps;
  const crossing = projectCrossing(play, flight, end);
  const wideM = Math.abs(crossing.lateralM) - ground.goalWidthM / 2;
  if (from.depthM / Math.max(0.1, approachMps) > settings.maxArrivalSec) return null;
  if (approachPart >= settings.crossApproachPart)
    return wideM <= settings.maxWideM ? { kind: 'at_goal', crossing } : null;
  const isBetweenPosts = wideM <= settings.maxWideAlongLineM;
  return isBetweenPosts && approachPart >= settings.minApproachPart ? { kind: 'along_line', crossing } : null;
}

/** Where the ball crosses the goal line if it goes on as it went; by what was seen where it did cross. */
export function projectCrossing(
  play: Play,
  flight: Flight,
  end: GoalEnd,
): { readonly lateralM: number; readonly heightM: number | null } {
  const from = viewFrom(end, flight.fromM);
  let to = viewFrom(end, flight.toM);
  let last = flight.last;
  for (let index = flight.first + 1; index <= flight.last; index += 1) {
    const sample = sampleAt(play, index);
    const view = viewFrom(end, [sample.x, sample.y]);
    if (view.depthM > 0) continue;
    to = view;
    last = index;
    break;
  }
  const before = sampleAt(play, Math.max(flight.first, last - 3));
  const base = to.depthM <= 0 ? viewFrom(end, [before.x, before.y]) : from;
  const covered = base.depthM - to.depthM;
  const part = covered > 0.1 ? base.depthM / covered : 1;
  return {
    lateralM: base.lateralM + (to.lateralM - base.lateralM) * part,
    heightM: projectHeight(play, flight, end, last),
  };
}

const GRAVITY_MPS2 = 9.81;

function projectHeight(play: Play, flight: Flight, end: GoalEnd, last: number): number | null {
  const sample = sampleAt(play, last);
  const before = sampleAt(play, Math.max(flight.first, last - 2));
  if (sample.heightM === null || before.heightM === null || sample.sec <= before.sec) return sample.heightM;
  const [nearM, farM] = [viewFrom(end, [sample.x, sample.y]).depthM, viewFrom(end, [before.x, before.y]).depthM];
  const stepSec = sample.sec - before.sec;
  const approachMps = (farM - nearM) / stepSec;
  if (approachMps <= 0.5) return sample.heightM;
  const aheadSec = nearM / approachMps;
  const climbMps = (sample.heightM - before.heightM) / stepSec - (GRAVITY_MPS2 * stepSec) / 2;
  return Math.max(0, sample.heightM + climbMps * aheadSec - (GRAVITY_MPS2 * Math.max(0, aheadSec) ** 2) / 2);
}
