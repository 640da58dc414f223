import { expect, test } from 'vitest';
import { answers, installAdvice } from './ensure-system.ts';

test.each([
  ['darwin', 'brew install ffmpeg'],
  ['win32', 'choco install ffmpeg'],
  ['linux', 'sudo apt-get install ffmpeg'],
  ['freebsd', 'Install ffmpeg and put it on the PATH.'],
] as const)('on %s the advice names the command to type', (platform, expected) => {
  expect(installAdvice('ffmpeg', platform)).toContain(expected);
});

test('a program that does not exist does not answer', () => {
  expect(answers('touchline-no-such-program', '--version')).toBe(false);
});
