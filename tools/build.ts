import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from './data-folder.ts';
import { runTool, type ToolRun } from './run-tool.ts';
import { readStamp, sourceFingerprint } from './source-fingerprint.ts';

/*
 * What is made from the sources and not kept in git: the database client and the web build. Each carries a stamp with the
 * fingerprint of what it was made from, so that a start after `git pull` builds anew and any other start does not.
 */

const CLIENT_DIR = path.join(PROJECT_ROOT, 'lib/adapters/prisma/generated');
const CLIENT_STAMP = path.join(CLIENT_DIR, '.made-from');
const BUILD_DIR = path.join(PROJECT_ROOT, '.next');
const BUILD_STAMP = path.join(BUILD_DIR, 'touchline-made-from');
const NO_FILE = /^$/;
const NOT_BUILT = /\.test\.tsx?$|\/generated\//;
const CLIENT_SOURCES = ['prisma/schema.prisma', 'node_modules/prisma/package.json'];
const WEB_SOURCES = [
  '{app,components,lib}/**/*.{ts,tsx,css,json,svg,png,ico}',
  'prisma/schema.prisma',
  '{next.config,postcss.config}.*',
  'tsconfig.json',
  'package-lock.json',
];

/** Make the database client unless it was made from this schema. */
export async function ensureClient(options: ToolRun = {}): Promise<void> {
  const wanted = sourceFingerprint(PROJECT_ROOT, CLIENT_SOURCES, NO_FILE);
  if (existsSync(path.join(CLIENT_DIR, 'client.ts')) && readStamp(CLIENT_STAMP) === wanted) return;
  await orFail('prisma generate', runTool('prisma', ['generate'], options));
  writeFileSync(CLIENT_STAMP, wanted);
}

/** True when the web build is there and was made from these sources. */
export function isBuildCurrent(): boolean {
  return existsSync(path.join(BUILD_DIR, 'BUILD_ID')) && readStamp(BUILD_STAMP) === webFingerprint();
}

/** Build the web; the stamp is written last, so that an interrupted build is no build. */
export async function buildWeb(options: ToolRun = {}): Promise<void> {
  const wanted = webFingerprint();
  rmSync(BUILD_STAMP, { force: true });
  await orFail(
    'next build',
    runTool('next', ['build'], { ...options, env: { ...options.env, NODE_ENV: 'production' } }),
  );
  mkdirSync(BUILD_DIR, { recursive: true });
  writeFileSync(BUILD_STAMP, wanted);
}

function webFingerprint(): string {
  return sourceFingerprint(PROJECT_ROOT, WEB_SOURCES, NOT_BUILT);
}

async function orFail(what: string, exitCode: Promise<number>): Promise<void> {
  const code = await exitCode;
  if (code !== 0) throw new Error(`${what} failed with exit code ${code}.`);
}

if (import.meta.main) {
  try {
    await ensureClient();
    await buildWeb();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
