import { describe, expect, it } from 'vitest';
import { fillBlinks } from './fill-blinks.ts';
import type { PlayFrame, PlayPerson } from './play.ts';

const keeper = (x: number): PlayPerson => ({
  trackId: 7,
  team: 'home',
  role: 'goalkeeper',
  pitchXyM: [x * 100, 34],
  bboxXywhNorm: [x, 0.4, 0.02, 0.08],
  confidence: 0.9,
});
const look = (ptsSec: number, people: readonly PlayPerson[], sceneId = 0): PlayFrame => ({
  ...{ ptsSec, sceneId, people, ball: null, camera: null },
  frameNumber: Math.round(ptsSec * 25),
});

describe('who is not seen for a moment', () => {
  it('is put between where he was before and after', () => {
    const [, middle] = fillBlinks([look(1, [keeper(0.2)]), look(1.1, []), look(1.4, [keeper(0.4)])], 0.6);
    const { bboxXywhNorm, pitchXyM, confidence, role } = middle?.people[0] ?? keeper(0);
    expect(bboxXywhNorm?.[0]).toBeCloseTo(0.25);
    expect(pitchXyM?.[0]).toBeCloseTo(25);
    expect([confidence, role]).toEqual([0, 'goalkeeper']);
  });

  it('is nowhere after a longer while, over a cut, or before he came', () => {
    const people = (frames: readonly PlayFrame[]) => fillBlinks(frames, 0.6).map((frame) => frame.people.length);
    expect(people([look(1, [keeper(0.2)]), look(1.4, []), look(1.8, [keeper(0.4)])])).toEqual([1, 0, 1]);
    expect(people([look(1, [keeper(0.2)]), look(1.1, []), look(1.2, [keeper(0.2)], 1)])).toEqual([1, 0, 1]);
    expect(people([look(1, []), look(1.1, [keeper(0.2)]), look(1.2, [])])).toEqual([0, 1, 0]);
  });

  it('stays away where he is none of those asked for', () => {
    const frames = [look(1, [keeper(0.2)]), look(1.1, []), look(1.2, [keeper(0.4)])];
    expect(fillBlinks(frames, 0.6, (person) => person.role === 'player')).toEqual(frames);
  });
});
