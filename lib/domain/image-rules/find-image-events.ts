import type { EventCandidate } from '../event.ts';
import type { EventType } from '../football.ts';
import type { PlayFrame } from '../play.ts';
import { findFlights } from './ball-flights.ts';
import { findDistributions } from './distributions.ts';
import { toLooks } from './image-play.ts';
import { keeperStopEvent } from './keeper-stops.ts';
import { findOneOnOnes } from './one-on-ones.ts';
import { DEFAULT_IMAGE_RULE_SETTINGS, type ImageRuleSettings } from './settings.ts';
import { findShotAttempts } from './shot-attempts.ts';
import { endingOf } from './shot-endings.ts';
import { shotEvent } from './shot-events.ts';

export type ImageRuleConfig = {
  /** Types to look for. */
  readonly eventTypes: readonly EventType[];
  /** Less sure candidates are dropped. */
  readonly minConfidence: number;
};

/**
 * What happened, from boxes in the picture alone (for play without positions in metres). In the order of the key moment.
 * `team` is null throughout: a picture does not say which team is at home.
 */
export function findImageEvents(
  frames: Iterable<PlayFrame>,
  config: ImageRuleConfig,
  settings: ImageRuleSettings = DEFAULT_IMAGE_RULE_SETTINGS,
): EventCandidate[] {
  const looks = toLooks(frames);
  const flights = findFlights(looks, settings.flight);
  const attempts = findShotAttempts(looks, flights, settings);
  const shots = attempts.flatMap((attempt) => {
    const ending = endingOf(attempt, looks, settings);
    const stop = keeperStopEvent(attempt, ending, looks, settings);
    return [shotEvent(attempt, ending), ...(stop === null ? [] : [stop])];
  });
  const shotFlights = new Set(attempts.map((attempt) => attempt.flight));
  const others = flights.filter((flight) => !shotFlights.has(flight));
  return [...shots, ...findDistributions(looks, others, settings), ...findOneOnOnes(looks, settings)]
    .filter((event) => config.eventTypes.includes(event.type) && event.confidence >= config.minConfidence)
    .sort((a, b) => a.keySec - b.keySec);
}
