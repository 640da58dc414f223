import { spawn } from 'node:child_process';
import path from 'node:path';
import { PROJECT_ROOT } from './data-folder.ts';
import { linePrefixer } from './line-writer.ts';

/** The tools that npm installed, run by this very Node: what stands first on the PATH does not matter. */
const ENTRY = {
  next: 'next/dist/bin/next',
  prisma: 'prisma/build/index.js',
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
} as const;
export type Tool = keyof typeof ENTRY;

export type ToolRun = {
  /** Beyond our own environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** Line by line where given; else straight to the terminal. */
  readonly onLine?: (line: string) => void;
  readonly signal?: AbortSignal;
};

/** Run an installed tool and answer with its exit code (1 when it was killed). */
export function runTool(tool: Tool, args: readonly string[], options: ToolRun = {}): Promise<number> {
  return runNode([path.join(PROJECT_ROOT, 'node_modules', ENTRY[tool]), ...args], options);
}

/** Run a script with this Node, in the project's folder. */
export function runNode(args: readonly string[], { env, onLine, signal }: ToolRun = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: PROJECT_ROOT,
      env: withOurNodeFirst({ ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env }),
      stdio: onLine ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
      ...(signal ? { signal } : {}),
    });
    if (onLine) {
      for (const stream of [child.stdout, child.stderr]) {
        const lines = linePrefixer('', onLine);
        stream?.setEncoding('utf8').on('data', lines.write).on('end', lines.end);
      }
    }
    // The tool decides what to do about an interruption and may have things to put away: we wait for it.
    // Ctrl-C reaches it by itself, a SIGTERM is for us alone and is handed on.
    const waitForTool = () => undefined;
    const handOn = () => void child.kill('SIGINT');
    process.on('SIGINT', waitForTool).on('SIGTERM', handOn);
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('SIGINT', waitForTool).off('SIGTERM', handOn);
      resolve(code ?? 1);
    });
  });
}

/** Tools that start `node` themselves (the schema engine of Prisma) shall get the one of npm. */
function withOurNodeFirst(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const name = Object.keys(env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...env, [name]: [path.dirname(process.execPath), env[name] ?? ''].join(path.delimiter) };
}
