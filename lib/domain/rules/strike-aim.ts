import { type Play, sampleAt } from '../possession.ts';
import type { Flight } from '../possession-ball-path.ts';
import { lineThrough, type StraightLine } from '../straight-line.ts';
import { distanceToGoal, type GoalEnd, type GoalView, viewFrom } from './goal-frame.ts';
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
  const approachPart = approachOf(lineOf(play, flight).way, end);
  const approachMps = approachPart * flight.speedMps;
  const crossing = projectCrossing(play, flight, end);
  const wideM = Math.abs(crossing.lateralM) - ground.goalWidthM / 2;
  if (from.depthM / Math.max(0.1, approachMps) > settings.maxArrivalSec) return null;
  if (approachPart >= settings.crossApproachPart)
    return wideM <= settings.maxWideM ? { kind: 'at_goal', crossing } : null;
  const isBetweenPosts = wideM <= settings.maxWideAlongLineM;
  return isBetweenPosts && approachPart >= settings.minApproachPart ? { kind: 'along_line', crossing } : null;
}

/** Where the ball crosses the goal line if it goes on as it went; by what was seen where it did cross. */
export function projectCrossing(play: Play, flight: Flight, end: GoalEnd): ProjectedCrossing {
  const behind = firstBehindLine(play, flight, end);
  return {
    lateralM: behind === null ? lateralAhead(play, flight, end) : lateralBetween(play, flight, end, behind),
    heightM: projectHeight(play, flight, end, behind ?? flight.last),
  };
}

/** The flight's first look from behind the goal line, by its position in the path. */
function firstBehindLine(play: Play, flight: Flight, end: GoalEnd): number | null {
  for (let index = flight.first + 1; index <= flight.last; index += 1) {
    if (viewOf(play, index, end).depthM <= 0) return index;
  }
  return null;
}

/** Between the looks before the line and the first behind it. */
function lateralBetween(play: Play, flight: Flight, end: GoalEnd, behind: number): number {
  const before = viewOf(play, Math.max(flight.first, behind - 3), end);
  const after = viewOf(play, behind, end);
  const coveredM = before.depthM - after.depthM;
  const part = coveredM > 0.1 ? before.depthM / coveredM : 1;
  return before.lateralM + (after.lateralM - before.lateralM) * part;
}

/** Straight on by all looks of the flight: one at either end is off by more than all of them. */
function lateralAhead(play: Play, flight: Flight, end: GoalEnd): number {
  const { through, way } = lineOf(play, flight);
  const approach = approachOf(way, end);
  if (approach < 0.01) return viewFrom(end, flight.toM).lateralM;
  const { depthM, lateralM } = viewFrom(end, [through.x, through.y]);
  return lateralM + (way[1] / approach) * depthM;
}

function lineOf(play: Play, flight: Flight): StraightLine {
  return lineThrough(play.path.samples.slice(flight.first, flight.last + 1));
}

/** What part of a way (a unit vector) goes towards the goal line. */
function approachOf(way: readonly [number, number], end: GoalEnd): number {
  return end === 0 ? -way[0] : way[0];
}

function viewOf(play: Play, index: number, end: GoalEnd): GoalView {
  const { x, y } = sampleAt(play, index);
  return viewFrom(end, [x, y]);
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
