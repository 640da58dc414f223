import type { Team } from '../event.ts';
import type { PlayFrame, PlayPerson } from '../play.ts';

/** A person of a staged play: stands still unless `moves` says where they are at a time (seconds). */
export type StagedPerson = {
  readonly trackId: number;
  readonly team: Team;
  readonly isGoalkeeper?: boolean;
  readonly at: readonly [number, number];
  readonly moves?: (sec: number) => readonly [number, number];
};

/** Where the ball is from a time on: [second, x, y, height]; straight lines between, metres. */
export type BallWaypoint = readonly [sec: number, x: number, y: number, heightM?: number];

export type StagedPlay = {
  readonly people: readonly StagedPerson[];
  readonly ball: readonly BallWaypoint[];
  /** The ball is out of sight within these spans (seconds). */
  readonly unseen?: readonly (readonly [number, number])[];
  readonly hasHeights?: boolean;
  readonly stepSec?: number;
  readonly durationSec: number;
};

/** Home defends x = 0, away x = 105: two goalkeepers on their lines and two players far from everything. */
export const BYSTANDERS: readonly StagedPerson[] = [
  { trackId: 1, team: 'home', isGoalkeeper: true, at: [3, 34] },
  { trackId: 101, team: 'away', isGoalkeeper: true, at: [102, 34] },
  { trackId: 2, team: 'home', at: [30, 8] },
  { trackId: 102, team: 'away', at: [75, 8] },
];

/** Hand-made play as the rules read it, for tests: ten moments a second. */
export function stagePlay(play: StagedPlay): PlayFrame[] {
  const stepSec = play.stepSec ?? 0.1;
  const frames: PlayFrame[] = [];
  for (let index = 0; index * stepSec <= play.durationSec + 1e-9; index += 1) {
    const ptsSec = Math.round(index * stepSec * 1000) / 1000;
    frames.push({
      ptsSec,
      frameNumber: index,
      sceneId: 0,
      ball: play.unseen?.some(([from, until]) => ptsSec > from && ptsSec < until) ? null : ballAt(play, ptsSec),
      people: play.people.map((person) => toPerson(person, ptsSec)),
      camera: null,
    });
  }
  return frames;
}

function toPerson(person: StagedPerson, sec: number): PlayPerson {
  return {
    trackId: person.trackId,
    team: person.team,
    role: person.isGoalkeeper ? 'goalkeeper' : 'player',
    pitchXyM: person.moves ? person.moves(sec) : person.at,
    bboxXywhNorm: null,
    confidence: 1,
  };
}

function ballAt(play: StagedPlay, sec: number): PlayFrame['ball'] {
  const after = play.ball.findIndex((waypoint) => waypoint[0] > sec);
  const to = after === -1 ? play.ball.at(-1) : play.ball[after];
  const from = after === -1 ? to : (play.ball[after - 1] ?? to);
  if (!to || !from) return null;
  const part = to[0] > from[0] ? (sec - from[0]) / (to[0] - from[0]) : 0;
  const between = (a: number, b: number) => a + (b - a) * part;
  return {
    pitchXyM: [between(from[1], to[1]), between(from[2], to[2])],
    heightM: play.hasHeights ? between(from[3] ?? 0.11, to[3] ?? 0.11) : null,
    bboxXywhNorm: null,
    confidence: 1,
  };
}
