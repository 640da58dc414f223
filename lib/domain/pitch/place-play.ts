import type { PlayBall, PlayFrame } from '../play.ts';
import type { PitchView } from './pitch-view.ts';
import { standingPlace } from './place-on-pitch.ts';
import type { PlanePoint } from './radial-lens.ts';

/** Length and width of the pitch in the metres of a view. */
export type PitchExtent = { readonly lengthM: number; readonly widthM: number };

/** No ball rolls or flies faster along the ground (metres a second): what seems to is in the air, nearer to the camera than it looks. */
const MAX_BALL_MPS = 45;

/**
 * Frames with places in metres wherever the ground of their picture is known: people by their feet, the ball as if it lay on the
 * ground. Frames without a view pass unchanged.
 * @param viewAt the view of a frame, by its index
 */
export function* placedPlay(
  frames: Iterable<PlayFrame>,
  viewAt: (index: number, frame: PlayFrame) => PitchView | null,
  extent: PitchExtent,
): Generator<PlayFrame> {
  let index = 0;
  let before: { readonly sceneId: number; readonly ptsSec: number; readonly place: PlanePoint } | null = null;
  for (const frame of frames) {
    const view = viewAt(index, frame);
    index += 1;
    if (!view) {
      yield frame;
      continue;
    }
    const people = frame.people.map((person) => ({
      ...person,
      pitchXyM: person.bboxXywhNorm && standingPlace(view, person.bboxXywhNorm, extent),
    }));
    const place = frame.ball?.bboxXywhNorm ? standingPlace(view, frame.ball.bboxXywhNorm, extent) : null;
    const isTooFast =
      place !== null && before?.sceneId === frame.sceneId && speedMps(before, frame.ptsSec, place) > MAX_BALL_MPS;
    if (place) before = { sceneId: frame.sceneId, ptsSec: frame.ptsSec, place };
    const ball: PlayBall | null = frame.ball && { ...frame.ball, pitchXyM: isTooFast ? null : place };
    yield { ...frame, people, ball, pitchView: view };
  }
}

function speedMps(
  before: { readonly ptsSec: number; readonly place: PlanePoint },
  ptsSec: number,
  [x, y]: PlanePoint,
): number {
  return Math.hypot(x - before.place[0], y - before.place[1]) / Math.max(ptsSec - before.ptsSec, 1e-3);
}
