import type { EventCandidate } from '../event.ts';
import { nearestPerson, type Play, sampleAt } from '../possession.ts';
import { velocityOver } from '../possession-ball-path.ts';
import type { KeeperSpell } from '../possession-keeper.ts';
import { viewFrom } from './goal-frame.ts';
import { round2, toConfidence } from './rule.ts';
import type { ShotAttempt } from './shot-attempts.ts';

export type StopSettings = {
  /** Reaching farther than this (metres, sideways) takes a dive. */
  readonly diveReachM: number;
  /** Holding the ball this long (seconds) is a catch, not a touch. */
  readonly minHoldSec: number;
  /** A parried ball above this (metres) was punched or tipped with the arms up. */
  readonly punchHeightM: number;
  /** Faster than this (metres a second) away from the goalkeeper is a parry, slower a drop. */
  readonly parrySpeedMps: number;
  /** A stop this soon (seconds) after another of the same goalkeeper is the same one. */
  readonly sameMomentSec: number;
  /** A ball that came to the goalkeeper slower than this (metres a second) was rolled or carried, not caught. */
  readonly minArrivalMps: number;
};

export const DEFAULT_STOP_SETTINGS: StopSettings = {
  diveReachM: 1.1,
  minHoldSec: 0.7,
  punchHeightM: 1.7,
  parrySpeedMps: 5,
  sameMomentSec: 1.5,
  minArrivalMps: 3,
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
    const wasShot = attempts.some(
      (a) => a.ending.result === 'save' && Math.abs(a.ending.sec - spell.startSec) < settings.sameMomentSec,
    );
    const before = claims.at(-1);
    if (wasShot || (before && spell.startSec - before.keySec < settings.sameMomentSec)) continue;
    const touch = sampleAt(play, spell.first);
    const arrival = velocityOver(play.path.samples, spell.first, -1, 0.3);
    const arrivalMps = arrival ? Math.hypot(arrival[0], arrival[1]) : 0;
    if (arrivalMps < settings.minArrivalMps) continue;
    const holdSec = spell.endSec - spell.startSec;
    const type = holdSec >= settings.minHoldSec ? 'catch' : isPunch(play, spell, settings) ? 'punch' : null;
    if (!type) continue;
    claims.push({
      type,
      startSec: touch.sec,
      keySec: touch.sec,
      endSec: spell.endSec,
      confidence: toConfidence(type === 'catch' ? 0.45 + Math.min(0.3, holdSec * 0.1) : 0.5),
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

function isPunch(play: Play, spell: KeeperSpell, settings: StopSettings): boolean {
  const touch = sampleAt(play, spell.first);
  const away = velocityOver(play.path.samples, spell.last, 1, 0.3);
  return (
    touch.heightM !== null &&
    touch.heightM >= settings.punchHeightM &&
    away !== null &&
    Math.hypot(away[0], away[1]) >= settings.parrySpeedMps
  );
}
