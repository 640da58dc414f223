import { describe, expect, it } from 'vitest';
import { isHalfBetween, isOutsideHalves, laterHalvesBeginSec } from './halves.ts';

const FIRST = { label: 'First half', start_sec: 300, end_sec: 3100, start_minute: 0, end_minute: 45 };
const SECOND = { label: 'Second half', start_sec: 4000, end_sec: 6800, start_minute: 45, end_minute: 90 };

describe('marked halves', () => {
  const outside = (sec: number, periods = [FIRST, SECOND]) => isOutsideHalves(periods, sec);

  it('leave out the warm-up and the break, not what the marks miss by seconds', () => {
    expect([0, 285, 3120, 3900].map((sec) => outside(sec))).toEqual([true, true, true, true]);
    expect([295, 300, 3100, 3108, 3995, 5000].map((sec) => outside(sec))).toEqual(Array(6).fill(false));
  });

  it('are taken at their word where no slack is set', () => {
    const strict = (sec: number) => isOutsideHalves([FIRST, SECOND], sec, { slackSec: 0 });
    expect([299, 300, 3100, 3101].map(strict)).toEqual([true, false, false, true]);
  });

  it('leave out nothing where a half is not marked yet', () => {
    expect(outside(7500)).toBe(false);
    expect(outside(1000, [SECOND])).toBe(false);
    expect(outside(5000, [FIRST])).toBe(false);
    expect(outside(3500, [FIRST, { ...SECOND, start_sec: 9000, start_minute: 90, end_minute: 105 }])).toBe(false);
    expect(outside(10, [])).toBe(false);
  });

  it('tell where teams may have changed ends', () => {
    const begin = laterHalvesBeginSec([FIRST, SECOND]);
    expect(begin).toEqual([4000]);
    expect(isHalfBetween(begin, 3999, 4000)).toBe(true);
    expect(isHalfBetween(begin, 4000, 4100)).toBe(false);
    expect(isHalfBetween(begin, 100, 3000)).toBe(false);
  });
});
