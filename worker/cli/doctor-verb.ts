import { access, constants, mkdir, statfs } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkDatabase } from '../../lib/adapters/database-check.ts';
import { userMessage } from '../../lib/domain/errors.ts';
import { buildEngine } from '../build-engine.ts';
import type { CliContext, Verb } from './verb.ts';

export const doctorVerb: Verb = {
  summary: 'is everything here that Touchline needs?',
  usage: [
    'doctor [--json]',
    '',
    'Node, FFmpeg, database, models, media roots, disk, and the execution provider that a warm-up inference really used.',
    'Exit 0 when nothing is wrong; a database that is not configured is no fault, npm start brings its own.',
  ].join('\n'),
  run: examine,
};

type Finding = { readonly what: string; readonly ok: boolean; readonly detail: string };
const LEAST_FREE_BYTES = 5e9;

async function examine(words: readonly string[], ctx: CliContext): Promise<number> {
  const { values } = parseArgs({ args: [...words], options: { json: { type: 'boolean', default: false } } });
  const checks: readonly (readonly [string, () => Promise<Omit<Finding, 'what'>>])[] = [
    ['node', async () => ({ ok: Number(process.versions.node.split('.')[0]) >= 24, detail: process.versions.node })],
    ['ffmpeg', () => ffmpeg(ctx)],
    ['database', () => database(ctx)],
    ['model', () => model(ctx)],
    ...ctx.mediaRoots.map((root) => [`media root ${root.name}`, () => mediaRoot(root.path, ctx.dataDir)] as const),
    ['disk', () => disk(ctx.dataDir)],
  ];
  const findings: Finding[] = [];
  for (const [what, check] of checks) {
    const found = await check().catch((error: unknown) => ({ ok: false, detail: userMessage(error) }));
    findings.push({ what, ...found });
  }
  if (values.json) ctx.out(JSON.stringify(findings));
  else for (const { what, ok, detail } of findings) ctx.out(`${ok ? 'ok   ' : 'WRONG'}  ${what}: ${detail}`);
  return findings.every((finding) => finding.ok) ? 0 : 1;
}

async function ffmpeg(ctx: CliContext) {
  const { media } = buildEngine({ artifactsDir: ctx.dataDir, modelsDir: ctx.modelsDir, logger: ctx.logger });
  return { ok: true, detail: await media.version() };
}

async function database({ databaseUrl }: CliContext) {
  if (!databaseUrl) return { ok: true, detail: 'none configured; npm start brings its own PostgreSQL' };
  return { ok: true, detail: await checkDatabase(databaseUrl) };
}

/** Loads the model, checks its hash and runs it once: the provider told is the one that did the work. */
async function model(ctx: CliContext) {
  const engine = buildEngine({ artifactsDir: ctx.dataDir, modelsDir: ctx.modelsDir, logger: ctx.logger });
  const looker = await engine.openLooker({ modelName: 'default', threads: 1 });
  try {
    const shown = looker.models.map(({ name, sha256 }) => `${name} (sha256 ${sha256.slice(0, 12)}…)`).join(' with ');
    return { ok: true, detail: `${shown}, warm-up inference ran on ${looker.executionProvider}` };
  } finally {
    await looker.close();
  }
}

async function mediaRoot(path: string, dataDir: string) {
  const why = await access(path, constants.R_OK).then(
    () => null,
    (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'unknown'),
  );
  if (why === null) return { ok: true, detail: `${path} can be read` };
  if (why === 'ENOENT' && path.startsWith(dataDir))
    return { ok: true, detail: `${path} is made by the first npm start` };
  if (why === 'ENOENT')
    return { ok: false, detail: `${path} is not there. Is the drive mounted? Set TOUCHLINE_MEDIA_ROOTS.` };
  return { ok: false, detail: `${path} cannot be read (${why}). Give this user read permission.` };
}

async function disk(dataDir: string) {
  await mkdir(dataDir, { recursive: true });
  const { bavail, bsize } = await statfs(dataDir);
  const freeBytes = bavail * bsize;
  const detail = `${(freeBytes / 1e9).toFixed(1)} GB free in ${dataDir}`;
  return freeBytes >= LEAST_FREE_BYTES
    ? { ok: true, detail }
    : { ok: false, detail: `${detail}: less than ${LEAST_FREE_BYTES / 1e9} GB` };
}
