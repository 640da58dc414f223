import { describe, expect, it } from 'vitest';
import { configFromOverrides } from '../lib/contracts/config-overrides.ts';
import { matchEventSchema } from '../lib/contracts/match-event.ts';
import type { Detection, Track } from '../lib/domain/event.ts';
import { type Actor, film, fly, standing, walk } from '../lib/domain/image-rules/filmed-play.fixture.ts';
import type { FrameLook } from '../lib/ports/detector.ts';
import { footballDetector } from './football-detector.ts';

const JOB_ID = '5f0c1c9e-0000-5000-8000-000000000001';
const LOOK: FrameLook = {
  people: [
    {
      className: 'player',
      confidence: 0.6,
      bboxXywhNorm: [0.1, 0.2, 0.02, 0.1],
      shirtLab: null,
      shortsLab: null,
      grassAround: 1,
    },
  ],
  balls: [{ confidence: 0.3, bboxXywhNorm: [0.5, 0.5, 0.01, 0.01] }],
  grassPart: 1,
  grey: { widthPx: 1, heightPx: 1, data: new Uint8Array(1) },
};
const detector = footballDetector({ look: async () => LOOK }, configFromOverrides([]));
const BALL_TRACK = 0;

/** A shot from the edge of the box that the goalkeeper holds, as tracks of the binding contract. */
function savedShot(): Track[] {
  const others = [
    standing(11, null, 74, 20),
    standing(12, null, 70, 44),
    standing(13, null, 78, 50),
    standing(14, null, 76, 12),
    standing(15, null, 66, 30),
    standing(16, null, 72, 36),
  ];
  const shooter: Actor = { ...standing(9, null, 86, 32), at: walk([0, [79.5, 31]], [2, [86, 32]]) };
  const ball = fly([0, [80, 31, 0]], [2, [86.5, 32, 0]], [2.8, [102.5, 34, 1]], [6, [102.5, 34, 1]]);
  const seen = new Map<number, Detection[]>();
  for (const frame of film(6, [...others, shooter, standing(1, null, 103, 34, 'goalkeeper')], ball)) {
    const at = { frame_number: frame.frameNumber, timestamp: frame.ptsSec, confidence: 0.8 };
    const add = (id: number, one: Pick<Detection, 'class_name' | 'bbox'>) =>
      seen.set(id, [...(seen.get(id) ?? []), { ...at, ...one }]);
    for (const { trackId, role, bboxXywhNorm } of frame.people)
      if (bboxXywhNorm) add(trackId, { class_name: role, bbox: bboxXywhNorm });
    if (frame.ball?.bboxXywhNorm) add(BALL_TRACK, { class_name: 'ball', bbox: frame.ball.bboxXywhNorm });
  }
  return [...seen].map(([track_id, detections]) => ({ track_id, detections, is_goalkeeper: track_id === 1 }));
}

describe('the football profile behind the binding port', () => {
  it('contributes to both reels', () => expect(detector.reelTargets).toEqual(['goalkeeper', 'highlights']));

  it('tells what it sees in a frame under that frame’s number and time', async () => {
    const frame = { frameNumber: 0, ptsSec: 0, widthPx: 32, heightPx: 32, planesGbr: new Uint8Array(0) };
    expect(await detector.detectFrame(frame, 12, 0.48)).toMatchObject([
      { frame_number: 12, timestamp: 0.48, class_name: 'player' },
      { frame_number: 12, timestamp: 0.48, class_name: 'ball' },
    ]);
  });

  it('makes events of tracks, with the frames of the tracks and ids that stay', () => {
    const events = detector
      .classifyEvents(savedShot(), JOB_ID, 'match.mp4')
      .map((event) => matchEventSchema.parse(event));
    expect(events.map((event) => event.event_type)).toEqual(['shot_on_target', 'shot_stop_standing']);
    for (const event of events) expect(event.frame_end).toBeGreaterThan(event.frame_start);
    expect(detector.classifyEvents(savedShot(), JOB_ID, 'match.mp4')).toEqual(events);
    expect(detector.classifyEvents([], JOB_ID, 'match.mp4')).toEqual([]);
  });
});
