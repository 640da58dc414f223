import type { EventCandidate } from '../event.ts';
import { nearestPerson, type Play, restsBetween, sampleAt } from '../possession.ts';
import { velocityOver } from '../possession-ball-samples.ts';
import type { KeeperSpell } from '../possession-keeper.ts';
import { viewFrom } from './goal-frame.ts';
import { round2, toConfidence } from './rule.ts';
import type { ShotAttempt } from './shot-attempts.ts';

export type StopSettings = {
  /** Reaching farther than this (metres, sideways) takes a dive. */
  readonly diveReachM: number;
  /** Holding the ball this long (seconds) is a catch, not a touch. */
  readonly minHoldSec: number;
  /** A ball knocked away above this (metres) was punched; above the second, nobody reaches it. */
  readonly punchHeightM: number;
  readonly maxReachHeightM: number;
  /** Reached this soon (seconds) after it came near. */
  readonly punchWithinSec: number;
  /** Change of velocity (metres a second) that the goalkeeper's hands made. */
  readonly parrySpeedMps: number;
  /** A stop this soon (seconds) after another of the same goalkeeper is the same one. */
  readonly sameMomentSec: number;
  /** A ball that came to the goalkeeper slower than this (metres a second) was rolled or carried, not caught. */
  readonly minArrivalMps: number;
  /** What the goalkeeper takes this soon (seconds) after a shot went out is the ball for the goal kick. */
  readonly afterOutSec: number;
};

export const DEFAULT_STOP_SETTINGS: StopSettings = {
  diveReachM: 1.1,
  minHoldSec: 0.7,
  punchHeightM: 1.7,
  maxReachHeightM: 2.9,
  punchWithinSec: 0.5,
  parrySpeedMps: 5,
  sameMomentSec: 1.5,
  minArrivalMps: 3,
  afterOutSec: 4,
};

/**
 * The goalkeeper's part of a shot, an event of its own (Opta's "save"; held or parried stands in `outcome`):
 * `shot_stop_diving` when the ball was reached more than 1.1 m to the side, else `shot_stop_standing`. The key moment is the touch.
 */
export function findSaves(
  play: Play,
  attempts: readonly ShotAttempt[],
  spells: readonly KeeperSpell[],
  settings: StopSettings = DEFAULT_STOP_SETTINGS,
): EventCandidate[] {
  const saves: EventCandidate[] = [];
  for (const attempt of attempts) {
    if (attempt.ending.result !== 'save') continue;
    const before = saves.at(-1);
    if (before && attempt.ending.sec - before.keySec < settings.sameMomentSec) continue;
    const touch = sampleAt(play, attempt.flight.last);
    const reachM = reachOf(play, attempt);
    const spell = spells.find((s) => s.startSec <= touch.sec + 0.6 && s.endSec >= touch.sec);
    const isHeld = spell !== undefined && spell.endSec - touch.sec >= settings.minHoldSec;
    const isDive = reachM !== null && reachM > settings.diveReachM;
    saves.push({
      type: isDive ? 'shot_stop_diving' : 'shot_stop_standing',
      startSec: attempt.strikeSec,
      keySec: touch.sec,
      endSec: touch.sec + (isHeld ? settings.minHoldSec : 0.3),
      confidence: toConfidence(attempt.ending.certainty * (attempt.striker ? 1 : 0.8) * (reachM === null ? 0.8 : 1)),
      team: attempt.team === 'home' ? 'away' : 'home',
      playerTrackId: attempt.ending.goalkeeperTrackId,
      outcome: isHeld ? 'held' : 'parried',
      evidence: {
        shot_speed_mps: round2(attempt.flight.speedMps),
        shot_distance_m: round2(attempt.distanceM),
        ...(reachM === null ? {} : { reach_sideways_m: round2(reachM) }),
        ...(touch.heightM === null ? {} : { touch_height_m: round2(touch.heightM) }),
      },
    });
  }
  return saves;
}

/** How far to the side of where the goalkeeper stood at the strike the ball came, metres; null when not seen. */
function reachOf(play: Play, attempt: ShotAttempt): number | null {
  const strike = sampleAt(play, attempt.flight.first);
  const { goalkeeperTrackId } = attempt.ending;
  if (goalkeeperTrackId === null) return null;
  const keeper = nearestPerson(play, strike.frameIndex, attempt.flight.toM, (p) => p.trackId === goalkeeperTrackId, 5);
  if (!keeper?.person.pitchXyM) return null;
  const touch = viewFrom(attempt.end, attempt.flight.toM);
  return Math.abs(touch.lateralM - viewFrom(attempt.end, keeper.person.pitchXyM).lateralM);
}

/**
 * The goalkeeper takes a ball that was no shot: a cross, a through ball, a header back (Opta's "claim" and "pick-up").
 * `catch` when it is held, `punch` when it is knocked away above the shoulders (Opta's "punch"; only where heights are known).
 * The key moment is the first touch.
 */
export function findClaims(
  play: Play,
  attempts: readonly ShotAttempt[],
  spells: readonly KeeperSpell[],
  settings: StopSettings = DEFAULT_STOP_SETTINGS,
): EventCandidate[] {
  const claims: EventCandidate[] = [];
  for (const spell of spells) {
    const before = claims.at(-1);
    if (
      attempts.some((attempt) => isOfShot(attempt, spell, settings)) ||
      (before && spell.startSec - before.keySec < settings.sameMomentSec)
    )
      continue;
    const touch = sampleAt(play, spell.first);
    const arrival = velocityOver(play.path.samples, spell.first, -1, 0.3);
    const arrivalMps = arrival ? Math.hypot(arrival[0], arrival[1]) : 0;
    if (arrivalMps < settings.minArrivalMps) continue;
    const holdSec = spell.endSec - spell.startSec;
    const isStopped = holdSec < settings.minHoldSec && isStoppedDead(play, spell, settings);
    const isCatch = holdSec >= settings.minHoldSec || isStopped;
    const type = isPunch(play, spell, settings) ? 'punch' : isCatch ? 'catch' : null;
    if (!type) continue;
    claims.push({
      type,
      startSec: touch.sec,
      keySec: touch.sec,
      endSec: spell.endSec,
      confidence: toConfidence(type === 'punch' ? 0.5 : isStopped ? 0.4 : 0.45 + Math.min(0.3, holdSec * 0.1)),
      team: spell.team,
      playerTrackId: spell.trackId,
      outcome: type === 'catch' ? 'held' : 'away',
      evidence: {
        held_sec: round2(holdSec),
        arrival_speed_mps: round2(arrivalMps),
        ...(touch.heightM === null ? {} : { touch_height_m: round2(touch.heightM) }),
      },
    });
  }
  return claims;
}

/** The goalkeeper has the ball because he stopped a shot, or because one went out. */
function isOfShot({ ending }: ShotAttempt, spell: KeeperSpell, settings: StopSettings): boolean {
  const afterSec = spell.startSec - ending.sec;
  if (ending.result === 'save') return Math.abs(afterSec) < settings.sameMomentSec;
  return ending.result === 'out' && afterSec >= 0 && afterSec <= settings.afterOutSec;
}

/** The ball lay still from the goalkeeper's first touch on, though the goalkeeper went on: put down at once. */
function isStoppedDead(play: Play, spell: KeeperSpell, settings: StopSettings): boolean {
  return restsBetween(play, spell.startSec - 0.3, spell.endSec + 0.3).some(
    (rest) => rest.endSec - rest.startSec >= settings.minHoldSec && rest.place !== 'behind_line',
  );
}

/** A high ball that changed its way at the goalkeeper and was not brought down into the hands. */
function isPunch(play: Play, spell: KeeperSpell, settings: StopSettings): boolean {
  const { samples } = play.path;
  for (let index = spell.first; index <= spell.last; index += 1) {
    const { heightM, sec } = sampleAt(play, index);
    if (sec - spell.startSec > settings.punchWithinSec) return false;
    if (heightM === null || heightM < settings.punchHeightM || heightM > settings.maxReachHeightM) continue;
    const toward = velocityOver(samples, index, -1, 0.1);
    const away = velocityOver(samples, index, 1, 0.1);
    if (!toward || !away || Math.hypot(away[0] - toward[0], away[1] - toward[1]) < settings.parrySpeedMps) continue;
    return !isKeptUp(play, index, spell.trackId);
  }
  return false;
}

/** Whether the ball stays off the ground for a second: it is in the goalkeeper's hands. */
function isKeptUp(play: Play, fromIndex: number, keeperTrackId: number): boolean {
  const { samples } = play.path;
  const from = sampleAt(play, fromIndex);
  for (let index = fromIndex; index < samples.length; index += 1) {
    const sample = sampleAt(play, index);
    if (sample.sec - from.sec > 1) return true;
    if (sample.heightM !== null && sample.heightM < 0.4) return false;
    const keeper = nearestPerson(play, sample.frameIndex, [sample.x, sample.y], (p) => p.trackId === keeperTrackId, 0);
    if (keeper && keeper.distanceM > 2) return false;
  }
  return true;
}
