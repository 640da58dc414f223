import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { clipBoundarySchema, matchEventSchema } from '../../lib/contracts/match-event.ts';
import { type RunResult, runResultSchema } from '../../lib/contracts/run-result.ts';
import type { ClipBoundary, MatchEvent } from '../../lib/domain/event.ts';
import { PROJECT_ROOT } from '../data-folder.ts';

export type EngineRun = {
  readonly result: RunResult;
  readonly events: readonly MatchEvent[];
  readonly clips: readonly ClipBoundary[];
};

/** The command line as a user calls it: `touchline run VIDEO --out DIR --json`. */
export async function engineRun(
  video: string,
  outDir: string,
  settings: readonly string[] = [],
  signal?: AbortSignal,
): Promise<EngineRun> {
  const words = ['run', video, '--out', outDir, '--json', ...settings.flatMap((setting) => ['--set', setting])];
  const output = await collectOutput(['tools/touchline.ts', ...words], signal);
  const last = output.trim().split('\n').at(-1) ?? '';
  const result = runResultSchema.parse(JSON.parse(last));
  if (!result.success) throw new Error(`${path.basename(video)}: ${result.error ?? 'no reels'}`);
  return {
    result,
    events: readJson(path.join(outDir, 'events.json'), z.array(matchEventSchema)),
    clips: readJson(path.join(outDir, 'clips.json'), z.array(clipBoundarySchema)),
  };
}

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function collectOutput(args: readonly string[], signal?: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT_ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal ? { signal } : {}),
    });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err = (err + text).slice(-4000);
    });
    child.once('error', reject);
    child.once('close', (code) =>
      out.trim() ? resolve(out) : reject(new Error(`touchline ended with ${code}:\n${err.trim()}`)),
    );
  });
}
