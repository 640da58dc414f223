import { expect, test } from 'vitest';
import { inTurn } from './in-turn.ts';

function parts(log: string[], ...lengths: number[]) {
  return lengths.map(
    (length, part) =>
      async function* () {
        log.push(`begin ${part}`);
        try {
          for (let at = 0; at < length; at++) yield `${part}.${at}`;
        } finally {
          log.push(`end ${part}`);
        }
      },
  );
}

async function allOf<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const value of values) all.push(value);
  return all;
}

test('everything in order, empty parts left out', async () => {
  expect(await allOf(inTurn(parts([], 2, 0, 1)))).toEqual(['0.0', '0.1', '2.0']);
  expect(await allOf(inTurn([]))).toEqual([]);
});

test('the next part is begun before the one before is read, but not the one after that', async () => {
  const log: string[] = [];
  const reading = inTurn(parts(log, 2, 1, 1));
  await reading.next();
  expect(log).toEqual(['begin 0', 'begin 1']);
  await reading.return();
});

test('who leaves early ends what was begun', async () => {
  const log: string[] = [];
  for await (const one of inTurn(parts(log, 3, 3, 3))) if (one === '0.1') break;
  expect(log.sort()).toEqual(['begin 0', 'begin 1', 'end 0', 'end 1']);
});

test('a part that fails does so in its turn, and the others end', async () => {
  const log: string[] = [];
  const [one = async function* () {}] = parts(log, 2);
  const failing = async function* (): AsyncGenerator<string> {
    yield* [];
    throw new Error('no such place');
  };
  const read: string[] = [];
  const reading = async () => {
    for await (const value of inTurn([one, failing, one])) read.push(value);
  };
  await expect(reading()).rejects.toThrow('no such place');
  expect(read).toEqual(['0.0', '0.1']);
  expect(log.filter((line) => line.startsWith('begin')).length).toBe(
    log.filter((line) => line.startsWith('end')).length,
  );
});
