import type { Detection, Track } from './event.ts';
import type { CameraPose, PlayBall, PlayFrame, PlayPerson } from './play.ts';

/**
 * Moments of play from tracks of the binding contract, which say less than the tracker knows: no team, no camera motion, no cuts. So this is
 * for one passage of a camera that stands still; teams stay unknown.
 * @param pictureAspect picture width over height
 * @returns one frame for each frame number of a detection, rising
 */
export function playFramesOfTracks(tracks: readonly Track[], pictureAspect: number): PlayFrame[] {
  const still: CameraPose = { dxNorm: 0, dyNorm: 0, scale: 1, pictureAspect };
  const moments = new Map<number, { ptsSec: number; ball: PlayBall | null; people: PlayPerson[] }>();
  for (const track of tracks) {
    for (const seen of track.detections) {
      const moment = moments.get(seen.frame_number) ?? { ptsSec: seen.timestamp, ball: null, people: [] };
      moments.set(seen.frame_number, moment);
      if (seen.class_name !== 'ball') moment.people.push(personOf(track, seen));
      else if (!moment.ball || moment.ball.confidence < seen.confidence) moment.ball = ballOf(seen);
    }
  }
  return [...moments]
    .sort(([a], [b]) => a - b)
    .map(([frameNumber, moment]) => ({ frameNumber, sceneId: 0, camera: still, ...moment }));
}

function ballOf({ bbox, confidence }: Detection): PlayBall {
  return { pitchXyM: null, heightM: null, bboxXywhNorm: bbox, confidence };
}

function personOf(track: Track, { bbox, confidence, class_name }: Detection): PlayPerson {
  const isKeeper = track.is_goalkeeper || class_name === 'goalkeeper';
  const role = isKeeper ? 'goalkeeper' : class_name === 'referee' ? 'referee' : 'player';
  return { trackId: track.track_id, team: null, role, pitchXyM: null, bboxXywhNorm: bbox, confidence };
}
