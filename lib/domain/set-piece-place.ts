import type { EventCandidate } from './event.ts';
import { PENALTY_SPOT_M, PITCH_LENGTH_M, PITCH_WIDTH_M } from './football.ts';
import type { PlayFrame } from './play.ts';
import { placeOf } from './possession-rests.ts';

/*
 * A ball that lies is on the ground, where a picture places it well: where it lay tells which set piece it was, whatever the picture alone made of it.
 */

/** The ball lies still in this time before it is struck, seconds. */
const [FROM_SEC, TO_SEC] = [1.5, 0.1];
/** A ball this near to the spot is on it, and one this far is not. */
const ON_SPOT_M = 1.5;
const OFF_SPOT_M = 4;
/** Nobody lets the ball lie in a goal area this long (seconds) but for a goal kick; it is seen to stay within so much. */
const GOAL_KICK_REST_SEC = 1.2;
const LIES_WITHIN_M = 0.7;
const GOAL_AREA_SLACK_M = 1.3;
/** Farther than this from a goal area, metres, it lay outside. */
const SURELY_OUTSIDE_M = 3;
const LOOK_BACK_SEC = 4;

/** Shots and kicks from the goal, by where the ball lay before. */
export function tellSetPieces(candidates: readonly EventCandidate[], frames: readonly PlayFrame[]): EventCandidate[] {
  return candidates.flatMap((candidate) => {
    if (candidate.type === 'penalty' || candidate.type === 'free_kick_shot') return tellPenalty(candidate, frames);
    if (candidate.type === 'distribution_short' || candidate.type === 'distribution_long')
      return tellGoalKick(candidate, frames);
    return candidate.type === 'goal_kick' && layElsewhere(candidate, frames) ? [] : candidate;
  });
}

/** A shot from a dead ball is a penalty where the ball lay on the spot, and a free kick where it surely did not. */
function tellPenalty(candidate: EventCandidate, frames: readonly PlayFrame[]): EventCandidate {
  const fromSpotM = middleDistanceM(frames, candidate.keySec);
  if (fromSpotM === null || (fromSpotM > ON_SPOT_M && fromSpotM < OFF_SPOT_M)) return candidate;
  const type = fromSpotM <= ON_SPOT_M ? 'penalty' : 'free_kick_shot';
  return {
    ...candidate,
    type,
    evidence: { ...candidate.evidence, fromPenaltySpotM: Math.round(fromSpotM * 10) / 10 },
  };
}

/** The goalkeeper plays on a ball that lay in the goal area. */
function tellGoalKick(candidate: EventCandidate, frames: readonly PlayFrame[]): EventCandidate {
  const lay = whereItLay(frames, candidate.keySec);
  const isGoalKick =
    lay !== null && lay.sec >= GOAL_KICK_REST_SEC && placeOf(lay.atM, GOAL_AREA_SLACK_M) === 'goal_area';
  if (!isGoalKick) return candidate;
  return {
    ...candidate,
    type: 'goal_kick',
    evidence: { ...candidate.evidence, ballLayInGoalAreaSec: Math.round(lay.sec * 10) / 10 },
  };
}

/** A corner and a free kick are taken from a ball at rest with nobody near, too: it lay somewhere else than in a goal area. */
function layElsewhere({ keySec }: EventCandidate, frames: readonly PlayFrame[]): boolean {
  const lay = whereItLay(frames, keySec);
  return lay !== null && lay.sec >= GOAL_KICK_REST_SEC && placeOf(lay.atM, SURELY_OUTSIDE_M) !== 'goal_area';
}

/** The last place at which the ball lay before a time, and for how long. */
function whereItLay(
  frames: readonly PlayFrame[],
  keySec: number,
): { readonly atM: readonly [number, number]; readonly sec: number } | null {
  const seen = frames.flatMap(({ ptsSec, ball }) =>
    ball?.pitchXyM && ptsSec <= keySec - TO_SEC && ptsSec >= keySec - LOOK_BACK_SEC
      ? [{ ptsSec, atM: ball.pitchXyM }]
      : [],
  );
  const last = seen.at(-1);
  if (!last) return null;
  const elsewhere = seen.findLastIndex(
    ({ atM }) => Math.hypot(atM[0] - last.atM[0], atM[1] - last.atM[1]) > LIES_WITHIN_M,
  );
  return { atM: last.atM, sec: last.ptsSec - (seen[elsewhere + 1]?.ptsSec ?? last.ptsSec) };
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
