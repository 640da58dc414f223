import { describe, expect, it } from 'vitest';
import { writeAtMostEvery } from './write-at-most-every.ts';

describe('writeAtMostEvery', () => {
  it('writes the newest values and leaves out those in between', async () => {
    const written: number[] = [];
    let nowSec = 0;
    const writer = writeAtMostEvery(
      1,
      () => nowSec,
      async (value: number) => void written.push(value),
    );
    for (const value of [1, 2, 3]) writer.offer(value);
    nowSec = 1.5;
    await writer.flush();
    writer.offer(4);
    await writer.flush();
    expect(written).toEqual([1, 3, 4]);
  });

  it('never loses an error: the next offer and flush throw it', async () => {
    const writer = writeAtMostEvery(
      0,
      () => 0,
      async (_value: number) => {
        throw new Error('lease lost');
      },
    );
    writer.offer(1);
    await expect(writer.flush()).rejects.toThrow('lease lost');
    expect(() => writer.offer(2)).toThrow('lease lost');
  });
});
