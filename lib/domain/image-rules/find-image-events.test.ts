import { describe, expect, test } from 'vitest';
import { EVENT_TYPES } from '../football.ts';
import { type Actor, type BallAt, film, fly, standing, walk } from './filmed-play.fixture.ts';
import { findImageEvents } from './find-image-events.ts';
import { IMAGE_SUPPORT } from './support.ts';

const ALL = { eventTypes: EVENT_TYPES, minConfidence: 0.3 };

const KEEPER: Actor = standing(1, 'away', 103, 34, 'goalkeeper');
/** Two teams around the box: people to measure by, and no empty picture. */
const OTHERS: readonly Actor[] = [
  standing(11, 'home', 74, 20),
  standing(12, 'home', 70, 44),
  standing(13, 'away', 78, 50),
  standing(14, 'away', 76, 12),
  standing(15, 'home', 66, 30),
  standing(16, 'away', 72, 36),
];
const SHOOTER: Actor = standing(9, 'home', 86, 32);

function typesOf(actors: readonly Actor[], ball: BallAt, durationSec = 6): string[] {
  return findImageEvents(film(durationSec, actors, ball), ALL).map((event) => event.type);
}

/** A dribble to the strike at second 2 from (86.5, 32), so that the ball does not rest before. */
const DRIBBLE = [
  [0, [80, 31, 0]],
  [2, [86.5, 32, 0]],
] as const;

describe('findImageEvents', () => {
  test('no frames, no events', () => {
    expect(findImageEvents([], ALL)).toEqual([]);
  });

  test('a pass between two players is nothing', () => {
    const pass = fly([0, [74, 21, 0]], [1.6, [74, 21, 0]], [2.6, [70, 43, 0]]);
    expect(typesOf([...OTHERS, SHOOTER, KEEPER], pass)).toEqual([]);
  });

  test('a shot that the keeper keeps is a shot on target and a standing save', () => {
    const ball = fly(...DRIBBLE, [2.8, [102.5, 34, 1]], [6, [102.5, 34, 1]]);
    const shooter: Actor = { ...SHOOTER, at: walk([0, [79.5, 31]], [2, [86, 32]]) };
    const events = findImageEvents(film(6, [...OTHERS, shooter, KEEPER], ball), ALL);
    expect(events.map((event) => event.type)).toEqual(['shot_on_target', 'shot_stop_standing']);
    const [shot, stop] = events;
    expect(shot?.keySec).toBeCloseTo(2, 0);
    expect(shot?.playerTrackId).toBe(9);
    expect(stop?.playerTrackId).toBe(1);
    expect(stop?.outcome).toBe('save');
  });

  test('a shot lost at the keeper and seen elsewhere a second later was not seen stopped', () => {
    const ball = fly(
      ...DRIBBLE,
      [2.8, [101.2, 33.4, 0.8]],
      [3.4, [101.2, 33.4, 0.8]],
      [4.4, [101, 41, 0]],
      [6, [99, 44, 0]],
    );
    const shooter: Actor = { ...SHOOTER, at: walk([0, [79.5, 31]], [2, [86, 32]]) };
    const types = (isLost: boolean) =>
      typesOf([...OTHERS, shooter, KEEPER], (sec) => (isLost && sec > 2.81 && sec < 4.3 ? null : ball(sec)));
    expect(types(true)).toEqual(['shot_on_target']);
    expect(types(false)).toEqual(['shot_on_target', 'shot_stop_standing']);
  });

  test('a hard ball out to the last man on the wing is no shot when the goalkeeper comes into the picture meanwhile', () => {
    const winger = standing(18, 'away', 97, 8);
    const pass = fly([0, [74, 12, 0]], [2, [80.5, 12, 0]], [2.8, [95, 8.6, 0]], [6, [96.4, 8, 0]]);
    const shown = film(6, [...OTHERS, standing(9, 'home', 80, 12), winger, KEEPER], pass);
    const seenFrom = (sec: number) =>
      shown.map((frame) => ({
        ...frame,
        people: frame.people.filter(({ trackId }) => trackId !== KEEPER.id || frame.ptsSec >= sec),
      }));
    const typesSeenFrom = (sec: number) =>
      findImageEvents(seenFrom(sec), { ...ALL, minConfidence: 0.1 }).map(({ type }) => type);
    expect(typesSeenFrom(9)).toContain('shot_on_target');
    expect(typesSeenFrom(2.5)).toEqual([]);
  });

  test('a ball that comes to the keeper long after its speed would have brought it was not seen stopped', () => {
    const ball = (arrivesSec: number) =>
      fly(
        ...DRIBBLE,
        [2.6, [98, 33.2, 0.6]],
        [2.8, [99, 33.4, 0.3]],
        [arrivesSec, [102.5, 34, 0]],
        [7, [102.5, 34, 0]],
      );
    const keeper: Actor = { ...KEEPER, at: () => [102.5, 34] };
    expect(typesOf([...OTHERS, SHOOTER, keeper], ball(3.2), 7)).toContain('shot_stop_standing');
    expect(typesOf([...OTHERS, SHOOTER, keeper], ball(4.9), 7)).not.toContain('shot_stop_standing');
  });

  test('a ball that lay elsewhere two seconds before, unseen since, was not placed', () => {
    const path = fly(
      [0, [84, 31, 0]],
      [1, [84, 31, 0]],
      [3, [86.5, 32, 0]],
      [3.8, [102.5, 34, 1]],
      [6, [102.5, 34, 1]],
    );
    const ball: BallAt = (sec) => (sec > 1.05 && sec < 2.95 ? null : path(sec));
    expect(typesOf([...OTHERS, SHOOTER, KEEPER], ball)).toEqual(['shot_on_target', 'shot_stop_standing']);
  });

  test('a ball that the keeper rolls to where he puts it down and kicks it from is one kick: the last', () => {
    const ball = fly(
      [0, [100, 34, 0]],
      [0.4, [100, 34, 0]],
      [1, [93, 34, 0]],
      [3.4, [93, 34, 0]],
      [5, [60, 38, 6]],
      [6, [52, 40, 0]],
    );
    const keeper: Actor = { ...KEEPER, at: walk([0, [100.5, 34]], [1.6, [93.5, 34]]) };
    const kicks = findImageEvents(film(6, [...OTHERS, keeper], ball), ALL);
    expect(kicks).toHaveLength(1);
    expect(kicks[0]?.keySec).toBeCloseTo(3.4, 0);
  });

  test('a keeper who lies down dives', () => {
    const ball = fly(...DRIBBLE, [2.8, [102.5, 34, 0.5]], [6, [102.5, 34, 0.3]]);
    const keeper: Actor = { ...KEEPER, isDown: (sec) => sec > 2.5 && sec < 4 };
    expect(typesOf([...OTHERS, SHOOTER, keeper], ball)).toContain('shot_stop_diving');
  });

  test('a ball that flies on behind the keeper is off target', () => {
    const ball = fly(...DRIBBLE, [3.4, [118, 40, 2]], [6, [118, 40, 0]]);
    const types = typesOf([...OTHERS, SHOOTER, KEEPER], ball);
    expect(types).toEqual(['shot_off_target']);
  });

  test('a ball that lies just behind the keeper is a goal', () => {
    const ball = fly(...DRIBBLE, [2.9, [109, 33, 1]], [3.2, [108.5, 33, 0.2]], [6, [108, 33, 0]]);
    expect(typesOf([...OTHERS, SHOOTER, KEEPER], ball)).toEqual(['goal']);
  });

  test('a penalty is saved at once or not at all: later the ball lies beside the goalkeeper in the net as well', () => {
    const kicker: Actor = { ...SHOOTER, at: walk([0, [88, 33]], [2.2, [88, 33]], [3, [91.5, 34]]) };
    const ball = fly([0, [92, 34, 0]], [3, [92, 34, 0]], [3.5, [102.5, 34, 1]], [6, [102.5, 34, 1]]);
    const typesAt = (seenAgainSec: number) =>
      typesOf([...OTHERS, kicker, KEEPER], (sec) => (sec < 3.5 || sec > seenAgainSec ? ball(sec) : null));
    expect(typesAt(3.5)).toEqual(['penalty', 'shot_stop_standing']);
    expect(typesAt(4.3)).toEqual(['penalty']);
  });

  test('a resting ball eleven metres out with nobody near is a penalty', () => {
    const ball = fly([0, [92, 34, 0]], [3, [92, 34, 0]], [3.5, [103.5, 34, 1]], [6, [103.5, 34, 0]]);
    const kicker: Actor = { ...SHOOTER, at: walk([0, [88, 33]], [2.2, [88, 33]], [3, [91.5, 34]]) };
    expect(typesOf([...OTHERS, kicker, KEEPER], ball)[0]).toBe('penalty');
  });

  test('a resting ball further out is a free kick', () => {
    const ball = fly([0, [82, 30, 0]], [3, [82, 30, 0]], [4, [103.5, 34, 1.2]], [6, [103.5, 34, 0]]);
    const wall = [26, 27, 28].map((y, index) => standing(30 + index, 'away', 91, y + 4));
    const kicker = standing(9, 'home', 81.5, 30);
    expect(typesOf([...OTHERS, ...wall, kicker, KEEPER], ball)[0]).toBe('free_kick_shot');
  });

  test('a placed ball that is lost from sight before it reaches the keeper, with people still beyond it, is a shot that nobody was seen to stop', () => {
    const kicked = fly([0, [84, 34, 0]], [3, [84, 34, 0]], [3.9, [103, 34, 1.5]]);
    const kicker: Actor = { ...SHOOTER, at: walk([0, [80, 33]], [2.2, [80, 33]], [3, [83.5, 34]]) };
    const inTheBox = [31, 32, 33, 34].map((id, index) => standing(id, 'away', 101, 26 + 5 * index));
    const events = findImageEvents(
      film(6, [...OTHERS, kicker, KEEPER, ...inTheBox], (sec) => (sec > 3.65 ? null : kicked(sec))),
      ALL,
    );
    expect(events.map(({ type, outcome }) => [type, outcome])).toEqual([['free_kick_shot', null]]);
  });

  test('a resting ball kicked away by the last man, with nobody near, is a goal kick', () => {
    const ball = fly([0, [99, 38, 0]], [3, [99, 38, 0]], [5, [64, 30, 6]], [6, [62, 30, 0]]);
    const kicker: Actor = { ...KEEPER, at: walk([0, [101, 38]], [3, [99.3, 38]]) };
    const far = OTHERS.filter((actor) => actor.id !== 13);
    expect(typesOf([...far, kicker], ball)).toEqual(['goal_kick']);
  });

  test('a known keeper who plays the moving ball away distributes, short or long by its way', () => {
    const keeper: Actor = { ...KEEPER, at: () => [100, 34] };
    const rolled = fly([0, [92, 36, 0]], [2, [99.5, 34, 0]], [3.4, [78, 45, 0]], [6, [77.5, 50, 0]]);
    expect(typesOf([...OTHERS, keeper], rolled)).toEqual(['distribution_short']);
    const hit = fly([0, [92, 36, 0]], [2, [99.5, 34, 0]], [4, [62, 40, 8]], [6, [60, 40, 0]]);
    expect(typesOf([...OTHERS, keeper], hit)).toEqual(['distribution_long']);
    const cameOff = fly([0, [92, 36, 0]], [2, [99.5, 34, 0]], [2.4, [96.2, 35, 0]], [6, [96.2, 35, 0]]);
    expect(typesOf([...OTHERS, keeper], cameOff)).toEqual([]);
  });

  test('an attacker who runs at the keeper with nobody between is one on one', () => {
    const runner: Actor = { ...SHOOTER, at: walk([0, [84, 33]], [3, [97, 34]]) };
    const ball = fly([0, [84.6, 33, 0]], [3, [97.6, 34, 0]]);
    expect(typesOf([...OTHERS, runner, KEEPER], ball)).toContain('one_on_one');
    const between = standing(17, 'away', 99, 34);
    expect(typesOf([...OTHERS, runner, between, KEEPER], ball)).not.toContain('one_on_one');
  });

  test('only wanted and sure enough candidates are given', () => {
    const ball = fly(...DRIBBLE, [3.4, [118, 40, 2]], [6, [118, 40, 0]]);
    const frames = film(6, [...OTHERS, SHOOTER, KEEPER], ball);
    expect(findImageEvents(frames, { eventTypes: ['goal'], minConfidence: 0 })).toEqual([]);
    expect(findImageEvents(frames, { ...ALL, minConfidence: 0.95 })).toEqual([]);
  });

  test('no type is found that the table of support calls not yet', () => {
    const ball = fly(...DRIBBLE, [2.8, [102.5, 34, 1]], [6, [102.5, 34, 1]]);
    const types = findImageEvents(film(6, [...OTHERS, SHOOTER, KEEPER], ball), ALL).map((event) => event.type);
    expect(types.every((type) => IMAGE_SUPPORT[type].status === 'supported')).toBe(true);
  });
});
