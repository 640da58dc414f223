import { describe, expect, test } from 'vitest';
import { type CoarseLook, chooseFineSpans, interestOf } from './fine-spans.ts';

const STEP_SEC = 0.4;
const STILL = { dxNorm: 0, dyNorm: 0, scale: 1 };

/** A minute of nothing, changed where wished. */
function minute(change: (sec: number) => Partial<CoarseLook> = () => ({})): CoarseLook[] {
  return Array.from({ length: 150 }, (_, index) => {
    const ptsSec = index * STEP_SEC;
    return { ptsSec, sceneId: 0, motion: index === 0 ? null : STILL, people: [], balls: [], ...change(ptsSec) };
  });
}

const keeper = (confidence: number): CoarseLook['people'] => [
  {
    ...{ className: 'goalkeeper', confidence, bboxXywhNorm: [0.9, 0.4, 0.02, 0.1] },
    ...{ shirtLab: null, shortsLab: null, grassAround: 1 },
  },
];
const keeperAround = (middleSec: number) =>
  minute((sec) => (Math.abs(sec - middleSec) < 1 ? { people: keeper(0.9) } : {}));
const lengthOf = (spans: readonly { startSec: number; endSec: number }[]) =>
  spans.reduce((sum, { startSec, endSec }) => sum + endSec - startSec, 0);

describe('which moments are looked at finely', () => {
  test('none where nothing happens, whatever the budget', () => {
    expect(chooseFineSpans(minute(), 60)).toEqual([]);
    expect(chooseFineSpans([], 60)).toEqual([]);
  });

  test('a goalkeeper in the picture, with what leads up to it and comes of it; ends fall on looks', () => {
    const looks = keeperAround(30);
    const [span, ...more] = chooseFineSpans(looks, 15);
    expect(more).toEqual([]);
    expect(span?.startSec).toBeLessThanOrEqual(28);
    expect(span?.endSec).toBeGreaterThanOrEqual(32);
    const times = looks.map(({ ptsSec }) => ptsSec);
    expect(times).toContain(span?.startSec);
    expect(times).toContain(span?.endSec);
  });

  test('never more than the budget; the likeliest first', () => {
    const looks = minute((sec) => {
      if (sec > 8 && sec < 9) return { people: keeper(0.5) };
      return sec > 40 && sec < 41 ? { people: keeper(0.95) } : {};
    });
    const spans = chooseFineSpans(looks, 6);
    expect(lengthOf(spans)).toBeLessThanOrEqual(6);
    expect(spans).toHaveLength(1);
    expect(spans[0]?.startSec).toBeGreaterThan(30);
    expect(chooseFineSpans(looks, 30)).toHaveLength(2);
    expect(chooseFineSpans(looks, 0)).toEqual([]);
  });

  test('a busy minute: the budget is used, spans are in order and do not touch', () => {
    const looks = minute((sec) => ({ people: keeper(0.4 + 0.5 * Math.abs(Math.sin(sec))) }));
    const spans = chooseFineSpans(looks, 15);
    expect(lengthOf(spans)).toBeGreaterThan(8);
    expect(lengthOf(spans)).toBeLessThanOrEqual(15);
    for (const [index, span] of spans.entries()) {
      expect(span.endSec).toBeGreaterThan(span.startSec);
      if (index > 0) expect(span.startSec).toBeGreaterThan(spans[index - 1]?.endSec ?? 0);
    }
  });
});

test('a sweep of the camera, a rushing ball and the seconds before a cut raise the interest', () => {
  const sweep = minute((sec) => (sec === 20 ? { motion: { dxNorm: 0.2, dyNorm: 0, scale: 1 } } : {}));
  const base = interestOf(minute())[50] ?? 0;
  expect(interestOf(sweep)[50]).toBeGreaterThan(base);
  const cut = minute((sec) => (sec >= 22 ? { sceneId: 1, motion: sec < 22.3 ? null : STILL } : {}));
  expect(interestOf(cut)[50]).toBeGreaterThan(base);
  expect(interestOf(cut)[20]).toBe(base);
  const ball = (sec: number): CoarseLook['balls'] => [{ confidence: 0.8, bboxXywhNorm: [sec / 60, 0.5, 0.01, 0.01] }];
  const rush = minute((sec) => ({ balls: ball(sec > 19.8 ? sec + 20 : sec), people: keeper(0) }));
  expect(interestOf(rush)[50]).toBeGreaterThan(interestOf(rush)[40] ?? 0);
});

test('a face before the first cut or between two is no moment of play; what led up to it is', () => {
  const faces = minute((sec) => {
    const sceneId = sec < 2 ? 0 : sec < 30 ? 1 : sec < 32 ? 2 : 3;
    return { sceneId, people: sceneId % 2 === 0 ? keeper(0.9) : [] };
  });
  const [span, ...more] = chooseFineSpans(faces, 5);
  expect(more).toEqual([]);
  expect(span?.startSec).toBeGreaterThan(20);
  expect(span?.endSec).toBeLessThan(30.5);
});
