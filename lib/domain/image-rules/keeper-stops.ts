import type { EventCandidate } from '../event.ts';
import { apartM, type ImagePerson, type Look } from './image-play.ts';
import { rounded } from './rounded.ts';
import type { ImageRuleSettings } from './settings.ts';
import type { ShotAttempt } from './shot-attempts.ts';
import { looksWithin, type ShotEnding } from './shot-endings.ts';

/** What the save looks like: shape of the box (width over height) and speed along the goal. */
type Posture = { readonly widestShape: number; readonly fastestMps: number };

/** The keeper's part of a stopped shot: diving when he lies or flies, standing else. Nothing when nobody was seen to stop it. */
export function keeperStopEvent(
  attempt: ShotAttempt,
  ending: ShotEnding,
  looks: readonly Look[],
  settings: ImageRuleSettings,
): EventCandidate | null {
  if (ending.kind !== 'stopped' || ending.keeper === null) return null;
  const posture = postureOf(ending.keeper, attempt.flight.from, ending.atSec + settings.keeper.postureSec, looks);
  const { divingShape, divingMps } = settings.keeper;
  const isDiving = posture.widestShape >= divingShape || posture.fastestMps >= divingMps;
  return {
    type: isDiving ? 'shot_stop_diving' : 'shot_stop_standing',
    startSec: Math.max(0, attempt.flight.from.ptsSec - 1),
    keySec: ending.atSec,
    endSec: ending.atSec + 1.5,
    confidence: rounded(attempt.lastMan.isKeeper ? 0.55 : 0.4),
    team: null,
    playerTrackId: ending.keeper.trackId,
    outcome: 'save',
    evidence: {
      ballToKeeperM: rounded(ending.nearestM ?? 0),
      keeperWidthPerHeight: rounded(posture.widestShape),
      keeperSpeedMps: rounded(posture.fastestMps),
      shotSpeedMps: rounded(attempt.flight.speedMps),
      isKeeperKnown: attempt.lastMan.isKeeper,
    },
  };
}

function postureOf(keeper: ImagePerson, from: Look, untilSec: number, looks: readonly Look[]): Posture {
  let widestShape = 0;
  let fastestMps = 0;
  let before: { person: ImagePerson; ptsSec: number } | null = null;
  for (const look of looksWithin(looks, from, untilSec)) {
    const person = look.people.find(({ trackId }) => trackId === keeper.trackId);
    if (person === undefined) continue;
    widestShape = Math.max(widestShape, person.shape);
    if (before !== null && look.ptsSec > before.ptsSec) {
      fastestMps = Math.max(fastestMps, apartM(person.feetM, before.person.feetM) / (look.ptsSec - before.ptsSec));
    }
    before = { person, ptsSec: look.ptsSec };
  }
  return { widestShape, fastestMps };
}
