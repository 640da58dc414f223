import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPostgres } from './embedded-postgres.ts';
import { waitForEnd } from './process-alive.ts';

// Below a folder that only we may enter, as a checkout under /root is.
let closedHome = '';
let dataDir = '';
beforeAll(() => {
  closedHome = mkdtempSync(path.join(tmpdir(), 'touchline-pg-'));
  dataDir = path.join(closedHome, 'project', '.data');
});
afterAll(() => rmSync(closedHome, { recursive: true, force: true }));

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('what was written is there after a stop, for a second start that runs beside, and after a crash', async () => {
  const first = await startPostgres({ dataDir, durable: false });
  expect(first.adopted).toBe(false);
  await ask(first.url, 'create table kept (word text)');
  await ask(first.url, "insert into kept values ('still here')");
  expect(statSync(path.join(dataDir, 'db.json')).mode & 0o077).toBe(0);
  await first.stop();

  const second = await startPostgres({ dataDir, durable: false });
  expect(await ask(second.url, 'select word from kept')).toEqual([{ word: 'still here' }]);
  const beside = await startPostgres({ dataDir, durable: false });
  expect(beside).toMatchObject({ adopted: true, url: second.url });

  const pid = Number(readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGKILL');
  await waitForEnd(pid, 10_000);
  const afterCrash = await startPostgres({ dataDir, durable: false });
  expect(afterCrash.adopted).toBe(false);
  expect(await ask(afterCrash.url, 'select word from kept')).toEqual([{ word: 'still here' }]);
  await afterCrash.stop();
});
