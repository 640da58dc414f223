import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { onceAPicture } from './once-a-picture.ts';

let waiting = new Map<number, () => void>();
const nextPicture = () => {
  const now = [...waiting.values()];
  waiting = new Map();
  for (const act of now) act();
};

beforeEach(() => {
  waiting = new Map();
  let last = 0;
  vi.stubGlobal('requestAnimationFrame', (act: () => void) => {
    last += 1;
    waiting.set(last, act);
    return last;
  });
  vi.stubGlobal('cancelAnimationFrame', (request: number) => waiting.delete(request));
});
afterEach(() => vi.unstubAllGlobals());

test('is done once before the next picture, however often it was asked for', () => {
  const act = vi.fn();
  const once = onceAPicture(act);
  once.ask();
  once.ask();
  expect(act).not.toHaveBeenCalled();
  nextPicture();
  nextPicture();
  expect(act).toHaveBeenCalledTimes(1);
  once.ask();
  nextPicture();
  expect(act).toHaveBeenCalledTimes(2);
});

test('is done at once when that is wished, and not once more', () => {
  const act = vi.fn();
  const once = onceAPicture(act);
  once.now();
  expect(act).not.toHaveBeenCalled();
  once.ask();
  once.now();
  nextPicture();
  expect(act).toHaveBeenCalledTimes(1);
});

test('is not done once it is stopped', () => {
  const act = vi.fn();
  const once = onceAPicture(act);
  once.ask();
  once.stop();
  nextPicture();
  expect(act).not.toHaveBeenCalled();
});
