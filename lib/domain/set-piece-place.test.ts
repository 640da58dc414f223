import { expect, it } from 'vitest';
import type { EventCandidate } from './event.ts';
import type { PlayFrame } from './play.ts';
import { tellSetPieces } from './set-piece-place.ts';

const shot: EventCandidate = {
  ...{ type: 'free_kick_shot', startSec: 9, keySec: 10, endSec: 12, confidence: 0.8 },
  ...{ team: null, playerTrackId: null, outcome: null, evidence: {} },
};

function withBallAt(pitchXyM: readonly [number, number] | null): PlayFrame[] {
  return Array.from({ length: 30 }, (_, index) => ({
    ...{ ptsSec: 8 + index / 10, frameNumber: index, sceneId: 0, people: [], camera: null },
    ball: { pitchXyM, heightM: null, bboxXywhNorm: null, confidence: 0.7 },
  }));
}

it('is a penalty from either spot, a free kick from elsewhere, and what it was where nobody knows', () => {
  const typeFrom = (place: readonly [number, number] | null, type: EventCandidate['type'] = 'free_kick_shot') =>
    tellSetPieces([{ ...shot, type }], withBallAt(place))[0]?.type;
  expect(typeFrom([93.6, 34.8])).toBe('penalty');
  expect(typeFrom([11, 33.5])).toBe('penalty');
  expect(typeFrom([80, 30], 'penalty')).toBe('free_kick_shot');
  expect(typeFrom([91, 34], 'penalty')).toBe('penalty');
  expect(typeFrom(null, 'penalty')).toBe('penalty');
  expect(typeFrom([94, 34], 'shot_on_target')).toBe('shot_on_target');
});

it('is a goal kick where the keeper plays on a ball that lay in the goal area, and not where it rolled or lay elsewhere', () => {
  const kick = { ...shot, type: 'distribution_long' } as const;
  const typeOf = (frames: PlayFrame[]) => tellSetPieces([kick], frames)[0]?.type;
  expect(typeOf(withBallAt([4.2, 34]))).toBe('goal_kick');
  expect(typeOf(withBallAt([100.6, 29]))).toBe('goal_kick');
  expect(typeOf(withBallAt([20, 34]))).toBe('distribution_long');
  expect(typeOf(withBallAt(null))).toBe('distribution_long');
  const rolling = withBallAt([4.2, 34]).map((frame) => ({
    ...frame,
    ball: frame.ball && { ...frame.ball, pitchXyM: [4.2, 30 + (frame.ptsSec - 8) * 2] as const },
  }));
  expect(typeOf(rolling)).toBe('distribution_long');
});

it('is no goal kick where the ball lay by the corner flag', () => {
  const kick = { ...shot, type: 'goal_kick' } as const;
  const typesOf = (frames: PlayFrame[]) => tellSetPieces([kick], frames).map(({ type }) => type);
  expect(typesOf(withBallAt([103.7, 1.6]))).toEqual([]);
  expect(typesOf(withBallAt([100.6, 29]))).toEqual(['goal_kick']);
  expect(typesOf(withBallAt(null))).toEqual(['goal_kick']);
});
