import { describe, expect, test } from 'vitest';
import { frameNumberAt, midFrameSec } from './frame-step.ts';
import { parseGoTo } from './go-to.ts';

const match = { durationSec: 5400, frameSec: 0.04 };

describe('a moment that somebody types', () => {
  test.each([
    ['63:20', 3800],
    ['1:03:20', 3800],
    ['3800.5', 3800.5],
    ['3800,5', 3800.5],
    ['63:20.5', 3800.5],
    [' 0:05 ', 5],
    ['7:5', 425],
    ['90:00', 5399.96],
    ['f1234', 49.36],
    ['F 0', 0],
  ])('%s is %d s', (text, sec) => {
    const target = parseGoTo(text, match);
    expect(target && 'sec' in target ? target.sec : target).toBeCloseTo(sec, 6);
  });
  test('is told back before one goes there', () => {
    expect(parseGoTo('63:20', match)).toEqual({ sec: 3800, means: '1:03:20.0, frame 95000' });
    expect(parseGoTo('f1234', match)).toMatchObject({ means: '0:49.4, frame 1234' });
  });
  test.each([
    ['abc', /no moment/],
    ['-5', /no moment/],
    ['1:2:3:4', /no moment/],
    ['f', /no moment/],
    ['12:60', /go up to 59/],
    ['1:60:00', /minutes go up to 59/],
    ['90:01', /ends at 1:30:00\.0, frame 134999/],
    ['f135000', /ends at/],
    ['99999', /ends at/],
  ])('%s is refused with a reason', (text, reason) => {
    const target = parseGoTo(text, match);
    expect(target && 'problem' in target ? target.problem : '').toMatch(reason);
  });
  test('is nothing while nothing is typed', () => {
    expect(parseGoTo('  ', match)).toBeNull();
  });
});

describe('the number of a picture', () => {
  test('begins with 0 and changes at the very edge', () => {
    expect([frameNumberAt(0, 0.04), frameNumberAt(0.0399, 0.04), frameNumberAt(0.02, 0.04)]).toEqual([0, 1, 0]);
    expect(frameNumberAt(12.279999, 0.04)).toBe(307);
  });
  test('is the same for every picture of an hour at 29.97', () => {
    const frameSec = 1001 / 30000;
    for (let frame = 0; frame < 108_000; frame += 997) {
      const told = Math.round(frame * frameSec * 1e6) / 1e6;
      expect(frameNumberAt(told, frameSec)).toBe(frame);
      expect(frameNumberAt(midFrameSec(told, frameSec), frameSec)).toBe(frame);
    }
  });
});
