import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { afterCrash, type Crashes, NO_CRASHES } from './back-off.ts';
import { PROJECT_ROOT } from './data-folder.ts';
import { linePrefixer } from './line-writer.ts';
import { waitForEnd } from './process-alive.ts';

const GRACE_MS = 8000;

export type ChildPlan = {
  readonly name: string;
  /** Our TypeScript, run by this Node, with arguments. */
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  /** Holds the process id while it runs: for whoever must find it from outside. */
  readonly pidFile: string;
  /** Where its words go, line by line. */
  readonly onLine: (line: string) => void;
};

export type SupervisedChild = {
  readonly pid: () => number | null;
  /** SIGTERM, eight seconds of grace, then SIGKILL to it and everything it started. */
  stop(): Promise<void>;
};

/** Keep a child running: when it crashes it is started again, ever more slowly. */
export function supervise(plan: ChildPlan): SupervisedChild {
  let stopping = false;
  let child: ChildProcess | null = null;
  let crashes: Crashes = NO_CRASHES;
  let timer: NodeJS.Timeout | undefined;

  const launch = () => {
    const startedAtMs = performance.now();
    const current = spawnChild(plan);
    child = current;
    if (current.pid !== undefined) writeFileSync(plan.pidFile, `${current.pid}\n`);
    let ended = false;
    const onEnd = (how: string) => {
      if (ended) return;
      ended = true;
      if (child === current) child = null;
      // What a killed worker had started would go on writing files that nobody waits for.
      killGroup(current);
      if (stopping) return;
      crashes = afterCrash(crashes, performance.now() - startedAtMs);
      plan.onLine(`${plan.name} ended (${how}); starting it again in ${crashes.waitMs / 1000} s`);
      timer = setTimeout(launch, crashes.waitMs);
    };
    current.once('error', (error) => onEnd(error.message));
    current.once('exit', (code, signalName) => onEnd(signalName ?? `exit code ${code}`));
  };
  launch();

  return {
    pid: () => child?.pid ?? null,
    async stop() {
      stopping = true;
      clearTimeout(timer);
      if (child) await endGroup(child);
      rmSync(plan.pidFile, { force: true });
    },
  };
}

function spawnChild(plan: ChildPlan): ChildProcess {
  const child = spawn(process.execPath, ['--import', './tools/end-with-supervisor.mjs', ...plan.args], {
    cwd: PROJECT_ROOT,
    env: plan.env,
    // A group of its own: Ctrl-C reaches the supervisor only, which then ends everything in order.
    detached: process.platform !== 'win32',
    // The channel carries no words: that it breaks is how the child learns that the supervisor is gone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout, child.stderr]) {
    const lines = linePrefixer('', plan.onLine);
    stream?.setEncoding('utf8').on('data', lines.write).on('end', lines.end);
  }
  return child;
}

async function endGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  if (await waitForEnd(child.pid, GRACE_MS)) return;
  killGroup(child);
  await waitForEnd(child.pid, 5000);
}

/** Ends everything that a child started, whether it still lives itself or not. */
function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // Nobody of the group is left.
  }
}
