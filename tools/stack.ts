import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildWeb, ensureClient, isBuildCurrent } from './build.ts';
import { openDataFolder } from './data-folder.ts';
import { startPostgres } from './embedded-postgres.ts';
import { systemProblems } from './ensure-system.ts';
import { type FirstAdmin, makeFirstAdmin } from './first-admin.ts';
import { firstFreePort, isPortFree } from './free-port.ts';
import { takeInstanceLock } from './instance-lock.ts';
import { runTool } from './run-tool.ts';
import { type SupervisedChild, supervise } from './supervised-child.ts';

/*
 * Everything that `npm start`, the demo and the end-to-end tests bring up, in one place: database, migrations, web build,
 * first admin, web and worker; and how it all goes down again, in the opposite order.
 */

export type StackOptions = {
  readonly dataDir: string;
  /** Where to look for a free port first; 0: any. */
  readonly wantedPort: number;
  readonly dev: boolean;
  /** What a user should know, a line at a time. */
  readonly say: (line: string) => void;
  /** The words of web, worker and tools. */
  readonly log: (line: string) => void;
  /** For web and worker, beyond what the stack sets itself. */
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the bringing up early. */
  readonly signal: AbortSignal;
};

export type Stack = {
  readonly url: string;
  readonly env: NodeJS.ProcessEnv;
  /** Only when this very start made it: the password is not kept. */
  readonly firstAdmin: FirstAdmin | null;
  readonly web: SupervisedChild;
  readonly worker: SupervisedChild;
  stop(): Promise<void>;
};

/** What must be undone, in the order it was done. */
type GoDown = (() => Promise<void> | void)[];

/** Another Touchline has this data folder. */
export class AlreadyRunning extends Error {
  readonly url: string | null;

  constructor(pid: number, url: string | null) {
    super(`Touchline is running already${url ? ` at ${url}` : ''} (process ${pid}). End that one first, with Ctrl-C.`);
    this.name = 'AlreadyRunning';
    this.url = url;
  }
}

/** Bring everything up; when that fails or is interrupted, what came up goes down again before the error leaves. */
export async function bringUp(options: StackOptions): Promise<Stack> {
  const goDown: GoDown = [];
  const stop = async () => {
    for (const step of goDown.splice(0).reverse()) await step();
  };
  try {
    return { ...(await assemble(options, goDown)), stop };
  } catch (error) {
    await stop();
    throw options.signal.aborted ? options.signal.reason : error;
  }
}

async function assemble(options: StackOptions, goDown: GoDown): Promise<Omit<Stack, 'stop'>> {
  const { say, log, signal } = options;
  const folder = openDataFolder(options.dataDir);
  const lock = await takeInstanceLock(folder.dir);
  if ('takenBy' in lock) throw new AlreadyRunning(lock.takenBy.pid, lock.takenBy.url);
  goDown.push(lock.release);

  const databaseReady = openDatabase(options, goDown);
  const results = await Promise.allSettled([databaseReady, needFfmpeg(), makeBuilds(options)]);
  for (const result of results) if (result.status === 'rejected') throw result.reason;
  signal.throwIfAborted();

  const port = await choosePort(options.wantedPort, lock.wasStale, say);
  // HOST may name one address to listen on; else the portal is on this machine's own.
  const host = /^(|127\..*|0\.0\.0\.0|::|localhost)$/.test(process.env.HOST ?? '') ? 'localhost' : process.env.HOST;
  const url = process.env.TOUCHLINE_BASE_URL || `http://${host}:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: options.dev ? 'development' : 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: await databaseReady,
    TOUCHLINE_DATA_DIR: folder.dir,
    TOUCHLINE_AUTH_SECRET: process.env.TOUCHLINE_AUTH_SECRET || folder.secrets.authSecret,
    PORT: String(port),
    ...options.env,
  };
  const firstAdmin = await makeFirstAdmin(env);
  const child = (name: 'web' | 'worker', args: readonly string[]) =>
    supervise({
      name,
      args,
      env,
      pidFile: path.join(folder.dir, `${name}.pid`),
      onLine: (text) => log(`${name.padEnd(6)} | ${text}`),
    });
  const worker = child('worker', ['tools/worker.ts']);
  const web = child('web', ['tools/web.ts', ...(options.dev ? ['--dev'] : [])]);
  goDown.push(async () => void (await Promise.all([web.stop(), worker.stop()])));
  await untilAnswering(`http://${host}:${port}`, signal);
  lock.announce(url);
  return { url, env, firstAdmin, web, worker };
}

/** The outside PostgreSQL of `DATABASE_URL`, else our own; migrated. Answers with the connection string. */
async function openDatabase(options: StackOptions, goDown: GoDown): Promise<string> {
  let url = process.env.DATABASE_URL;
  if (!url) {
    const postgres = await startPostgres({ dataDir: options.dataDir });
    goDown.push(postgres.stop);
    url = postgres.url;
  }
  await migrate(url, options.signal);
  return url;
}

async function needFfmpeg(): Promise<void> {
  const problems = await systemProblems(['ffmpeg']);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

/** Bring a database to the newest form; silent unless it fails. */
export async function migrate(databaseUrl: string, signal?: AbortSignal): Promise<void> {
  const words: string[] = [];
  const code = await runTool('prisma', ['migrate', 'deploy'], {
    env: { DATABASE_URL: databaseUrl },
    onLine: (text) => words.push(text),
    ...(signal ? { signal } : {}),
  });
  if (code !== 0) throw new Error(`The database could not be migrated:\n${words.join('\n')}`);
}

/** Quiet while it goes well: what a build has to say is for who develops, and they run `npm run build`. */
async function makeBuilds({ dev, say, signal }: StackOptions): Promise<void> {
  const words: string[] = [];
  const onLine = (text: string) => void words.push(text);
  try {
    await ensureClient({ onLine, signal });
    if (dev || isBuildCurrent()) return;
    say('Building the web pages (only after a change; half a minute).');
    await buildWeb({ onLine, signal });
  } catch (error) {
    throw new Error([...words.slice(-60), error instanceof Error ? error.message : String(error)].join('\n'));
  }
}

async function choosePort(wanted: number, wasStale: boolean, say: (line: string) => void): Promise<number> {
  // Children of a killed supervisor are just ending: the port they hold is worth a moment.
  for (let tries = 0; wasStale && wanted > 0 && tries < 40 && !(await isPortFree(wanted)); tries += 1) await sleep(250);
  const port =
    wanted > 0 ? await firstFreePort(wanted) : await firstFreePort(20_000 + Math.floor(Math.random() * 20_000));
  if (port === null) throw new Error(`No free port from ${wanted} on. Set PORT to one that is free.`);
  if (wanted > 0 && port !== wanted) say(`Port ${wanted} is taken; using ${port}.`);
  return port;
}

async function untilAnswering(address: string, signal: AbortSignal): Promise<void> {
  const giveUpAtMs = Date.now() + 120_000;
  for (;;) {
    signal.throwIfAborted();
    try {
      const answer = await fetch(address, { redirect: 'manual', signal: AbortSignal.timeout(30_000) });
      await answer.body?.cancel();
      return;
    } catch {
      if (Date.now() > giveUpAtMs) throw new Error(`The web did not answer at ${address} within two minutes.`);
      await sleep(150);
    }
  }
}
