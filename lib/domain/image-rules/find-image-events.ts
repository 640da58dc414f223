import type { EventCandidate } from '../event.ts';
import { fillBlinks } from '../fill-blinks.ts';
import type { EventType } from '../football.ts';
import type { PlayFrame } from '../play.ts';
import { type Flight, findFlights } from './ball-flights.ts';
import { findDistributions } from './distributions.ts';
import { toLooks } from './image-play.ts';
import { findKeeperDives } from './keeper-dives.ts';
import { keeperStopEvent } from './keeper-stops.ts';
import { findOneOnOnes } from './one-on-ones.ts';
import { DEFAULT_IMAGE_RULE_SETTINGS, type ImageRuleSettings } from './settings.ts';
import { findShotAttempts, type ShotAttempt } from './shot-attempts.ts';
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
  const looks = toLooks(fillBlinks([...frames], settings.reading.longestBlinkSec), settings.reading);
  const flights = findFlights(looks, settings.flight);
  const distributions = findDistributions(looks, flights, settings);
  const goalKicks = new Set(
    distributions.filter(({ event }) => event.type === 'goal_kick').map(({ flight }) => flight),
  );
  const attempts = findShotAttempts(
    looks,
    flights.filter((flight) => !goalKicks.has(flight)),
    settings,
  );
  const shots = attempts.map((attempt) => ({ attempt, ending: endingOf(attempt, looks, settings) }));
  const stops = shots.flatMap(({ attempt, ending }) => keeperStopEvent(attempt, ending, looks, settings) ?? []);
  const passes = distributions
    .filter(({ flight }) => attempts.every((attempt) => !isOfAttempt(flight, attempt, settings)))
    .map(({ event }) => event);
  return [
    ...shots.map(({ attempt, ending }) => shotEvent(attempt, ending)),
    ...onePerMoment([...stops, ...findKeeperDives(looks, settings)].sort((a, b) => a.keySec - b.keySec)),
    ...passes,
    ...findOneOnOnes(looks, settings),
  ]
    .filter((event) => config.eventTypes.includes(event.type) && event.confidence >= config.minConfidence)
    .sort((a, b) => a.keySec - b.keySec);
}

/** A save is one event, also where two flights led to it. */
function onePerMoment(stops: readonly EventCandidate[]): EventCandidate[] {
  return stops.filter((stop, index) => {
    const before = stops[index - 1];
    return before === undefined || stop.keySec - before.keySec > SAME_STOP_SEC;
  });
}
const SAME_STOP_SEC = 1.5;

/** The shot itself, and the ball that comes off the keeper, the post or a leg: no pass of anybody's. */
function isOfAttempt(
  flight: Flight,
  { flight: shot }: ShotAttempt,
  { shot: { reboundSec } }: ImageRuleSettings,
): boolean {
  const afterSec = flight.from.ptsSec - shot.to.ptsSec;
  return flight === shot || (flight.from.sceneId === shot.to.sceneId && afterSec >= -0.01 && afterSec <= reboundSec);
}
