import { join, resolve } from 'node:path';
import { createLogger } from '../lib/adapters/logger.ts';
import { readEnv } from '../lib/config/env.ts';
import { runCli } from '../worker/cli/main.ts';
import { ensureSystem } from './ensure-system.ts';

/*
 * `npm run --silent touchline -- <verb>`: the engine from the command line. Standard output carries results only;
 * progress and log go to standard error.
 */
const projectDir = resolve(import.meta.dirname, '..');
const env = readEnv();
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
// `| head` closes our output: that is no error.
process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 0 : 1));

const words = process.argv.slice(2);
if (['run', 'detect', 'track'].includes(words[0] ?? '')) await ensureSystem(['ffmpeg']);
const isTerminal = process.stderr.isTTY;

process.exitCode = await runCli(words, {
  modelsDir: join(projectDir, 'models'),
  databaseUrl: env.databaseUrl,
  mediaRoots: env.mediaRoots,
  dataDir: env.dataDir,
  // npm changes into the project; INIT_CWD is where the user stood.
  workingDir: process.env.INIT_CWD ?? process.cwd(),
  logger: createLogger({
    name: 'touchline',
    level: process.env.TOUCHLINE_LOG_LEVEL ? env.logLevel : 'silent',
    toStderr: true,
  }),
  signal: stop.signal,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  progress: (line) => {
    if (isTerminal)
      process.stderr.write(
        line === null ? '\r\x1b[2K' : `\r\x1b[2K${line.slice(0, (process.stderr.columns || 80) - 1)}`,
      );
  },
});
