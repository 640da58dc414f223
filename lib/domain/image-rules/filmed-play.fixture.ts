import type { BboxXywhNorm } from '../box.ts';
import type { Team } from '../event.ts';
import type { PlayFrame, PlayPerson } from '../play.ts';

/*
 * Plays on a real pitch (metres, origin at a corner) as a fixed camera on the near side sees them: boxes by projection,
 * so that the rules have to find their own way back to metres.
 */

export type Actor = {
  readonly id: number;
  readonly team: Team | null;
  readonly role?: PlayPerson['role'];
  /** Place at a time. */
  readonly at: (sec: number) => readonly [x: number, y: number];
  /** Lies on the ground: wide and low. */
  readonly isDown?: (sec: number) => boolean;
};

/** Ball's place and height at a time; null: out of sight. */
export type BallAt = (sec: number) => readonly [x: number, y: number, z: number] | null;

const PICTURE_ASPECT = 16 / 9;
const CAMERA = { x: 82, y: -32, z: 17 };
const LOOKS_AT = { x: 86, y: 30, z: 0 };
const FOCAL_PICTURE_HEIGHTS = 2.2;
const LOOKS_PER_SEC = 5;
const PERSON_M = 1.8;
const BALL_M = 0.25;

/** Five looks a second of a play. */
export function film(durationSec: number, actors: readonly Actor[], ball: BallAt): PlayFrame[] {
  return Array.from({ length: Math.round(durationSec * LOOKS_PER_SEC) + 1 }, (_, index) => {
    const sec = index / LOOKS_PER_SEC;
    const place = ball(sec);
    return {
      ptsSec: sec,
      frameNumber: index * 5,
      sceneId: 0,
      ball:
        place === null
          ? null
          : { pitchXyM: null, heightM: null, bboxXywhNorm: boxOf(place, BALL_M, BALL_M), confidence: 0.8 },
      people: actors.map((actor) => toPerson(actor, sec)),
      camera: { dxNorm: 0, dyNorm: 0, scale: 1, pictureAspect: PICTURE_ASPECT },
    };
  });
}

type Stop<Place> = readonly [sec: number, place: Place];

/** Someone's way, straight between places at given times, still before the first and after the last. */
export function walk(...stops: readonly Stop<readonly [number, number]>[]): Actor['at'] {
  const x = track(stops.map(([sec, place]) => [sec, place[0]]));
  const y = track(stops.map(([sec, place]) => [sec, place[1]]));
  return (sec) => [x(sec), y(sec)];
}

/** The ball's way, likewise. */
export function fly(...stops: readonly Stop<Vector>[]): BallAt {
  const x = track(stops.map(([sec, place]) => [sec, place[0]]));
  const y = track(stops.map(([sec, place]) => [sec, place[1]]));
  const z = track(stops.map(([sec, place]) => [sec, place[2]]));
  return (sec) => [x(sec), y(sec), z(sec)];
}

function track(stops: readonly Stop<number>[]): (sec: number) => number {
  return (sec) => {
    const next = stops.findIndex(([atSec]) => atSec > sec);
    const to = stops[next];
    const from = stops[next - 1];
    if (to === undefined) return stops.at(-1)?.[1] ?? 0;
    if (from === undefined) return to[1];
    return from[1] + ((to[1] - from[1]) * (sec - from[0])) / (to[0] - from[0]);
  };
}

/** Somebody who stays where he is. */
export function standing(
  id: number,
  team: Team | null,
  x: number,
  y: number,
  role: PlayPerson['role'] = 'player',
): Actor {
  return { id, team, role, at: () => [x, y] };
}

function toPerson(actor: Actor, sec: number): PlayPerson {
  const [x, y] = actor.at(sec);
  const isDown = actor.isDown?.(sec) ?? false;
  const heightM = isDown ? 0.6 : PERSON_M;
  return {
    trackId: actor.id,
    team: actor.team,
    role: actor.role ?? 'player',
    pitchXyM: null,
    bboxXywhNorm: boxOf([x, y, heightM / 2], isDown ? 1.7 : 0.6, heightM),
    confidence: 0.8,
  };
}

/** Box of something upright around its middle. */
function boxOf(middle: readonly [number, number, number], widthM: number, heightM: number): BboxXywhNorm {
  const forward = unit([LOOKS_AT.x - CAMERA.x, LOOKS_AT.y - CAMERA.y, LOOKS_AT.z - CAMERA.z]);
  const right = unit([forward[1], -forward[0], 0]);
  const up = cross(right, forward);
  const offset = [middle[0] - CAMERA.x, middle[1] - CAMERA.y, middle[2] - CAMERA.z] as const;
  const depthM = dot(offset, forward);
  const scale = FOCAL_PICTURE_HEIGHTS / depthM;
  const x = 0.5 + (dot(offset, right) * scale) / PICTURE_ASPECT;
  const y = 0.5 - dot(offset, up) * scale;
  const width = (widthM * scale) / PICTURE_ASPECT;
  return [x - width / 2, y - (heightM * scale) / 2, width, heightM * scale];
}

type Vector = readonly [number, number, number];

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

function unit(a: Vector): Vector {
  const length = Math.hypot(...a);
  return [a[0] / length, a[1] / length, a[2] / length];
}
