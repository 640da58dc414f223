import { describe, expect, it } from 'vitest';
import { formatClock, frameAt, parseFrameRate } from './time.ts';

describe('frameAt', () => {
  it.each([
    { name: 'no frames', pts: [], sec: 3, frame: 0 },
    { name: 'before the first', pts: [0.5, 1], sec: 0, frame: 0 },
    { name: 'on a frame', pts: [0, 0.04, 0.08], sec: 0.04, frame: 1 },
    { name: 'between frames', pts: [0, 0.04, 0.08], sec: 0.079, frame: 1 },
    { name: 'a time rounded by a text', pts: [0, 0.041708, 0.083417], sec: 0.041707999, frame: 1 },
    { name: 'after the last', pts: [0, 0.04], sec: 9, frame: 1 },
  ])('$name', ({ pts, sec, frame }) => expect(frameAt(pts)(sec)).toBe(frame));
});

describe('formatClock', () => {
  it.each([
    [0, false, '0:00'],
    [65.9, false, '1:05'],
    [3729, false, '1:02:09'],
    [59.96, true, '1:00.0'],
    [-1, false, '0:00'],
  ])('%d s (tenths %s) is %s', (sec, tenths, text) => expect(formatClock(sec, tenths)).toBe(text));
});

describe('parseFrameRate', () => {
  it.each([
    ['30000/1001', { num: 30000, den: 1001 }],
    ['0/0', null],
    ['25', null],
    [undefined, null],
  ])('%s', (text, rate) => expect(parseFrameRate(text)).toEqual(rate));
});
