import type { EventCandidate } from '../event.ts';
import type { EventType } from '../football.ts';
import { defenderOf, nearestPerson, type Play, sampleAt } from '../possession.ts';
import type { Rest } from '../possession-rests.ts';
import { type Ground, round2, toConfidence } from './rule.ts';
import type { ShotAttempt } from './shot-attempts.ts';

export type ShotTypeSettings = {
  /** A strike this soon (seconds) after the ball lay still was taken from there. */
  readonly setPieceSec: number;
  /** At a free kick opponents keep away (9.15 m by the laws; metres with slack for walls that creep). */
  readonly freeKickClearM: number;
  /** A free kick's ball lies still at least this long (seconds). */
  readonly freeKickRestSec: number;
  /** Passing the frame within this (metres) is a near miss. */
  readonly nearMissM: number;
  /** Strikes at one goal within this (seconds) are one moment, unless the goalkeeper stopped the first. */
  readonly sameMomentSec: number;
};

export const DEFAULT_SHOT_TYPE_SETTINGS: ShotTypeSettings = {
  setPieceSec: 0.7,
  freeKickClearM: 5,
  freeKickRestSec: 0.9,
  nearMissM: 1,
  sameMomentSec: 2,
};

/**
 * Shots, one event a moment, of the first type that fits:
 * - `penalty`, `free_kick_shot`: struck at goal straight from the spot, from a free kick (Opta's "direct free kick" shots);
 * - `goal`: the ball crossed the line between posts and under the bar (the laws of the game; the shot is its event, as in Opta);
 * - `near_miss`: missed the frame by at most 1 m, or hit it (ours; Opta counts both as off target);
 * - `shot_on_target`: would have crossed between the posts had the goalkeeper not stopped it (Opta, StatsBomb "saved");
 * - `shot_off_target`: any other strike at goal. A strike blocked by a field player is put under on or off target by its direction,
 *   outcome `block` (Opta and StatsBomb keep blocks apart, the sixteen types do not).
 * Begins at the strike, which is the key moment; ends when the ball crossed the line or was stopped.
 */
export function findShots(
  play: Play,
  attempts: readonly ShotAttempt[],
  ground: Ground,
  settings: ShotTypeSettings = DEFAULT_SHOT_TYPE_SETTINGS,
): EventCandidate[] {
  const shots: { attempt: ShotAttempt; candidate: EventCandidate }[] = [];
  for (const attempt of attempts) {
    const candidate = toCandidate(play, attempt, ground, settings);
    const before = shots.at(-1);
    const isSameMoment =
      before !== undefined &&
      attempt.strikeSec - before.attempt.strikeSec < settings.sameMomentSec &&
      !(before.attempt.ending.result === 'save' && attempt.strikeSec > before.attempt.ending.sec + 0.3);
    if (!isSameMoment) shots.push({ attempt, candidate });
    else if (rank(candidate) > rank(before.candidate)) shots[shots.length - 1] = { attempt, candidate };
  }
  return shots.map((shot) => shot.candidate);
}

const TYPE_RANK: Partial<Record<EventType, number>> = {
  penalty: 6,
  free_kick_shot: 5,
  goal: 4,
  near_miss: 2,
  shot_on_target: 2,
  shot_off_target: 1,
};

function rank(candidate: EventCandidate): number {
  return (TYPE_RANK[candidate.type] ?? 0) + candidate.confidence;
}

function toCandidate(play: Play, attempt: ShotAttempt, ground: Ground, settings: ShotTypeSettings): EventCandidate {
  const { ending, flight } = attempt;
  const setPiece = setPieceOf(play, attempt, settings);
  const onTarget = isOnTarget(attempt, ground);
  const type = typeOf(attempt, ground, setPiece, onTarget, settings);
  const strikerFactor = attempt.striker ? 1 : 0.75;
  const farFactor = Math.min(1, 1.6 - attempt.distanceM / 40);
  const speedFactor = Math.min(1, 0.7 + flight.speedMps / 60);
  return {
    type,
    startSec: attempt.strikeSec,
    keySec: attempt.strikeSec,
    endSec: Math.max(attempt.strikeSec, ending.sec),
    confidence: toConfidence(ending.certainty * strikerFactor * farFactor * speedFactor),
    team: attempt.team,
    playerTrackId: attempt.striker?.person.trackId ?? null,
    outcome: ending.result,
    evidence: {
      distance_m: round2(attempt.distanceM),
      speed_mps: round2(flight.speedMps),
      crossing_from_middle_m: round2(attempt.crossingM),
      ...(attempt.crossingHeightM === null ? {} : { crossing_height_m: round2(attempt.crossingHeightM) }),
      on_target: onTarget,
      ...(attempt.isPlayedByOpponent ? { last_touch_by_defence: true } : {}),
      ...(attempt.isDeflected ? { deflected: true } : {}),
      set_piece: setPiece ?? 'open',
      ...(ending.restart ? { restart_after: ending.restart } : {}),
      ...(ending.goalkeeperDistanceM === null ? {} : { goalkeeper_distance_m: round2(ending.goalkeeperDistanceM) }),
    },
  };
}

/** Whether the ball would have gone in. */
export function isOnTarget(attempt: ShotAttempt, ground: Ground): boolean {
  if (attempt.ending.result === 'goal') return true;
  if (attempt.ending.result === 'out' || attempt.ending.result === 'woodwork') return false;
  const isHigh = attempt.crossingHeightM !== null && attempt.crossingHeightM > ground.crossbarM;
  return !isHigh && Math.abs(attempt.crossingM) <= ground.goalWidthM / 2 + 0.15;
}

function typeOf(
  attempt: ShotAttempt,
  ground: Ground,
  setPiece: 'penalty' | 'free_kick' | null,
  onTarget: boolean,
  settings: ShotTypeSettings,
): EventType {
  if (setPiece === 'penalty') return 'penalty';
  if (setPiece === 'free_kick') return 'free_kick_shot';
  const { result } = attempt.ending;
  if (result === 'goal') return 'goal';
  if (result === 'woodwork') return 'near_miss';
  if (result === 'out') return missedByM(attempt, ground) <= settings.nearMissM ? 'near_miss' : 'shot_off_target';
  return onTarget ? 'shot_on_target' : 'shot_off_target';
}

/** How far (metres) outside the frame the ball passed; Infinity when it went over the bar by nobody knows how much. */
function missedByM(attempt: ShotAttempt, ground: Ground): number {
  const wideM = Math.abs(attempt.crossingM) - ground.goalWidthM / 2;
  if (attempt.crossingHeightM === null) return wideM > 0 ? wideM : Infinity;
  return Math.hypot(Math.max(0, wideM), Math.max(0, attempt.crossingHeightM - ground.crossbarM));
}

function setPieceOf(play: Play, attempt: ShotAttempt, settings: ShotTypeSettings): 'penalty' | 'free_kick' | null {
  const rest = restBefore(play, attempt.strikeSec, settings.setPieceSec);
  if (!rest || Math.hypot(attempt.flight.fromM[0] - rest.atM[0], attempt.flight.fromM[1] - rest.atM[1]) > 2.5)
    return null;
  if (rest.place === 'penalty_spot') return 'penalty';
  if (rest.place !== 'field' || rest.endSec - rest.startSec < settings.freeKickRestSec) return null;
  const { frameIndex } = sampleAt(play, attempt.flight.first);
  const defender = defenderOf(play, attempt.end, frameIndex);
  const opponent = nearestPerson(play, frameIndex, rest.atM, (person) => person.team === defender);
  return opponent === null || opponent.distanceM >= settings.freeKickClearM ? 'free_kick' : null;
}

function restBefore(play: Play, sec: number, withinSec: number): Rest | null {
  const { rests } = play;
  let low = 0;
  let high = rests.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rests[middle]?.endSec ?? 0) < sec - withinSec) low = middle + 1;
    else high = middle;
  }
  const rest = rests[low];
  return rest && rest.startSec < sec && rest.endSec <= sec + 0.25 ? rest : null;
}
