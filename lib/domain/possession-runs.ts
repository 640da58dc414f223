import { type Play, sampleAt } from './possession.ts';
import type { Carry } from './possession-carries.ts';

/** The same player at the ball again within this long (seconds) and nobody else meanwhile: it ran ahead, or was hidden. */
const AGAIN_WITHIN_SEC = 1.3;

/** Runs with the ball: carries of one player that follow each other, joined over what the ball ran ahead or was out of sight. In order. */
export function joinRuns(play: Play, carries: readonly Carry[]): Carry[] {
  const runs: Carry[] = [];
  for (const carry of carries) {
    const before = runs.at(-1);
    if (before && isSameRun(play, before, carry)) runs[runs.length - 1] = joined(play, before, carry);
    else runs.push(carry);
  }
  return runs;
}

function isSameRun(play: Play, before: Carry, carry: Carry): boolean {
  const sceneOf = (index: number) => play.frames[sampleAt(play, index).frameIndex]?.sceneId;
  return (
    before.trackId === carry.trackId &&
    carry.startSec - before.endSec <= AGAIN_WITHIN_SEC &&
    sceneOf(before.last) === sceneOf(carry.first)
  );
}

function joined(play: Play, before: Carry, carry: Carry): Carry {
  const [from, to] = [sampleAt(play, before.last), sampleAt(play, carry.first)];
  return {
    ...before,
    last: carry.last,
    endSec: carry.endSec,
    pathM: before.pathM + Math.hypot(to.x - from.x, to.y - from.y) + carry.pathM,
    closestOpponentM: Math.min(before.closestOpponentM, carry.closestOpponentM),
  };
}
