import { describe, expect, it } from 'vitest';
import type { Team } from './event.ts';
import type { PlayFrame, PlayPerson } from './play.ts';
import { inferSides } from './possession-sides.ts';

const person = (team: Team, x: number, role: PlayPerson['role'] = 'player'): PlayPerson => ({
  trackId: 1,
  team,
  role,
  pitchXyM: [x, 34],
  bboxXywhNorm: null,
  confidence: 1,
});
const frame = (sec: number, people: readonly PlayPerson[]): PlayFrame => ({
  ptsSec: sec,
  frameNumber: sec,
  sceneId: 0,
  ball: null,
  people,
  camera: null,
});
const seconds = (count: number) => Array.from({ length: count }, (_, sec) => sec);

describe('sides', () => {
  it('follows the goalkeepers', () => {
    const frames = seconds(5).map((sec) =>
      frame(sec, [person('home', 102, 'goalkeeper'), person('away', 4, 'goalkeeper')]),
    );
    expect([...inferSides(frames)]).toEqual([-1, -1, -1, -1, -1]);
  });

  it('does without goalkeepers: a team stands on the side it defends', () => {
    const frames = seconds(5).map((sec) =>
      frame(sec, [person('home', 30), person('home', 40), person('away', 50), person('away', 60)]),
    );
    expect([...new Set(inferSides(frames))]).toEqual([1]);
  });

  it('needs seconds to notice it where a half is marked, minutes elsewhere', () => {
    const ends = ([home, away]: readonly [number, number]) => [
      person('home', home, 'goalkeeper'),
      person('away', away, 'goalkeeper'),
    ];
    const frames = seconds(30).map((sec) => frame(sec, ends(sec < 15 ? [4, 100] : [100, 4])));
    expect([...new Set(inferSides(frames))]).toHaveLength(1);
    const told = [...inferSides(frames, [15])];
    expect(told.slice(0, 15)).toEqual(Array(15).fill(1));
    expect(told.slice(15)).toEqual(Array(15).fill(-1));
  });

  it('notices the change of ends, and is not fooled by a spell of pressing', () => {
    const firstHalf = [person('home', 4, 'goalkeeper'), person('away', 100, 'goalkeeper')];
    const pressing = [person('home', 80), person('home', 85), person('away', 75), person('away', 78)];
    const secondHalf = [person('home', 100, 'goalkeeper'), person('away', 4, 'goalkeeper')];
    const frames = seconds(900).map((sec) =>
      frame(sec, sec >= 450 ? secondHalf : sec >= 200 && sec < 250 ? pressing : firstHalf),
    );
    const sides = inferSides(frames);
    expect(sides.indexOf(-1)).toBe(450);
    expect(sides.lastIndexOf(1)).toBe(449);
  });

  it('has nothing to say about no frames', () => {
    expect(inferSides([])).toHaveLength(0);
  });
});
