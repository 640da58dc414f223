import { expect, it } from 'vitest';
import type { Period } from './match-clock.ts';
import { periodProblems } from './period-problems.ts';

const first: Period = { label: 'First half', start_sec: 10, end_sec: 2800, start_minute: 0, end_minute: 45 };
const second: Period = { label: 'Second half', start_sec: 3700, end_sec: 6500, start_minute: 45, end_minute: 90 };
const words = (periods: readonly Period[], durationSec: number | null = 7000) =>
  periodProblems(periods, durationSec).map(({ index, field, message }) => `${index} ${field}: ${message}`);

it('halves in their order are fine, touching or not, in a video of known length or not', () => {
  expect(words([])).toEqual([]);
  expect(words([first, second])).toEqual([]);
  expect(words([first, { ...second, start_sec: 2800 }], null)).toEqual([]);
  expect(words([{ ...second, end_sec: 7000.3 }])).toEqual([]);
});

it('what is wrong is said with both moments', () => {
  expect(words([{ ...first, end_sec: 10 }])).toEqual(['0 end_sec: First half ends at 0:10.0, before it has begun.']);
  expect(words([first, { ...second, start_sec: 2700 }])).toEqual([
    '1 start_sec: Second half begins at 45:00.0, but First half ends at 46:40.0.',
  ]);
  expect(words([second, first])[0]).toMatch(/^1 start_sec/);
  expect(words([first, { ...second, end_sec: 7200 }])).toEqual([
    '1 end_sec: Second half goes beyond the video, which ends at 1:56:40.0.',
  ]);
  expect(words([{ ...second, start_sec: 7100, end_sec: 7200 }])[0]).toMatch(/^0 start_sec/);
  expect(words([first, { ...second, start_minute: 30 }])).toEqual([
    '1 start_minute: The clock of Second half begins at 30, but that of First half runs to 45.',
  ]);
  expect(words([{ ...first, start_minute: 50 }])[0]).toMatch(/run backwards, from 50 to 45/);
  expect(words([{ ...first, label: ' ' }])).toEqual(['0 label: Give the period a name.']);
});
