import { describe, expect, it } from 'vitest';
import {
  matchClockText,
  minuteText,
  type Period,
  parseClock,
  parseMinute,
  periodAt,
  periodBands,
  videoSecAtClock,
} from './match-clock.ts';

const first: Period = { label: 'First half', start_sec: 120.4, end_sec: 2960, start_minute: 0, end_minute: 45 };
const second: Period = { label: 'Second half', start_sec: 3900, end_sec: 6780, start_minute: 45, end_minute: 90 };
const shootOut: Period = { label: 'Penalties', start_sec: 7000, end_sec: 7400, start_minute: 120, end_minute: 120 };
const match = { periods: [first, second, shootOut] };

describe('the match clock', () => {
  it('is the time of the video while nobody has marked a period', () => {
    expect(matchClockText({ periods: [] }, 3800)).toBe('1:03:20');
    expect(matchClockText({ periods: [] }, 12.34, true)).toBe('0:12.3');
  });

  it('runs from the start of each period, in minutes that never become hours', () => {
    expect(matchClockText(match, 120.4)).toBe('0:00');
    expect(matchClockText(match, 120.4 + 723)).toBe('12:03');
    expect(matchClockText(match, 3900 + 18 * 60 + 20)).toBe('63:20');
    expect(matchClockText(match, 3900 + 18 * 60 + 20.27, true)).toBe('63:20.3');
  });

  it('tells added time apart, from its first second on', () => {
    expect(matchClockText(match, 120.4 + 45 * 60)).toBe('45:00');
    expect(matchClockText(match, 120.4 + 45 * 60 + 1)).toBe('45+0:01');
    expect(matchClockText(match, 120.4 + 47 * 60 + 10)).toBe('45+2:10');
    expect(matchClockText(match, 7045)).toBe('120+0:45');
  });

  it('says that it is the time of the video where no period runs', () => {
    expect(matchClockText(match, 60)).toBe('video 1:00');
    expect(matchClockText(match, 3600)).toBe('video 1:00:00');
    expect(matchClockText(match, 6780.1)).toBe('video 1:53:00');
  });

  it('begins later where the camera came late', () => {
    const late = { periods: [{ ...first, start_sec: 0, start_minute: 3.5 }] };
    expect(matchClockText(late, 0)).toBe('3:30');
    expect(matchClockText({ periods: [{ ...first, start_sec: 0, start_minute: 20 / 3 }] }, 20)).toBe('7:00');
  });

  it('belongs to the later of two periods that touch', () => {
    const touching = { periods: [{ ...first, end_sec: 3900 }, second] };
    expect(periodAt(touching, 3900)).toBe(second);
    expect(periodAt(touching, 100)).toBeNull();
  });
});

describe('a moment asked for by its match clock', () => {
  it('is found again in the video', () => {
    expect(videoSecAtClock(match, '12:03')).toBe(120.4 + 723);
    expect(videoSecAtClock(match, '63')).toBe(3900 + 18 * 60);
    expect(videoSecAtClock(match, ' 63:20.5 ')).toBe(3900 + 18 * 60 + 20.5);
    expect(videoSecAtClock(match, '45+2:10')).toBe(120.4 + 47 * 60 + 10);
    expect(videoSecAtClock(match, '45+2')).toBe(120.4 + 47 * 60);
  });

  it('is of the second half where both halves show that clock', () => {
    expect(videoSecAtClock(match, '45:30')).toBe(3930);
    expect(videoSecAtClock({ periods: [first] }, '45:30')).toBe(120.4 + 45.5 * 60);
  });

  it('is no moment where the video never shows it, or nobody could read it', () => {
    for (const text of ['99:00', '45+9:00', '46+1', '-1', 'half', '', '45+', '45+1+1', '12:75']) {
      expect(videoSecAtClock(match, text), text).toBeNull();
    }
    expect(videoSecAtClock({ periods: [] }, '12:00')).toBeNull();
  });

  it('comes back from every clock that is told', () => {
    for (let sec = 121; sec < 7400; sec += 37.3) {
      const period = periodAt(match, sec);
      const found = videoSecAtClock(match, matchClockText(match, sec, true));
      if (period === null) expect(found).toBeNull();
      else expect(Math.abs((found ?? 0) - sec)).toBeLessThan(0.1);
    }
  });
});

it('times are typed in the ways people write them', () => {
  expect(['0:05', '62:09.5', '1:02:09', '1:02:09,25', '12', '12.5'].map(parseClock)).toEqual([
    5, 3729.5, 3729, 3729.25, 12, 12.5,
  ]);
  expect(['', 'a', '1:60', '1:2:3:4', '1:', ':30', '-1:00'].map(parseClock)).toEqual(Array(7).fill(null));
  expect(['45', '3:30', '', '4.5', '1000'].map(parseMinute)).toEqual([45, 3.5, null, null, null]);
  expect([45, 3.5, 0].map(minuteText)).toEqual(['45', '3:30', '0']);
});

it('a timeline gets its bands', () => {
  expect(periodBands({ periods: [second] })).toEqual([{ startSec: 3900, endSec: 6780, label: 'Second half' }]);
});
