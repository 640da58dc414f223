import type { Homography } from './pitch-view.ts';

/**
 * A camera on a fixed stand that pans, tilts and zooms. World: metres about the centre spot, x right, y away from the main camera, z up.
 * Picture: widths of the picture about its middle, u right, v down (so both are of one size).
 */
export type PtzCamera = {
  readonly positionM: readonly [x: number, y: number, z: number];
  /** 0 looks along y; positive looks to the right. */
  readonly panRad: number;
  /** 0 looks at the horizon; negative looks down. */
  readonly tiltRad: number;
  /** Positive: the camera leans so that the right of the picture looks lower. */
  readonly rollRad: number;
  /** Focal length in widths of the picture. */
  readonly focal: number;
};

type Vector = readonly [number, number, number];

/** The camera's axes in the world: right, down and forward in the picture. */
export function axesOf({ panRad, tiltRad, rollRad }: PtzCamera): { right: Vector; down: Vector; forward: Vector } {
  const [sp, cp, st, ct] = [Math.sin(panRad), Math.cos(panRad), Math.sin(tiltRad), Math.cos(tiltRad)];
  const level: Vector = [cp, -sp, 0];
  const sunk: Vector = [sp * st, cp * st, -ct];
  const [sr, cr] = [Math.sin(rollRad), Math.cos(rollRad)];
  return {
    right: [cr * level[0] + sr * sunk[0], cr * level[1] + sr * sunk[1], sr * sunk[2]],
    down: [cr * sunk[0] - sr * level[0], cr * sunk[1] - sr * level[1], cr * sunk[2]],
    forward: [sp * ct, cp * ct, st],
  };
}

/** Widths about the middle of the picture, to metres on the ground; w is negative for what lies below the horizon. */
export function groundFromPicture(camera: PtzCamera): Homography {
  const { right, down, forward } = axesOf(camera);
  const [x, y, z] = camera.positionM;
  const f = camera.focal;
  return [
    x * right[2] - z * right[0],
    x * down[2] - z * down[0],
    f * (x * forward[2] - z * forward[0]),
    y * right[2] - z * right[1],
    y * down[2] - z * down[1],
    f * (y * forward[2] - z * forward[1]),
    right[2],
    down[2],
    f * forward[2],
  ];
}

/** Where a point of the world stands in the picture (widths about its middle); null behind the camera. */
export function project(camera: PtzCamera, [x, y, z]: Vector): readonly [u: number, v: number] | null {
  const { right, down, forward } = axesOf(camera);
  const [cx, cy, cz] = camera.positionM;
  const [dx, dy, dz] = [x - cx, y - cy, z - cz];
  const depth = dx * forward[0] + dy * forward[1] + dz * forward[2];
  if (depth <= 0.5) return null;
  const scale = camera.focal / depth;
  return [
    (dx * right[0] + dy * right[1] + dz * right[2]) * scale,
    (dx * down[0] + dy * down[1] + dz * down[2]) * scale,
  ];
}
