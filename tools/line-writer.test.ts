import { expect, test } from 'vitest';
import { linePrefixer } from './line-writer.ts';

test('lines that come in pieces leave whole, each with its prefix', () => {
  const seen: string[] = [];
  const writer = linePrefixer('web | ', (line) => seen.push(line));
  writer.write('rea');
  writer.write('dy\r\nsecond\nthi');
  writer.end();
  writer.end();
  expect(seen).toEqual(['web | ready', 'web | second', 'web | thi']);
});
