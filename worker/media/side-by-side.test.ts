import { expect, test } from 'vitest';
import { sideBySide } from './side-by-side.ts';

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('never more than asked for at once, answers in order', async () => {
  let running = 0;
  let most = 0;
  const answers = await sideBySide([5, 1, 4, 2, 3], 2, async (item) => {
    most = Math.max(most, ++running);
    for (let i = 0; i < item; i++) await turn();
    running -= 1;
    return item * 10;
  });
  expect(answers).toEqual([50, 10, 40, 20, 30]);
  expect(most).toBe(2);
});

test('the first failure ends the rest and is thrown when nothing runs any more', async () => {
  const log: string[] = [];
  const work = sideBySide(['bad', 'slow', 'never'], 2, async (item, _, signal) => {
    log.push(`${item} begins`);
    await turn();
    if (item === 'bad') throw new Error('no picture');
    while (!signal.aborted) await turn();
    log.push(`${item} ends`);
  });
  await expect(work).rejects.toThrow('no picture');
  expect(log).toEqual(['bad begins', 'slow begins', 'slow ends']);
});

test('cancelled while the last ones end: nobody goes on with them', async () => {
  const stop = new AbortController();
  const work = sideBySide(['one', 'two'], 2, async () => stop.abort(), stop.signal);
  await expect(work).rejects.toMatchObject({ name: 'AbortError' });
});
