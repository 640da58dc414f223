import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { takeInstanceLock } from './instance-lock.ts';

const folders: string[] = [];
function folder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'touchline-lock-'));
  folders.push(dir);
  return dir;
}
afterEach(() => {
  for (const dir of folders.splice(0)) rmSync(dir, { recursive: true });
});

test('the second is told where the first is, and gets the folder once the first has let go', async () => {
  const dir = folder();
  const first = await takeInstanceLock(dir);
  if ('takenBy' in first) throw new Error('an empty folder was taken');
  first.announce('http://localhost:4000');
  const second = await takeInstanceLock(dir);
  expect(second).toMatchObject({ takenBy: { url: 'http://localhost:4000', pid: process.pid } });
  first.release();
  const third = await takeInstanceLock(dir);
  expect(third).toMatchObject({ wasStale: false });
  if (!('takenBy' in third)) third.release();
});

test.each([
  ['a dead one', JSON.stringify({ port: 1, word: 'x', pid: process.pid, url: null })],
  ['a half-written one', '{"port":'],
])('a note of %s does not keep anybody out', async (_name, note) => {
  const dir = folder();
  writeFileSync(path.join(dir, 'instance.json'), note);
  const lock = await takeInstanceLock(dir);
  expect('takenBy' in lock).toBe(false);
  if (!('takenBy' in lock)) lock.release();
});
