import type { Team } from './event.ts';
import type { PlayPerson } from './play.ts';
import type { Play } from './possession.ts';

/** A field player with the ball at the feet, from the first touch to the last. */
export type Carry = {
  readonly team: Team;
  readonly trackId: number;
  /** Positions in `BallPath.samples`. */
  readonly first: number;
  readonly last: number;
  readonly startSec: number;
  readonly endSec: number;
  /** Way of the ball, metres. */
  readonly pathM: number;
  /** Nearest opponent's distance (metres) from the ball meanwhile; Infinity where none was seen. */
  readonly closestOpponentM: number;
};

export type CarrySettings = {
  /** Closer than this (metres, plus noise) the ball is at somebody's feet. */
  readonly reachM: number;
  /** The ball may run ahead this far (metres) between two touches. */
  readonly maxAheadM: number;
  /** Someone else has to be nearer by this (metres) to have taken it. */
  readonly takeoverLeadM: number;
};

export const DEFAULT_CARRY_SETTINGS: CarrySettings = { reachM: 1.3, maxAheadM: 3, takeoverLeadM: 0.3 };

type OpenCarry = { -readonly [Key in keyof Carry]: Carry[Key] };

/** All carries, in order; the goalkeepers' are left out (they have spells of their own). */
export function findCarries(play: Play, settings: CarrySettings = DEFAULT_CARRY_SETTINGS): Carry[] {
  const carries: Carry[] = [];
  const reachM = settings.reachM + play.path.noiseM;
  let open: OpenCarry | null = null;
  play.path.samples.forEach((sample, index) => {
    const before = play.path.samples[index - 1];
    if (open && before && before.stretch !== sample.stretch) open = finish(carries, open);
    const near = lookAround(play.frames[sample.frameIndex]?.people ?? [], sample.x, sample.y, open?.trackId ?? null);
    const { nearest } = near;
    const isTaken = open !== null && nearest !== null && nearest.trackId !== open.trackId && near.nearestM <= reachM;
    if (open && isTaken && near.nearestM + settings.takeoverLeadM < near.holderM) open = finish(carries, open);
    if (open && near.holderM > settings.maxAheadM) open = finish(carries, open);
    if (open) {
      if (before) open.pathM += Math.hypot(sample.x - before.x, sample.y - before.y);
      if (near.holderM <= reachM) {
        open.last = index;
        open.endSec = sample.sec;
      }
      open.closestOpponentM = Math.min(open.closestOpponentM, open.team === 'home' ? near.awayM : near.homeM);
    } else if (nearest?.team && near.nearestM <= reachM && nearest.role === 'player') {
      const closestOpponentM = nearest.team === 'home' ? near.awayM : near.homeM;
      const { team, trackId } = nearest;
      open = {
        team,
        trackId,
        first: index,
        last: index,
        startSec: sample.sec,
        endSec: sample.sec,
        pathM: 0,
        closestOpponentM,
      };
    }
  });
  if (open) finish(carries, open);
  return carries;
}

function finish(carries: Carry[], carry: OpenCarry): null {
  if (carry.last > carry.first) carries.push(carry);
  return null;
}

type Surroundings = {
  readonly nearest: PlayPerson | null;
  readonly nearestM: number;
  readonly holderM: number;
  readonly homeM: number;
  readonly awayM: number;
};

function lookAround(people: readonly PlayPerson[], x: number, y: number, holderTrackId: number | null): Surroundings {
  let nearest: PlayPerson | null = null;
  const found = { nearestM: Infinity, holderM: Infinity, homeM: Infinity, awayM: Infinity };
  for (const person of people) {
    if (!person.pitchXyM || person.role === 'referee') continue;
    const distanceM = Math.hypot(person.pitchXyM[0] - x, person.pitchXyM[1] - y);
    if (person.trackId === holderTrackId) found.holderM = distanceM;
    if (person.team === 'home' && distanceM < found.homeM) found.homeM = distanceM;
    if (person.team === 'away' && distanceM < found.awayM) found.awayM = distanceM;
    if (distanceM < found.nearestM) {
      found.nearestM = distanceM;
      nearest = person;
    }
  }
  return { nearest, ...found };
}
