import { describe, expect, it } from 'vitest';
import { matchClockText } from './match-clock.ts';
import { cutsAtJoints, type FileOnClock, isAcross, placeInFiles } from './match-files.ts';
import { periodProblems } from './period-problems.ts';
import { suggestedPeriods } from './suggested-periods.ts';

const file = (filename: string, startSec: number, durationSec: number, begins: FileOnClock['begins']): FileOnClock => ({
  path: `/nas/${filename}`,
  filename,
  startSec,
  durationSec,
  begins,
});
const HALVES = [file('a.mp4', 0, 2820.04, null), file('b.mp4', 2820.04, 2900, 'half')];

describe('places in files', () => {
  it('tells the file and the second of it', () => {
    expect(placeInFiles(HALVES, 2819)).toMatchObject({ number: 1, inFileSec: 2819 });
    expect(placeInFiles(HALVES, 2820.04)).toMatchObject({ number: 2, inFileSec: 0, file: { filename: 'b.mp4' } });
    expect(placeInFiles(HALVES, 2820.0399999)).toMatchObject({ number: 2, inFileSec: 0 });
    expect(placeInFiles([], 3)).toBeNull();
  });

  it('cuts where the camera was off, and not at chapters', () => {
    const files = [
      file('1', 0, 10, null),
      file('2', 10, 10, 'chapter'),
      file('3', 20, 10, 'piece'),
      file('4', 30, 5, 'half'),
    ];
    expect(cutsAtJoints(files)).toEqual([20, 30]);
    expect([isAcross([20, 30], 19.96, 20), isAcross([20, 30], 20, 20.04), isAcross([20, 30], 19, 19.96)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('halves by files', () => {
  it('begin with their files, on a clock that is right at once', () => {
    const periods = suggestedPeriods(HALVES);
    expect(periodProblems(periods, 5720.04)).toEqual([]);
    expect([
      matchClockText({ periods }, 60),
      matchClockText({ periods }, 2820.04),
      matchClockText({ periods }, 2880.04),
    ]).toEqual(['1:00', '45:00', '46:00']);
  });

  it('go over all the chapters of a half', () => {
    const files = [
      file('1', 0, 10, null),
      file('2', 10, 10, 'chapter'),
      file('3', 20, 10, 'half'),
      file('4', 30, 5, 'chapter'),
    ];
    expect(suggestedPeriods(files).map(({ start_sec, end_sec }) => [start_sec, end_sec])).toEqual([
      [0, 20],
      [20, 35],
    ]);
  });

  it('are not made up', () => {
    expect(suggestedPeriods([file('1', 0, 10, null)])).toEqual([]);
    expect(suggestedPeriods([file('1', 0, 0, null), file('2', 0, 0, 'half')])).toEqual([]);
    expect(suggestedPeriods([file('1', 0, 10, null), file('2', 10, 10, 'piece')])).toEqual([]);
  });
});
