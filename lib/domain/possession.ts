import type { Team } from './event.ts';
import { fillBlinks } from './fill-blinks.ts';
import { PITCH_LENGTH_M } from './football.ts';
import type { PlayFrame, PlayPerson } from './play.ts';
import { type BallPath, type Flight, followBall } from './possession-ball-path.ts';
import type { BallSample } from './possession-ball-samples.ts';
import { findRests, type Rest } from './possession-rests.ts';
import { inferSides } from './possession-sides.ts';

/** Everything the rules stand on: who plays which way, where the ball went, when it lay still. Metres and seconds. */
export type Play = {
  readonly frames: readonly PlayFrame[];
  readonly path: BallPath;
  readonly rests: readonly Rest[];
  /** 1 where the home team defends x = 0, -1 where it defends x = 105; one per frame. */
  readonly homeSides: Int8Array;
  /** Where halves after the first begin, as they are marked; none: nobody marked them. */
  readonly halvesBeginSec: readonly number[];
};

/** A person and how far (metres) from the point asked about. */
export type NearPerson = { readonly person: PlayPerson; readonly distanceM: number };

/**
 * The possession model of a match, computed once for all rules.
 * @param halvesBeginSec where halves after the first begin, as they are marked
 */
export function readPlay(frames: readonly PlayFrame[], halvesBeginSec: readonly number[] = []): Play {
  const path = followBall(frames);
  const homeSides = inferSides(frames, halvesBeginSec);
  const rests = findRests(path);
  const known = withKeeperTeams(frames, homeSides);
  return { frames: fillBlinks(known, LONGEST_BLINK_SEC, goesStraight), path, rests, homeSides, halvesBeginSec };
}

const LONGEST_BLINK_SEC = 1;

/** Who dives does not. */
function goesStraight(person: PlayPerson): boolean {
  return person.role === 'player' && person.pitchXyM !== null;
}

/** A goalkeeper whose team is not known defends the goal of the half they stand in. */
function withKeeperTeams(frames: readonly PlayFrame[], homeSides: Int8Array): readonly PlayFrame[] {
  const isUnknown = (person: PlayPerson) =>
    person.role === 'goalkeeper' && person.team === null && person.pitchXyM !== null;
  return frames.map((frame, index) => {
    if (!frame.people.some(isUnknown)) return frame;
    const lowTeam: Team = (homeSides[index] ?? 1) > 0 ? 'home' : 'away';
    const highTeam: Team = lowTeam === 'home' ? 'away' : 'home';
    const people = frame.people.map((person) => {
      if (!isUnknown(person)) return person;
      return { ...person, team: (person.pitchXyM?.[0] ?? 0) < PITCH_LENGTH_M / 2 ? lowTeam : highTeam };
    });
    return { ...frame, people };
  });
}

/** The end of the pitch (x in metres: 0 or 105) whose goal a team defends at a frame. */
export function defendedEnd(play: Play, team: Team, frameIndex: number): 0 | 105 {
  const isHomeLow = (play.homeSides[frameIndex] ?? 1) > 0;
  return isHomeLow === (team === 'home') ? 0 : 105;
}

/** The team that defends the goal at an end (x in metres: 0 or 105) at a frame. */
export function defenderOf(play: Play, end: 0 | 105, frameIndex: number): Team {
  return defendedEnd(play, 'home', frameIndex) === end ? 'home' : 'away';
}

/**
 * The nearest person to a point that the test lets through, at a frame or just around it: a detector blinks.
 * @param aroundFrames frames to either side to look at as well, nearest first
 */
export function nearestPerson(
  play: Play,
  frameIndex: number,
  pointM: readonly [number, number],
  test: (person: PlayPerson) => boolean,
  aroundFrames = 2,
): NearPerson | null {
  let best: NearPerson | null = null;
  const sceneId = play.frames[frameIndex]?.sceneId;
  for (let offset = 0; offset <= aroundFrames; offset += 1) {
    for (const index of offset === 0 ? [frameIndex] : [frameIndex - offset, frameIndex + offset]) {
      const frame = play.frames[index];
      if (!frame || frame.sceneId !== sceneId) continue;
      for (const person of frame.people) {
        if (!person.pitchXyM || person.role === 'referee' || !test(person)) continue;
        const distanceM = Math.hypot(person.pitchXyM[0] - pointM[0], person.pitchXyM[1] - pointM[1]);
        if (!best || distanceM < best.distanceM) best = { person, distanceM };
      }
    }
    if (best) return best;
  }
  return best;
}

/** How far (metres) somebody within reach may seem to be: two deviations of the noise of places farther. */
export function reachAsSeenM(play: Play, reachM: number): number {
  return reachM + 2 * play.path.noiseM;
}

/** The sample at a position of the path; throws only on a position no rule can have got from the path. */
export function sampleAt(play: Play, index: number): BallSample {
  const sample = play.path.samples[index];
  if (!sample) throw new RangeError(`no ball sample ${index}`);
  return sample;
}

/** Flights that begin within a time span, in order (binary search: a match has tens of thousands). */
export function flightsBetween(play: Play, fromSec: number, untilSec: number): readonly Flight[] {
  const { flights } = play.path;
  let low = 0;
  let high = flights.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((flights[middle]?.startSec ?? 0) < fromSec) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((flights[end]?.startSec ?? Infinity) <= untilSec) end += 1;
  return flights.slice(low, end);
}

/** First sample at or after a time. */
export function sampleIndexAt(play: Play, sec: number): number {
  const { samples } = play.path;
  let low = 0;
  let high = samples.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((samples[middle]?.sec ?? 0) < sec) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rests that begin within a time span, in order. */
export function restsBetween(play: Play, fromSec: number, untilSec: number): readonly Rest[] {
  const { rests } = play;
  let low = 0;
  let high = rests.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rests[middle]?.startSec ?? 0) < fromSec) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((rests[end]?.startSec ?? Infinity) <= untilSec) end += 1;
  return rests.slice(low, end);
}
