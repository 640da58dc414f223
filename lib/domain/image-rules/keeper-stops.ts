import type { EventCandidate } from '../event.ts';
import type { ImagePerson, Look } from './image-play.ts';
import { rounded } from './rounded.ts';
import type { ImageRuleSettings } from './settings.ts';
import type { ShotAttempt } from './shot-attempts.ts';
import { looksWithin, type ShotEnding } from './shot-endings.ts';

/** What the save looks like: box width over height at its widest, and its lowest height as part of the usual. */
type Posture = { readonly widestShape: number; readonly lowestPart: number };

/** The keeper's part of a stopped shot: diving when he lies or flies (wide, or low where he dives along the line of sight), standing else. Nothing when nobody was seen to stop it. */
export function keeperStopEvent(
  attempt: ShotAttempt,
  ending: ShotEnding,
  looks: readonly Look[],
  settings: ImageRuleSettings,
): EventCandidate | null {
  const isNear = (ending.nearestM ?? Infinity) <= 2 * settings.keeper.reachM;
  if (ending.kind !== 'stopped' || ending.keeper === null || !isNear) return null;
  const posture = postureOf(ending.keeper, attempt.flight.from, ending.atSec + settings.keeper.postureSec, looks);
  const { divingShape, divingHeightPart } = settings.keeper;
  const isDiving = posture.widestShape >= divingShape || posture.lowestPart <= divingHeightPart;
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
      keeperLowestHeightPart: rounded(posture.lowestPart),
      shotSpeedMps: rounded(attempt.flight.speedMps),
      isKeeperKnown: attempt.lastMan.isKeeper,
    },
  };
}

function postureOf(keeper: ImagePerson, from: Look, untilSec: number, looks: readonly Look[]): Posture {
  const seen = looksWithin(looks, from, untilSec).flatMap((look) => {
    const person = look.people.find(({ trackId }) => trackId === keeper.trackId);
    return person === undefined ? [] : [person];
  });
  const heights = seen.map((person) => person.box[3]);
  const usual = Math.max(...heights, keeper.box[3]);
  return {
    widestShape: Math.max(keeper.shape, ...seen.map((person) => person.shape)),
    lowestPart: Math.min(...heights, keeper.box[3]) / usual,
  };
}
