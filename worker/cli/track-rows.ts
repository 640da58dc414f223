import { BALL_TRACK_ID, type TrackRow } from '../../lib/contracts/track-row.ts';
import type { CameraPose, PlayFrame } from '../../lib/domain/play.ts';

/** Frames of play as rows of the wire, in the order of time. */
export async function* trackRows(frames: Iterable<PlayFrame> | AsyncIterable<PlayFrame>): AsyncGenerator<TrackRow> {
  let before: PlayFrame | null = null;
  for await (const frame of frames) {
    const isSameScene = before?.sceneId === frame.sceneId;
    yield {
      frame_number: frame.frameNumber,
      timestamp: frame.ptsSec,
      scene_id: frame.sceneId,
      scene_kind: frame.sceneKind ?? 'tactical',
      camera_motion: isSameScene && before?.camera && frame.camera ? motionBetween(before.camera, frame.camera) : null,
      boxes: boxesOf(frame),
    };
    before = frame;
  }
}

function boxesOf({ people, ball }: PlayFrame): TrackRow['boxes'] {
  const boxes: TrackRow['boxes'] = people.flatMap(({ trackId, role, team, bboxXywhNorm, confidence, pitchXyM }) =>
    bboxXywhNorm === null
      ? []
      : [{ track_id: trackId, class_name: role, team, bbox: bboxXywhNorm, confidence, pitch_xy_m: pitchXyM }],
  );
  if (ball?.bboxXywhNorm)
    boxes.push({
      ...{ track_id: BALL_TRACK_ID, class_name: 'ball', team: null, bbox: ball.bboxXywhNorm },
      ...{ confidence: ball.confidence, pitch_xy_m: ball.pitchXyM },
    });
  return boxes;
}

/** Both poses lead to the first picture of the scene: there by one, back by the other. */
function motionBetween(before: CameraPose, now: CameraPose): TrackRow['camera_motion'] {
  const round = (value: number) => Math.round(value * 1e6) / 1e6;
  return {
    dx: round((now.dxNorm - before.dxNorm) / before.scale),
    dy: round((now.dyNorm - before.dyNorm) / before.scale),
    scale: round(now.scale / before.scale),
  };
}
