import type { EventCandidate } from '../event.ts';
import type { Play } from '../possession.ts';
import type { Carry } from '../possession-carries.ts';
import { joinRuns } from '../possession-runs.ts';
import { round2, toConfidence } from './rule.ts';

export type DribbleSettings = {
  /** Shorter carries (seconds; metres of way) are touches. */
  readonly minSec: number;
  readonly minPathM: number;
  /** Without an opponent this near (metres) it is a run with the ball. */
  readonly opponentWithinM: number;
  /** At the ball again within this long (seconds), nobody else meanwhile, it goes on: the ball ran ahead, or was hidden. */
  readonly againWithinSec: number;
};

export const DEFAULT_DRIBBLE_SETTINGS: DribbleSettings = {
  minSec: 3,
  minPathM: 12,
  opponentWithinM: 2.5,
  againWithinSec: 1.3,
};

/**
 * `dribble_sequence`: one player keeps the ball at the feet for 12 m and 3 s or more, reception included, with an opponent near
 * (between StatsBomb's "carry", which needs no opponent, and its "dribble", which is a take-on). Lasts from first to last touch;
 * the key moment is the middle.
 */
export function findDribbles(
  play: Play,
  carries: readonly Carry[],
  settings: DribbleSettings = DEFAULT_DRIBBLE_SETTINGS,
): EventCandidate[] {
  return joinRuns(play, carries, settings.againWithinSec)
    .filter(
      (carry) =>
        carry.endSec - carry.startSec >= settings.minSec &&
        carry.pathM >= settings.minPathM &&
        carry.closestOpponentM <= settings.opponentWithinM,
    )
    .map((carry) => ({
      type: 'dribble_sequence',
      startSec: carry.startSec,
      keySec: (carry.startSec + carry.endSec) / 2,
      endSec: carry.endSec,
      confidence: toConfidence(0.4 + Math.min(0.25, (carry.pathM - settings.minPathM) / 60)),
      team: carry.team,
      playerTrackId: carry.trackId,
      outcome: null,
      evidence: {
        path_m: round2(carry.pathM),
        sec: round2(carry.endSec - carry.startSec),
        closest_opponent_m: round2(carry.closestOpponentM),
      },
    }));
}
