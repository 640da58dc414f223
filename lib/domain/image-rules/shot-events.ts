import type { EventCandidate } from '../event.ts';
import type { EventType } from '../football.ts';
import { rounded } from './rounded.ts';
import type { ShotAttempt } from './shot-attempts.ts';
import type { ShotEnding } from './shot-endings.ts';

/** Time (s) that shows how the chance came about, and how it ended. */
const LEAD_SEC = 1;
const AFTER_SEC = 1;

/**
 * One attempt is one event. Set pieces come first; a goal needs the ball at rest behind the keeper; what passed him is off
 * target, what reached him on target; with the end unseen it is called on target, with the confidence of a guess.
 */
export function shotEvent(attempt: ShotAttempt, ending: ShotEnding): EventCandidate {
  const { flight } = attempt;
  const { type, outcome, sureness } = verdict(attempt, ending);
  return {
    type,
    startSec: Math.max(0, flight.from.ptsSec - LEAD_SEC),
    keySec: flight.from.ptsSec,
    endSec: Math.max(flight.to.ptsSec, ending.atSec) + AFTER_SEC,
    confidence: rounded(attemptConfidence(attempt) * sureness * (isAtGoal(attempt, ending) ? 1 : NO_GOAL_SEEN)),
    // Which team is "home" cannot be seen; the evidence names the side by its place at the start of the video.
    team: null,
    playerTrackId: flight.kicker?.trackId ?? null,
    outcome,
    evidence: {
      speedMps: rounded(flight.speedMps),
      peakSpeedMps: rounded(flight.peakMps),
      distanceToLastManM: rounded(attempt.distanceM),
      besideLastManM: rounded(attempt.asideM),
      peopleBeyondBall: attempt.peopleAfter,
      ballAtRestBeforeSec: rounded(attempt.restSec),
      isKeeperKnown: attempt.lastMan.isKeeper,
      ending: ending.kind,
      kickerSide: flight.kicker?.team ?? 'unknown',
    },
  };
}

/** Neither a goalkeeper nor anybody who stopped it was seen, nor a net: a hard pass past the last man looks the same. */
const NO_GOAL_SEEN = 0.5;

function isAtGoal({ lastMan }: ShotAttempt, { kind }: ShotEnding): boolean {
  return lastMan.isKeeper || kind === 'stopped' || kind === 'in_net';
}

function verdict(
  attempt: ShotAttempt,
  ending: ShotEnding,
): { type: EventType; outcome: string | null; sureness: number } {
  const outcome = { stopped: 'save', in_net: 'goal', past: 'off_target', unknown: null }[ending.kind];
  if (attempt.setPiece === 'penalty') return { type: 'penalty', outcome, sureness: 0.9 };
  if (attempt.setPiece === 'free_kick') return { type: 'free_kick_shot', outcome, sureness: 0.9 };
  if (ending.kind === 'in_net') return { type: 'goal', outcome, sureness: 0.7 };
  if (ending.kind === 'past') return { type: 'shot_off_target', outcome, sureness: 0.75 };
  return { type: 'shot_on_target', outcome, sureness: ending.kind === 'stopped' ? 0.9 : 0.7 };
}

/** How sure it is that somebody shot at all, 0..1. */
function attemptConfidence({ flight, lastMan, asideM, peopleAfter, setPiece }: ShotAttempt): number {
  let confidence = 0.4;
  if (lastMan.isKeeper) confidence += 0.2;
  if (flight.peakMps >= 18) confidence += 0.1;
  if (flight.looksCount >= 4) confidence += 0.05;
  if (asideM <= 4) confidence += 0.05;
  if (peopleAfter === 0) confidence += 0.05;
  if (setPiece !== null) confidence += 0.1;
  return Math.min(0.9, confidence);
}
