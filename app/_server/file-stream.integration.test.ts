import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fileStream } from './file-stream.ts';

const dir = mkdtempSync(join(tmpdir(), 'touchline-stream-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

it('gives exactly the bytes between two places, over many chunks', async () => {
  const bytes = Uint8Array.from({ length: 1_000_003 }, (_, index) => index % 251);
  const path = join(dir, 'bytes');
  writeFileSync(path, bytes);
  for (const [start, end] of [
    [0, 1_000_002],
    [7, 7],
    [262_143, 600_000],
  ] as const) {
    const got = await new Response(fileStream(path, start, end)).bytes();
    expect(Buffer.compare(got, bytes.subarray(start, end + 1))).toBe(0);
  }
});

it('ends early, and says so by its length, when the file became shorter', async () => {
  const path = join(dir, 'shorter');
  writeFileSync(path, '12345');
  expect(await new Response(fileStream(path, 0, 99)).text()).toBe('12345');
});

it('opens nothing for an answer that nobody reads', async () => {
  const stream = fileStream(join(dir, 'missing'), 0, 10);
  await stream.cancel();
  await expect(new Response(fileStream(join(dir, 'missing'), 0, 10)).text()).rejects.toThrow(/ENOENT/);
});
