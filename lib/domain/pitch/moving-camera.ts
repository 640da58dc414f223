import type { DetectedFrame } from '../detected-frame.ts';
import { PITCH_LENGTH_M, PITCH_WIDTH_M } from '../football.ts';
import type { PlayFrame } from '../play.ts';
import { placedPlay } from './place-play.ts';
import { type PaintedFrame, type Registration, registerPitch } from './register-pitch.ts';

/** A camera that pans, known by the lines it sees: it watches what was detected, then places what was followed. */
export type MovingCamera = {
  see(frame: DetectedFrame): void;
  /** After all frames were seen, and for the same frames: with places in metres where the pitch is known. May be read more than once. */
  placed(frames: Iterable<PlayFrame>): Iterable<PlayFrame>;
  /** The views themselves, one for each frame seen. */
  registration(): Registration;
};

/** @param pictureAspect width over height */
export function watchMovingCamera(pictureAspect: number): MovingCamera {
  const painted: PaintedFrame[] = [];
  let found: Registration | null = null;
  const registration = () => {
    found ??= registerPitch(painted, pictureAspect);
    return found;
  };
  return {
    see({ ptsSec, sceneId, motion, paint = [] }) {
      painted.push({ ptsSec, sceneId, motion, paint: Float32Array.from(paint.flat()) });
    },
    placed: (frames) => ({ [Symbol.iterator]: () => withGoals(frames, registration()) }),
    registration,
  };
}

function* withGoals(frames: Iterable<PlayFrame>, { frames: registered }: Registration): Generator<PlayFrame> {
  const extent = { lengthM: PITCH_LENGTH_M, widthM: PITCH_WIDTH_M };
  let index = 0;
  for (const frame of placedPlay(frames, (at) => registered[at]?.view ?? null, extent)) {
    const goalMouth = registered[index]?.goalMouth;
    index += 1;
    yield goalMouth ? { ...frame, goalMouth } : frame;
  }
}
