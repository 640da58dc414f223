import type { PlayFrame } from '../play.ts';
import { findReplays } from './find-replays.ts';
import { middle, type SceneFacts } from './scene-facts.ts';
import type { SceneKind } from './scene-kind.ts';

/** From which frame on the picture is of a kind. */
export type KindSpan = { readonly firstFrame: number; readonly startSec: number; readonly kind: SceneKind };

/** A camera that stays on for so long is the one that films the match, however near it stands. */
const STAYS_SEC = 20;
/** So is one that shows this part of the whole video. */
const STAYS_PART = 0.5;
/** People this much taller than in the rest of the video, and at least so tall, are shown near. */
const NEAR_TIMES = 2.2;
const NEAR_NORM = 0.2;
/** A single person this tall fills the picture. */
const FILLS_NORM = 0.45;
/** Less pitch than this, and nobody near: titles, crowd, a dark picture. */
const NO_PITCH = 0.12;

/** The kind of every scene, in the order of time. */
export function tellSceneKinds(scenes: readonly SceneFacts[]): KindSpan[] {
  const { wipes, replays } = findReplays(scenes);
  const wholeSec = scenes.reduce((sum, scene) => sum + lengthSec(scene), 0);
  // Every look counts: what is shown most of the time is how this match is filmed.
  const usualNorm = middle(scenes.flatMap(({ typicalNorm, layouts }) => layouts.map(() => typicalNorm)));
  return scenes.map((scene, index) => ({
    firstFrame: scene.firstFrame,
    startSec: scene.startSec,
    kind: wipes.has(index)
      ? 'graphic'
      : replays.has(index)
        ? 'replay'
        : kindByLooks(scene, usualNorm, lengthSec(scene) >= Math.min(STAYS_SEC, STAYS_PART * wholeSec)),
  }));
}

const lengthSec = ({ startSec, endSec }: SceneFacts) => endSec - startSec;

function kindByLooks(scene: SceneFacts, usualNorm: number, stays: boolean): SceneKind {
  const { grassPart, peopleCount, tallestNorm, typicalNorm } = scene;
  if (peopleCount === 0) return grassPart < NO_PITCH ? 'graphic' : 'tactical';
  if (stays) return 'tactical';
  const isNear = typicalNorm >= Math.max(NEAR_NORM, NEAR_TIMES * usualNorm) || tallestNorm >= FILLS_NORM;
  if (isNear) return 'close_up';
  return grassPart < NO_PITCH ? 'graphic' : 'tactical';
}

/** The same frames, each with the kind of its scene. May be read more than once. */
export function withSceneKinds(frames: Iterable<PlayFrame>, kinds: readonly KindSpan[]): Iterable<PlayFrame> {
  return {
    *[Symbol.iterator]() {
      let at = 0;
      for (const frame of frames) {
        while ((kinds[at + 1]?.firstFrame ?? Number.POSITIVE_INFINITY) <= frame.frameNumber) at += 1;
        yield { ...frame, sceneKind: kinds[at]?.kind ?? 'tactical' };
      }
    },
  };
}
