import { expect, it } from 'vitest';
import { safeFileName } from './safe-file-name.ts';

it.each([
  ['03 45+2:10 Diving save (Grün-Weiß Köln)', '03 45+2.10 Diving save (Grün-Weiß Köln)'],
  ['1:03:20 Goal', '1.03.20 Goal'],
  ['../../etc/passwd', '-..-etc-passwd'],
  ['C:\\Windows\\win.ini', 'C-Windows-win.ini'],
  ['a<b>c|d?e*f"g', "abc-def'g"],
  ['  two\n lines\tand\u00a0more ', 'two lines and more'],
  ['name\u202Egpj.exe\u0007', 'namegpj.exe'],
  ['ends with dots...', 'ends with dots'],
  ['.hidden', 'hidden'],
  ['CON', '_CON'],
  ['nul.tar.gz', '_nul.tar.gz'],
  ['Console', 'Console'],
  ['浦和レッズ', '浦和レッズ'],
  ['..', ''],
  ['', ''],
])('%j becomes %j', (text, name) => {
  expect(safeFileName(text)).toBe(name);
});

it('a letter made of two signs is one letter, as Windows has it', () => {
  expect(safeFileName('Ko\u0308ln')).toBe('K\u00f6ln');
});

it('is cut between letters, never within one, and stays within what file systems take', () => {
  expect(safeFileName('x'.repeat(300))).toHaveLength(110);
  const wide = safeFileName('𝄞'.repeat(300));
  expect([...wide].every((letter) => letter === '𝄞')).toBe(true);
  expect(new TextEncoder().encode(wide).length).toBeLessThanOrEqual(200);
});
