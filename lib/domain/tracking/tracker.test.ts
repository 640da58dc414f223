import { describe, expect, test } from 'vitest';
import type { DetectedFrame, Lab, PictureMotion, SeenPerson } from '../detected-frame.ts';
import { firstTrackerState, stepTracker } from './tracker.ts';

const CONFIG = { highConfidence: 0.4, minIou: 0.2, maxLostSec: 1.5 };
const LOOK_SEC = 0.2;
const RED: Lab = [45, 60, 40];
const BLUE: Lab = [30, 15, -45];

type Look = Pick<DetectedFrame, 'ptsSec' | 'sceneId' | 'motion' | 'people'>;

/** Someone 0.1 of the picture high with the feet's middle at x. */
function person(x: number, options: { y?: number; confidence?: number; shirtLab?: Lab } = {}): SeenPerson {
  const { y = 0.5, confidence = 0.8, shirtLab = RED } = options;
  return {
    className: 'player',
    confidence,
    bboxXywhNorm: [x - 0.0125, y - 0.1, 0.025, 0.1],
    shirtLab,
    shortsLab: null,
    grassAround: 1,
  };
}

function look(index: number, people: readonly SeenPerson[], motion: PictureMotion | null = null, sceneId = 0): Look {
  return { ptsSec: index * LOOK_SEC, sceneId, motion, people };
}

/** Track ids of every look. */
function follow(looks: readonly Look[]): (number | null)[][] {
  let state = firstTrackerState(16 / 9);
  return looks.map((one) => {
    const step = stepTracker(state, one, CONFIG);
    state = step.state;
    return [...step.trackIds];
  });
}

describe('stepTracker', () => {
  test('empty frames are nothing to follow', () => {
    expect(follow([look(0, []), look(1, [])])).toEqual([[], []]);
  });

  test('someone who runs faster than half a box a look keeps the id', () => {
    const ids = follow(Array.from({ length: 10 }, (_, i) => look(i, [person(0.2 + i * 0.03)])));
    expect(new Set(ids.flat())).toEqual(new Set([1]));
  });

  test('two people who cross keep their ids', () => {
    const looks = Array.from({ length: 15 }, (_, i) =>
      look(i, [person(0.3 + i * 0.012, { shirtLab: RED }), person(0.47 - i * 0.012, { y: 0.51, shirtLab: BLUE })]),
    );
    const ids = follow(looks);
    expect(ids.every((pair) => pair[0] === ids[0]?.[0] && pair[1] === ids[0]?.[1])).toBe(true);
  });

  test('someone hidden for less than the patience is found again, after it he is new', () => {
    const seen = (i: number) => person(0.3 + i * 0.004);
    const hiddenFor = (looks: number) =>
      follow(Array.from({ length: 12 + looks }, (_, i) => look(i, i >= 6 && i < 6 + looks ? [] : [seen(i)])))
        .at(-1)
        ?.at(0);
    expect(hiddenFor(5)).toBe(1);
    expect(hiddenFor(10)).toBe(2);
  });

  test('one missed person does not make the neighbours in his row swap names', () => {
    const row = (i: number) => [0.3, 0.335, 0.37, 0.405, 0.44].map((x) => person(x + i * 0.003));
    const ids = follow(Array.from({ length: 12 }, (_, i) => look(i, i === 6 || i === 7 ? row(i).slice(1) : row(i))));
    expect(ids[6]).toEqual([2, 3, 4, 5]);
    expect(ids.at(-1)).toEqual([1, 2, 3, 4, 5]);
  });

  test('an unsure box continues a track and never begins one', () => {
    const ids = follow([
      look(0, [person(0.3), person(0.7, { confidence: 0.3 })]),
      look(1, [person(0.3, { confidence: 0.3 }), person(0.7, { confidence: 0.3 })]),
    ]);
    expect(ids).toEqual([
      [1, null],
      [1, null],
    ]);
  });

  test('panning is not running: still people keep their ids while the picture moves by three bodies a look', () => {
    const motion = { dxNorm: 0.08, dyNorm: 0, scale: 1 };
    const looks = Array.from({ length: 6 }, (_, i) =>
      look(
        i,
        [0.5, 0.6, 0.7, 0.8, 0.9].map((x) => person(x - i * 0.08)),
        i === 0 ? null : motion,
      ),
    );
    expect(follow(looks).at(-1)).toEqual([1, 2, 3, 4, 5]);
  });

  test('a wrongly measured movement of the picture is not believed when all people stand still', () => {
    const wrong = { dxNorm: 0.22, dyNorm: 0, scale: 1 };
    const standing = [0.2, 0.34, 0.5, 0.63, 0.71, 0.8].map((x) => person(x));
    expect(follow([look(0, standing), look(1, standing), look(2, standing, wrong)]).at(-1)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('nobody is followed across a cut', () => {
    expect(follow([look(0, [person(0.4)]), look(1, [person(0.4)], null, 1)])).toEqual([[1], [2]]);
  });

  test('the same looks give the same ids', () => {
    const looks = Array.from({ length: 8 }, (_, i) =>
      look(i, [person(0.2 + i * 0.01), person(0.5), person(0.55 - i * 0.01)]),
    );
    expect(follow(looks)).toEqual(follow(looks));
  });
});
