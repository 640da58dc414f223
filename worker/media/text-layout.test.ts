import { expect, test } from 'vitest';
import { lettersWithin, wrapped } from './text-layout.ts';

test('lines are broken at spaces, long words anywhere', () => {
  expect(wrapped('12:03 Diving save, Long distribution', 20)).toEqual(['12:03 Diving save,', 'Long distribution']);
  expect(wrapped('2026-11-22_rovers_v_city_final.mp4', 12)).toEqual(['2026-11-22_r', 'overs_v_city', '_final.mp4']);
  expect(wrapped('  \n ', 10)).toEqual(['']);
});

test('what does not fit ends in an ellipsis', () => {
  expect(wrapped('one two three four five', 9, 2)).toEqual(['one two', 'three…']);
});

test('emoji have no letter in our font', () => {
  expect(wrapped('Final 🏆 won 👩🏽‍🦰', 40)).toEqual(['Final won']);
  expect(wrapped('© שלום 100% ⚽', 40)).toEqual(['© שלום 100% ⚽']);
});

test('a wider picture takes more letters', () => {
  expect(lettersWithin(1152, 33, 'plain')).toBeGreaterThan(lettersWithin(1152, 33, 'bold'));
  expect(lettersWithin(10, 33, 'bold')).toBe(8);
});
