import { describe, expect, test } from 'vitest';
import { beginSwipe, movedSwipe, type Swipe, shownOffsetPx, swipeMeaning } from './swipe.ts';

const SCREEN_PX = 390;
const CARD_PX = 358;
const begun: Swipe = { phase: 'waiting', fromXPx: 200, fromYPx: 400, alongPx: 0 };
const pushed = (...path: readonly (readonly [number, number])[]) =>
  path.reduce<Swipe>((swipe, [x, y]) => movedSwipe(swipe, x, y), begun);
const meaningOf = (...path: readonly (readonly [number, number])[]) => swipeMeaning(pushed(...path), CARD_PX);

describe('a swipe', () => {
  test('to the right confirms, to the left rejects, once it is far enough', () => {
    expect(meaningOf([220, 402], [330, 405])).toEqual({ decision: 'confirmed', isFarEnough: true });
    expect(meaningOf([180, 398], [70, 380])).toEqual({ decision: 'rejected', isFarEnough: true });
    expect(meaningOf([220, 402], [260, 405])).toEqual({ decision: 'confirmed', isFarEnough: false });
  });
  test('can be taken back before the finger leaves', () => {
    expect(meaningOf([330, 400], [215, 400])).toEqual({ decision: 'confirmed', isFarEnough: false });
    expect(meaningOf([330, 400], [200, 400])).toBeNull();
  });
  test('a tap with a tremble decides nothing', () => {
    expect(meaningOf([206, 403])).toBeNull();
  });
  test('up and down is a scroll, and stays one however far it wanders sideways', () => {
    expect(pushed([202, 380]).phase).toBe('other');
    expect(meaningOf([202, 380], [380, 380])).toBeNull();
    expect(pushed([214, 412]).phase).toBe('other');
  });
  test('once sideways, up and down no longer counts', () => {
    expect(meaningOf([230, 404], [330, 560])).toEqual({ decision: 'confirmed', isFarEnough: true });
  });
  test('the rim of the screen belongs to the browser', () => {
    expect(beginSwipe(5, 300, SCREEN_PX)).toBeNull();
    expect(beginSwipe(SCREEN_PX - 3, 300, SCREEN_PX)).toBeNull();
    expect(beginSwipe(60, 300, SCREEN_PX)).toMatchObject({ phase: 'waiting', alongPx: 0 });
  });
  test('a small card asks for less, a wide one for no more than a thumb reaches', () => {
    const swipe = pushed([220, 400], [305, 400]);
    expect(swipeMeaning(swipe, 280)?.isFarEnough).toBe(true);
    expect(swipeMeaning(swipe, 2000)?.isFarEnough).toBe(false);
    expect(swipeMeaning(pushed([220, 400], [305, 400]), CARD_PX)?.isFarEnough).toBe(false);
  });
});

describe('the card', () => {
  test('stays while nothing is dragged', () => {
    expect(shownOffsetPx(null, CARD_PX)).toBe(0);
    expect(shownOffsetPx(pushed([206, 403]), CARD_PX)).toBe(0);
    expect(shownOffsetPx(pushed([202, 380]), CARD_PX)).toBe(0);
  });
  test('follows the finger, never past it and never far away', () => {
    const offsets = [230, 280, 350, 389].map((x) => shownOffsetPx(pushed([x, 400]), CARD_PX));
    expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
    expect(offsets[0]).toBeGreaterThan(20);
    offsets.forEach((offset, index) => {
      expect(offset).toBeLessThan([30, 80, 150, 189][index] ?? 0);
    });
    expect(shownOffsetPx(pushed([11, 400]), CARD_PX)).toBeGreaterThan(-CARD_PX / 2);
  });
});
