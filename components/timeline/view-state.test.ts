import { describe, expect, test } from 'vitest';
import { TimeView } from './time-view.ts';
import {
  isInView,
  mustFollow,
  pinched,
  pxPerSec,
  secAt,
  showing,
  wholeMatch,
  zoomedBy,
  zoomedTo,
} from './view-state.ts';
import { windowOf } from './view-window.ts';

const whole = { ...wholeMatch(5400), widthPx: 800 };

describe('zoom', () => {
  test('keeps the moment under the pointer where it is', () => {
    let view = whole;
    for (const factor of [1.3, 2, 5, 0.7, 40]) {
      view = zoomedBy(view, factor, 2345);
      expect((2345 - view.startSec) * pxPerSec(view)).toBeCloseTo((2345 / 5400) * 800, 6);
    }
  });
  test('ends at a few seconds and at the whole match, and never leaves it', () => {
    expect(zoomedBy(whole, 1e9, 5400)).toMatchObject({ startSec: 5397, spanSec: 3 });
    expect(zoomedBy(zoomedBy(whole, 10, 0), 0.001, 3000)).toMatchObject({ startSec: 0, spanSec: 5400 });
  });
  test('a match shorter than the least span is shown whole', () => {
    expect(zoomedBy({ ...wholeMatch(2), widthPx: 800 }, 8, 1)).toMatchObject({ startSec: 0, spanSec: 2 });
  });
  test('to a span shows all of it', () => {
    for (const [start, end] of [
      [0, 2],
      [5398, 5400],
      [100, 900],
      [7, 7],
    ] as const) {
      const view = zoomedTo(whole, start, end);
      expect([isInView(view, start), isInView(view, end)]).toEqual([true, true]);
      expect(view.startSec).toBeGreaterThanOrEqual(0);
    }
  });
  test('two fingers keep their moments', () => {
    const view = showing(whole, 1000, 100);
    const after = pinched(view, { sec: 1020, xPx: 100 }, { sec: 1060, xPx: 700 });
    expect(secAt(after, 100)).toBeCloseTo(1020, 6);
    expect(secAt(after, 700)).toBeCloseTo(1060, 6);
    expect(pinched(view, { sec: 1020, xPx: 100 }, { sec: 1060, xPx: 100 })).toBe(view);
  });
});

describe('what is drawn', () => {
  test('covers what is shown, wherever it is moved and however near', () => {
    for (const spanSec of [5400, 4000, 700, 61, 3]) {
      for (let startSec = 0; startSec <= 5400; startSec += 37.7) {
        const view = showing(whole, startSec, spanSec);
        const drawn = windowOf(view);
        expect(drawn.fromSec).toBeLessThanOrEqual(view.startSec);
        expect(drawn.toSec).toBeGreaterThanOrEqual(view.startSec + view.spanSec - 1e-6);
        expect(drawn.toSec - drawn.fromSec).toBeLessThanOrEqual(view.spanSec * 2.5);
        expect(drawn.pxPerSec).toBeLessThanOrEqual(pxPerSec(view) + 1e-9);
        expect((view.startSec - drawn.originSec) * pxPerSec(view)).toBeLessThan(400_000);
      }
    }
  });
  test('stays the same while the view moves within it', () => {
    const view = new TimeView(5400);
    view.setWidth(800);
    view.zoomBy(10, 2700);
    const before = view.window();
    view.panBy(1);
    expect(view.window()).toBe(before);
    view.panBy(1000);
    expect(view.window()).not.toBe(before);
  });
});

test('Z goes to an event and back, and on to another one', () => {
  const view = new TimeView(5400);
  view.setWidth(800);
  view.zoomBy(4, 1000);
  const before = view.state();
  view.toggleZoomTo('a', 2000, 2004);
  expect(view.state().spanSec).toBe(8);
  view.toggleZoomTo('b', 3000, 3010);
  expect(isInView(view.state(), 3005)).toBe(true);
  view.toggleZoomTo('b', 3000, 3010);
  expect(view.state()).toEqual(before);
  view.toggleZoomTo('b', 3000, 3010);
  view.showAll();
  view.toggleZoomTo('b', 3000, 3010);
  expect(view.state().spanSec).toBe(20);
});

describe('the playhead', () => {
  const view = showing(whole, 100, 10);
  test.each([
    [105, 106, false],
    [109.9, 110.1, true],
    [50, 50.2, false],
    [50, 70, true],
    [50, 105, false],
  ])('from %d to %d s: followed is %s', (before, now, expected) => {
    expect(mustFollow(view, before, now)).toBe(expected);
  });
});
