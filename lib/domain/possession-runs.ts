import { type Play, sampleAt } from './possession.ts';
import type { Carry } from './possession-carries.ts';

/**
 * Runs with the ball: carries of one player that follow each other, joined over what the ball ran ahead or was out of sight. In order.
 * @param againWithinSec  at the ball again within this long (seconds), nobody else meanwhile
 */
export function joinRuns(play: Play, carries: readonly Carry[], againWithinSec: number): Carry[] {
  const runs: Carry[] = [];
  for (const carry of carries) {
    const before = runs.at(-1);
    if (before && isSameRun(play, before, carry, againWithinSec)) runs[runs.length - 1] = joined(play, before, carry);
    else runs.push(carry);
  }
  return runs;
}

function isSameRun(play: Play, before: Carry, carry: Carry, againWithinSec: number): boolean {
  const sceneOf = (index: number) => play.frames[sampleAt(play, index).frameIndex]?.sceneId;
  return (
    before.trackId === carry.trackId &&
    carry.startSec - before.endSec <= againWithinSec &&
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
