import { expect, test } from 'vitest';
import { boxToPicture, boxToScene, firstPose, nextPose, toPicture, toScene } from './scene-geometry.ts';

const ASPECT = 16 / 9;

test('a still point keeps its place in the scene while the camera pans and zooms', () => {
  // Each step: a still point at p stood at p * scale + shift before.
  const steps = [
    { dxNorm: 0.1, dyNorm: -0.02, scale: 1.05 },
    { dxNorm: -0.03, dyNorm: 0.01, scale: 0.97 },
  ];
  let pose = firstPose(ASPECT);
  let point: readonly [number, number] = [0.6, 0.5];
  const start = toScene(pose, ...point);
  for (const step of steps) {
    point = [(point[0] - step.dxNorm) / step.scale, (point[1] - step.dyNorm) / step.scale];
    pose = nextPose(pose, step);
    const now = toScene(pose, ...point);
    expect(now[0]).toBeCloseTo(start[0], 12);
    expect(now[1]).toBeCloseTo(start[1], 12);
  }
});

test('scene and picture undo each other', () => {
  const pose = { dxNorm: 0.3, dyNorm: -0.1, scale: 1.2, pictureAspect: ASPECT };
  const [x, y] = toPicture(pose, toScene(pose, 0.25, 0.75));
  expect([x, y]).toEqual([expect.closeTo(0.25, 12), expect.closeTo(0.75, 12)]);
  const box = [0.1, 0.2, 0.03, 0.12] as const;
  boxToPicture(pose, boxToScene(pose, box)).forEach((value, index) => {
    expect(value).toBeCloseTo(box[index] ?? 0, 12);
  });
});

test('a missing movement means the camera stood still', () => {
  expect(nextPose(firstPose(ASPECT), null)).toEqual(firstPose(ASPECT));
});
