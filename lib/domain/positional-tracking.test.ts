import { describe, expect, it } from 'vitest';
import { type PositionalRow, toPlayFrames } from './positional-tracking.ts';

const person = (id: string, x: number, gk = false) => ({ id, team: 'home' as const, gk, x, y: 30 });
const rowAt = (t: number, shiftM = 0): PositionalRow => ({
  t,
  ball: [50, 30],
  players: [
    person('a', 10 + shiftM, true),
    person('b', 30 + shiftM),
    person('c', 40 + shiftM),
    person('d', 50 + shiftM),
  ],
});
const scenesOf = (rows: readonly PositionalRow[]) => toPlayFrames(rows).frames.map((frame) => frame.sceneId);

describe('rows to play', () => {
  it('keeps time, ball and roles; numbers people by first appearance', () => {
    const { frames, trackIdOf } = toPlayFrames([{ ...rowAt(0.04), bz: 1.5 }]);
    expect(frames[0]).toMatchObject({ ptsSec: 0.04, sceneId: 0, camera: null });
    expect(frames[0]?.ball).toMatchObject({ pitchXyM: [50, 30], heightM: 1.5 });
    expect(frames[0]?.people[0]).toMatchObject({ trackId: 0, role: 'goalkeeper', pitchXyM: [10, 30] });
    expect(trackIdOf.get('d')).toBe(3);
  });

  it('is empty for no rows', () => {
    expect(toPlayFrames([]).frames).toEqual([]);
  });

  it('runs on while people run, also at uneven steps', () => {
    expect(scenesOf([rowAt(0), rowAt(0.1, 0.9), rowAt(0.7, 5), rowAt(0.71, 5.05)])).toEqual([0, 0, 0, 0]);
  });

  it('begins a scene where everybody jumps at once, and after a hole in time', () => {
    expect(scenesOf([rowAt(0), rowAt(0.1, 20), rowAt(0.2, 20)])).toEqual([0, 1, 1]);
    expect(scenesOf([rowAt(0), rowAt(30)])).toEqual([0, 1]);
  });

  it('does not take one jumping id for a cut', () => {
    const jumped: PositionalRow = { ...rowAt(0.1), players: [person('a', 90, true), ...rowAt(0.1).players.slice(1)] };
    expect(scenesOf([rowAt(0), jumped])).toEqual([0, 0]);
  });
});
