import type { BboxXywhNorm } from '../box.ts';
import type { PictureMotion } from '../detected-frame.ts';
import type { CameraPose } from '../play.ts';

/**
 * The scene frame: where things stand once panning and zooming are undone. Unit: heights of the scene's first picture,
 * so that x and y are of one size whatever the picture's shape; origin at that picture's top-left corner.
 */
export type ScenePoint = readonly [x: number, y: number];

/** Middle, width and height of a box in the scene frame, picture heights. */
export type SceneBox = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Pose of the first picture of a scene. */
export function firstPose(pictureAspect: number): CameraPose {
  return { dxNorm: 0, dyNorm: 0, scale: 1, pictureAspect };
}

/** Pose of the next picture, given how the picture moved since; a missing motion means the camera stood still. */
export function nextPose(before: CameraPose, motion: PictureMotion | null): CameraPose {
  if (motion === null) return before;
  return {
    ...before,
    dxNorm: motion.dxNorm * before.scale + before.dxNorm,
    dyNorm: motion.dyNorm * before.scale + before.dyNorm,
    scale: motion.scale * before.scale,
  };
}

/** Parts of the picture seen with `pose`, to the scene frame. */
export function toScene(pose: CameraPose, xNorm: number, yNorm: number): ScenePoint {
  return [(xNorm * pose.scale + pose.dxNorm) * pose.pictureAspect, yNorm * pose.scale + pose.dyNorm];
}

/** Back from the scene frame to parts of the picture seen with `pose`. */
export function toPicture(pose: CameraPose, point: ScenePoint): readonly [number, number] {
  return [(point[0] / pose.pictureAspect - pose.dxNorm) / pose.scale, (point[1] - pose.dyNorm) / pose.scale];
}

export function boxToScene(pose: CameraPose, box: BboxXywhNorm): SceneBox {
  const [x, y] = toScene(pose, box[0] + box[2] / 2, box[1] + box[3] / 2);
  return { x, y, width: box[2] * pose.scale * pose.pictureAspect, height: box[3] * pose.scale };
}

export function boxToPicture(pose: CameraPose, box: SceneBox): BboxXywhNorm {
  const [xNorm, yNorm] = toPicture(pose, [box.x, box.y]);
  const widthNorm = box.width / (pose.scale * pose.pictureAspect);
  const heightNorm = box.height / pose.scale;
  return [xNorm - widthNorm / 2, yNorm - heightNorm / 2, widthNorm, heightNorm];
}

/** Overlap over union in the scene frame. */
export function sceneIou(a: SceneBox, b: SceneBox): number {
  const width = Math.min(a.x + a.width / 2, b.x + b.width / 2) - Math.max(a.x - a.width / 2, b.x - b.width / 2);
  const height = Math.min(a.y + a.height / 2, b.y + b.height / 2) - Math.max(a.y - a.height / 2, b.y - b.height / 2);
  if (width <= 0 || height <= 0) return 0;
  const intersection = width * height;
  return intersection / (a.width * a.height + b.width * b.height - intersection);
}
