import type { EventCandidate } from '../event.ts';
import { nearestPerson, type Play, sampleAt } from '../possession.ts';
import type { Carry } from '../possession-carries.ts';
import { round2, toConfidence } from './rule.ts';

export type TackleSettings = {
  /** The ball changes feet within this (seconds). */
  readonly maxChangeSec: number;
  /** Both stand within this (metres) of the ball. */
  readonly withinM: number;
  /** Who lost it had it, and who won it keeps it, at least this long (seconds): else it is a scramble. */
  readonly minBeforeSec: number;
  readonly minAfterSec: number;
  /** Positions show who lost and who won the ball, hardly how: of the annotated tackles few are found this way. */
  readonly confidence: number;
  /** Shorter before or after (seconds), it is the less sure: in a scramble the ball changes feet within a second. */
  readonly sureSec: number;
};

export const DEFAULT_TACKLE_SETTINGS: TackleSettings = {
  maxChangeSec: 0.5,
  withinM: 1.8,
  minBeforeSec: 0.8,
  minAfterSec: 0.5,
  confidence: 0.34,
  sureSec: 1,
};

/**
 * `tackle`: an opponent takes the ball off the player who carries it, face to face (Opta's "tackle won"; tackles that win nothing
 * cannot be told from positions). The key moment is the change of feet.
 */
export function findTackles(
  play: Play,
  carries: readonly Carry[],
  settings: TackleSettings = DEFAULT_TACKLE_SETTINGS,
): EventCandidate[] {
  const tackles: EventCandidate[] = [];
  carries.forEach((won, index) => {
    const lost = carries[index - 1];
    if (!lost || lost.team === won.team || won.startSec - lost.endSec > settings.maxChangeSec) return;
    if (lost.endSec - lost.startSec < settings.minBeforeSec || won.endSec - won.startSec < settings.minAfterSec) return;
    const sample = sampleAt(play, won.first);
    const loser = nearestPerson(play, sample.frameIndex, [sample.x, sample.y], (p) => p.trackId === lost.trackId);
    if (!loser || loser.distanceM > settings.withinM) return;
    tackles.push({
      type: 'tackle',
      startSec: lost.endSec,
      keySec: won.startSec,
      endSec: won.startSec + settings.minAfterSec,
      confidence: toConfidence(settings.confidence * surePart(lost, settings) * surePart(won, settings)),
      team: won.team,
      playerTrackId: won.trackId,
      outcome: 'won',
      evidence: {
        loser_distance_m: round2(loser.distanceM),
        had_it_sec: round2(lost.endSec - lost.startSec),
        kept_it_sec: round2(won.endSec - won.startSec),
      },
    });
  });
  return tackles;
}

function surePart({ startSec, endSec }: Carry, { sureSec }: TackleSettings): number {
  return Math.min(1, (endSec - startSec) / sureSec);
}
