import { describe, expect, it } from 'vitest';
import type { ClassName, Track } from './event.ts';
import { playFramesOfTracks } from './play-of-tracks.ts';

function track(track_id: number, class_name: ClassName, frames: readonly number[], confidence = 0.5): Track {
  const detections = frames.map((frame_number) => ({
    frame_number,
    timestamp: frame_number / 25,
    class_name,
    confidence,
    bbox: [0.1, 0.2, 0.02, 0.08] as const,
  }));
  return { track_id, detections, is_goalkeeper: class_name === 'goalkeeper' };
}

describe('play frames of tracks', () => {
  it('has nothing to say of no tracks', () => expect(playFramesOfTracks([], 16 / 9)).toEqual([]));

  it('gathers who was seen at the same frame, in the order of time', () => {
    const frames = playFramesOfTracks([track(2, 'player', [10, 5]), track(7, 'goalkeeper', [5])], 16 / 9);
    expect(frames.map(({ frameNumber, ptsSec }) => [frameNumber, ptsSec])).toEqual([
      [5, 0.2],
      [10, 0.4],
    ]);
    expect(frames[0]?.people.map(({ trackId, role }) => [trackId, role])).toEqual([
      [2, 'player'],
      [7, 'goalkeeper'],
    ]);
    expect(frames[1]?.ball).toBeNull();
  });

  it('keeps the surest of several balls and nobody of it among the people', () => {
    const frames = playFramesOfTracks([track(1, 'ball', [3], 0.2), track(4, 'ball', [3], 0.7)], 16 / 9);
    expect(frames).toMatchObject([{ ball: { confidence: 0.7 }, people: [] }]);
  });
});
