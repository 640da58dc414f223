import type { EventCandidate } from './event.ts';
import { PENALTY_SPOT_M, PITCH_LENGTH_M, PITCH_WIDTH_M } from './football.ts';
import type { PlayFrame } from './play.ts';

/** The ball lies still in this time before it is struck, seconds; a ball that lies is on the ground, where a picture places it well. */
const [FROM_SEC, TO_SEC] = [1.5, 0.1];
/** A ball this near to the spot is on it, and one this far is not. */
const ON_SPOT_M = 1.5;
const OFF_SPOT_M = 4;

/** A shot from a dead ball is a penalty where the ball lay on the spot, and a free kick where it surely did not. */
export function tellPenalties(candidates: readonly EventCandidate[], frames: readonly PlayFrame[]): EventCandidate[] {
  return candidates.map((candidate) => {
    if (candidate.type !== 'penalty' && candidate.type !== 'free_kick_shot') return candidate;
    const fromSpotM = middleDistanceM(frames, candidate.keySec);
    if (fromSpotM === null || (fromSpotM > ON_SPOT_M && fromSpotM < OFF_SPOT_M)) return candidate;
    const type = fromSpotM <= ON_SPOT_M ? 'penalty' : 'free_kick_shot';
    return {
      ...candidate,
      type,
      evidence: { ...candidate.evidence, fromPenaltySpotM: Math.round(fromSpotM * 10) / 10 },
    };
  });
}

function middleDistanceM(frames: readonly PlayFrame[], keySec: number): number | null {
  const distances = frames
    .filter(({ ptsSec }) => ptsSec >= keySec - FROM_SEC && ptsSec <= keySec - TO_SEC)
    .flatMap(({ ball }) => (ball?.pitchXyM ? [fromNearestSpotM(ball.pitchXyM)] : []))
    .sort((a, b) => a - b);
  return distances[distances.length >> 1] ?? null;
}

function fromNearestSpotM([x, y]: readonly [number, number]): number {
  const alongM = Math.min(Math.abs(x - PENALTY_SPOT_M), Math.abs(PITCH_LENGTH_M - PENALTY_SPOT_M - x));
  return Math.hypot(alongM, y - PITCH_WIDTH_M / 2);
}
