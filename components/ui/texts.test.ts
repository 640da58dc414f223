import { describe, expect, test } from 'vitest';
import { formatAgo, formatDay } from './date-text.ts';
import { formatBytes } from './size-text.ts';

test.each([
  [0, '0 B'],
  [999, '999 B'],
  [1500, '1.5 kB'],
  [999_600, '1.0 MB'],
  [12_345_678, '12 MB'],
  [4_200_000_000, '4.2 GB'],
])('%d bytes', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

describe('how long ago', () => {
  const now = Date.UTC(2026, 10, 21, 12);
  test.each([
    [0, 'just now'],
    [-5000, 'just now'],
    [61_000, '1 min ago'],
    [3 * 3_600_000, '3 h ago'],
    [2 * 86_400_000, '2 d ago'],
  ])('%d ms', (agoMs, text) => {
    expect(formatAgo(now - agoMs, now)).toBe(text);
  });
  test('older than a week is a day', () => {
    expect(formatAgo(now - 30 * 86_400_000, now)).toBe(formatDay(now - 30 * 86_400_000));
  });
});
