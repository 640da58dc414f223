import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './embedded-postgres.ts';
import { runTool } from './run-tool.ts';

/*
 * Before the integration tests: one PostgreSQL for all of them, with a migrated database that each test file copies
 * (test-database.ts). TEST_DATABASE_URL names another server to make the databases on; its user must be allowed to.
 */

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the database that is to be copied. */
    templateUrl: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const template = `touchline_template_${process.pid}`;
  const templateUrl = Object.assign(new URL(server.url), { pathname: `/${template}` }).href;
  await onServer(server.url, `create database ${template}`);
  const words: string[] = [];
  const code = await runTool('prisma', ['migrate', 'deploy'], {
    env: { DATABASE_URL: templateUrl },
    onLine: (text) => words.push(text),
  });
  if (code !== 0) throw new Error(`The test database could not be migrated:\n${words.join('\n')}`);
  project.provide('templateUrl', templateUrl);
  return async () => {
    await onServer(server.url, `drop database if exists ${template} with (force)`);
    await server.stop();
  };
}

async function openServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, stop: async () => {} };
  const dataDir = mkdtempSync(path.join(tmpdir(), 'touchline-postgres-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  return {
    url: postgres.url,
    async stop() {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
