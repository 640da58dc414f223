import { CROSSBAR_M, GOAL_WIDTH_M } from '../football.ts';

/** What all rules may know of the ground besides the play. */
export type Ground = {
  /** Inner width of the goal in the coordinates of the play, metres. */
  readonly goalWidthM: number;
  /** Lower edge of the bar, metres. */
  readonly crossbarM: number;
};

export const DEFAULT_GROUND: Ground = { goalWidthM: GOAL_WIDTH_M, crossbarM: CROSSBAR_M };

/** A confidence kept within what a rule may claim, rounded so that the same play always reads the same. */
export function toConfidence(value: number): number {
  return Math.round(Math.min(0.97, Math.max(0.05, value)) * 1000) / 1000;
}

/** A number as evidence: two decimals are what a reviewer reads. */
export function round2(value: number): number {
  return Math.round(value * 100) / 100;
}
