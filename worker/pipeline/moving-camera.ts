import { watchMovingCamera } from '../../lib/domain/pitch/moving-camera.ts';
import type { CameraAtWork } from './fixed-camera.ts';

/** A camera nobody calibrated: where it looks is told by the pitch lines, where these show enough. Silent where they do not. */
export function movingCameraAtWork(pictureAspect: number): CameraAtWork {
  const watch = watchMovingCamera(pictureAspect);
  return {
    async *watched(frames) {
      for await (const frame of frames) {
        watch.see(frame);
        yield frame;
      }
    },
    placed: (frames) => watch.placed(frames),
    notes: () => [],
  };
}
