import { describe, expect, test } from 'vitest';
import type { BboxXywhNorm } from '../box.ts';
import type { DetectedFrame } from '../detected-frame.ts';
import { pictureSignature } from '../grey-picture.ts';
import type { PlayFrame } from '../play.ts';
import { SceneNotes } from './scene-facts.ts';
import { tellSceneKinds, withSceneKinds } from './tell-scene-kinds.ts';

const STEP_SEC = 0.4;

type Shot = {
  readonly sec: number;
  readonly grassPart: number;
  readonly seed: number;
  boxesAt(sec: number): BboxXywhNorm[];
};

/** Eight people of a tactical camera, walking to the right. */
const walking =
  (fromSec: number, speed = 0.02) =>
  (sec: number): BboxXywhNorm[] =>
    Array.from({ length: 8 }, (_, i) => [0.08 * i + speed * (fromSec + sec), 0.3 + 0.05 * (i % 4), 0.02, 0.1]);
const play = (sec: number, fromSec: number, seed = 1): Shot => ({
  sec,
  grassPart: 0.7,
  seed,
  boxesAt: walking(fromSec),
});
const portrait = (sec: number): Shot => ({ sec, grassPart: 0.3, seed: 2, boxesAt: () => [[0.3, 0.1, 0.3, 0.85]] });
const titles = (sec: number, seed = 3): Shot => ({ sec, grassPart: 0, seed, boxesAt: () => [] });

function signature(seed: number): string {
  const data = Uint8Array.from({ length: 160 * 90 }, (_, at) => (Math.floor((at % 160) / 10) * seed * 53) % 256);
  return pictureSignature({ widthPx: 160, heightPx: 90, data });
}

/** The kinds of a film made of these shots. */
function kindsOf(shots: readonly Shot[]): string[] {
  const notes = new SceneNotes();
  let ptsSec = 0;
  for (const [sceneId, shot] of shots.entries()) {
    for (let sec = 0; sec < shot.sec - 1e-9; sec += STEP_SEC) {
      notes.see({
        ...{
          frameNumber: Math.round(ptsSec * 25),
          ptsSec,
          sceneId,
          motion: null,
          grassPart: shot.grassPart,
          balls: [],
        },
        ...(sec === 0 ? { cutPicture: signature(shot.seed) } : {}),
        people: shot.boxesAt(sec).map((bboxXywhNorm) => ({
          ...{ className: 'player', confidence: 0.8, bboxXywhNorm, shirtLab: null, shortsLab: null, grassAround: 1 },
        })),
      } as DetectedFrame);
      ptsSec += STEP_SEC;
    }
  }
  return tellSceneKinds(notes.facts()).map(({ kind }) => kind);
}

describe('kinds of scenes', () => {
  test('a match without a cut is play, however near the camera stands', () => {
    expect(kindsOf([play(30, 0)])).toEqual(['tactical']);
    expect(kindsOf([portrait(12)])).toEqual(['tactical']);
  });

  test('people shown near, and titles, are not play', () => {
    expect(kindsOf([play(30, 0), portrait(4), play(30, 40), titles(4), play(8, 80)])).toEqual([
      ...['tactical', 'close_up', 'tactical', 'graphic', 'tactical'],
    ]);
  });

  test('what stands between two equal wipes is a replay, and the wipes are graphics', () => {
    const wipe = titles(0.8, 7);
    expect(
      kindsOf([play(30, 0), wipe, play(6, 100), wipe, play(30, 40), wipe, play(5, 200), wipe, play(9, 80)]),
    ).toEqual([
      ...['tactical', 'graphic', 'replay', 'graphic', 'tactical', 'graphic', 'replay', 'graphic', 'tactical'],
    ]);
  });

  test('two short scenes that look different are no wipes', () => {
    expect(kindsOf([play(30, 0), titles(0.8, 7), play(6, 100), titles(0.8, 5), play(30, 40)])[2]).toBe('tactical');
  });

  test('a near camera that shakes cuts in two alike short scenes, but hides neither pitch nor people', () => {
    const shaken: Shot = { ...portrait(0.8), seed: 7 };
    expect(kindsOf([play(30, 0), shaken, play(6, 100), shaken, play(30, 40)])).not.toContain('replay');
  });

  test('the same people at the same places as a little earlier: shown again, in slow motion', () => {
    const slow: Shot = { sec: 8, grassPart: 0.7, seed: 1, boxesAt: (sec) => walking(20)(sec / 2) };
    expect(kindsOf([play(30, 0), portrait(3), slow, play(30, 50)])).toEqual([
      ...['tactical', 'close_up', 'replay', 'tactical'],
    ]);
  });

  test('people who stand still while someone is shown near are not shown again', () => {
    const waiting: Shot = { sec: 8, grassPart: 0.7, seed: 1, boxesAt: () => walking(0)(0) };
    expect(kindsOf([waiting, portrait(3), waiting, play(30, 0)])).not.toContain('replay');
  });
});

test('frames carry the kind of the scene they stand in', () => {
  const frame = (frameNumber: number): PlayFrame => ({
    ...{ ptsSec: frameNumber / 25, frameNumber, sceneId: 0, ball: null, people: [], camera: null },
  });
  const kinds = [
    { firstFrame: 0, startSec: 0, kind: 'tactical' },
    { firstFrame: 10, startSec: 0.4, kind: 'replay' },
  ] as const;
  const marked = withSceneKinds([0, 9, 10, 30].map(frame), kinds);
  const expected = ['tactical', 'tactical', 'replay', 'replay'];
  expect([...marked].map(({ sceneKind }) => sceneKind)).toEqual(expected);
  expect([...marked].map(({ sceneKind }) => sceneKind)).toEqual(expected);
});
