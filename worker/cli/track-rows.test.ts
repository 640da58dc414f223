import { expect, test } from 'vitest';
import { trackRowSchema } from '../../lib/contracts/track-row.ts';
import type { PlayFrame, PlayPerson } from '../../lib/domain/play.ts';
import { trackRows } from './track-rows.ts';

const person: PlayPerson = {
  trackId: 3,
  team: 'home',
  role: 'goalkeeper',
  bboxXywhNorm: [0.1, 0.2, 0.02, 0.1],
  confidence: 0.7,
  pitchXyM: [5, 34],
};

function frame(frameNumber: number, sceneId: number, camera: PlayFrame['camera']): PlayFrame {
  const ball = { pitchXyM: null, heightM: null, bboxXywhNorm: [0.5, 0.5, 0.01, 0.01], confidence: 0.4 } as const;
  return { frameNumber, ptsSec: frameNumber / 25, sceneId, sceneKind: 'tactical', ball, people: [person], camera };
}

test('rows of the wire: boxes, the camera since the row before, nothing across a cut', async () => {
  const first = { dxNorm: 0, dyNorm: 0, scale: 1, pictureAspect: 16 / 9 };
  const second = { ...first, dxNorm: 0.1, scale: 2 };
  const third = { ...first, dxNorm: 0.3, dyNorm: 0.2, scale: 1 };
  const rows = [];
  for await (const row of trackRows([
    frame(0, 0, first),
    frame(5, 0, second),
    frame(10, 0, third),
    frame(15, 1, first),
  ]))
    rows.push(trackRowSchema.parse(row));
  expect(rows.map((row) => row.camera_motion)).toEqual([
    ...[null, { dx: 0.1, dy: 0, scale: 2 }, { dx: 0.1, dy: 0.1, scale: 0.5 }, null],
  ]);
  expect(rows[0]?.boxes).toEqual([
    {
      ...{ track_id: 3, class_name: 'goalkeeper', team: 'home', bbox: [0.1, 0.2, 0.02, 0.1] },
      ...{ confidence: 0.7, pitch_xy_m: [5, 34] },
    },
    {
      ...{ track_id: 0, class_name: 'ball', team: null, bbox: [0.5, 0.5, 0.01, 0.01] },
      ...{ confidence: 0.4, pitch_xy_m: null },
    },
  ]);
});

test('play without boxes (positional data) gives rows without boxes', async () => {
  const bare = { ...frame(0, 0, null), ball: null, people: [{ ...person, bboxXywhNorm: null }] };
  for await (const row of trackRows([bare])) expect(row.boxes).toEqual([]);
});
