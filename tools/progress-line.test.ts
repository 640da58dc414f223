import { expect, test } from 'vitest';
import { clock, progressLine, progressPrinter } from './progress-line.ts';

test.each([
  [0, '[------------------------]   0 %'],
  [50, '[############------------]  50 %'],
  [100, '[########################] 100 %'],
  [-3, '[------------------------]   0 %'],
  [120, '[########################] 100 %'],
])('%d percent', (pct, expected) => {
  expect(progressLine('detecting', pct, 0)).toContain(expected);
});

test('time waited', () => {
  expect([0, 59.9, 60, 3605].map(clock)).toEqual(['0:00', '0:59', '1:00', '60:05']);
});

test('a terminal sees one line that changes, a log only news', () => {
  const terminal: string[] = [];
  const log: string[] = [];
  const toTerminal = progressPrinter({ isTTY: true, write: (text) => terminal.push(text) });
  const toLog = progressPrinter({ write: (text) => log.push(text) });
  for (const printer of [toTerminal, toLog]) {
    printer.show('detecting', 1, 0);
    printer.show('detecting', 2, 1);
    printer.show('assembling', 91, 2);
    printer.end();
  }
  expect(terminal).toHaveLength(4);
  expect(terminal.slice(0, 3).every((text) => text.startsWith('\r'))).toBe(true);
  expect(log).toHaveLength(2);
});
