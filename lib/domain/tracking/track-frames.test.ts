import { describe, expect, test } from 'vitest';
import { trackFrames } from './track-frames.ts';

const CONFIG = { highConfidence: 0.45, minIou: 0.2, maxLostSec: 1.5, evenBallConfidence: 0.25 };

describe('trackFrames', () => {
  test('no frames give no tracks', async () => {
    const { frames, summary } = await trackFrames([], CONFIG);
    expect([...frames]).toEqual([]);
    expect(summary).toMatchObject({ framesCount: 0, tracksCount: 0, ballSeenPart: 0, teams: null });
  });
});
