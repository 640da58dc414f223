import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildWeb, ensureClient } from './build.ts';
import { systemProblems } from './ensure-system.ts';
import { clock } from './progress-line.ts';
import { runNode, runTool, type Tool } from './run-tool.ts';
import { type Counts, countPlaywright, countVitest, readReport, settle, sum } from './test-counts.ts';

/*
 * `npm test`: everything that must hold, on a machine with only Node and npm. A failing step does not keep the next from
 * running. The last line is the sum, alone, for whoever counts. `npm test -- lint unit` runs only the steps named.
 */

const STEP_LIMIT_MS = 40 * 60_000;
const reports = mkdtempSync(path.join(tmpdir(), 'touchline-test-'));

type Step = { readonly name: string; readonly run: () => Promise<Counts> };

const STEPS: readonly Step[] = [
  { name: 'system', run: asOne(system) },
  { name: 'generate', run: asOne(generate) },
  { name: 'lint', run: asOne(() => tool('biome', ['check', '.'])) },
  { name: 'types', run: asOne(() => tool('tsc', ['--noEmit'])) },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'integration', run: () => vitest('integration') },
  { name: 'build', run: asOne(() => buildWeb().then(() => 0)) },
  { name: 'e2e', run: playwright },
  { name: 'lock', run: asOne(() => runNode(['tools/check-lock.ts'])) },
];

/** A step without tests of its own counts as one check. */
function asOne(run: () => Promise<number>): () => Promise<Counts> {
  return async () => {
    const code = await run();
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  };
}

async function system(): Promise<number> {
  const problems = await systemProblems(['ffmpeg', 'chromium']);
  for (const problem of problems) console.error(problem);
  return problems.length;
}

async function generate(): Promise<number> {
  await ensureClient();
  return tool('next', ['typegen']);
}

async function vitest(project: string): Promise<Counts> {
  const file = path.join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await tool('vitest', ['run', '--project', project, ...reporters]);
  return settle(readReport(file, countVitest), code);
}

async function playwright(): Promise<Counts> {
  const file = path.join(reports, 'e2e.json');
  const code = await tool('playwright', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: file });
  return settle(readReport(file, countPlaywright), code);
}

function tool(name: Tool, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<number> {
  return runTool(name, args, { env, signal: AbortSignal.timeout(STEP_LIMIT_MS) });
}

async function runStep(step: Step): Promise<Counts> {
  try {
    return await step.run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

const wanted = process.argv.slice(2);
const steps = STEPS.filter((step) => wanted.length === 0 || wanted.includes(step.name));
const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(1);
}

const outcomes: { name: string; counts: Counts; tookSec: number }[] = [];
for (const step of steps) {
  console.log(`\n=== ${step.name} ===`);
  const startedAtMs = performance.now();
  const counts = await runStep(step);
  outcomes.push({ name: step.name, counts, tookSec: (performance.now() - startedAtMs) / 1000 });
}
rmSync(reports, { recursive: true, force: true });

console.log('\n=== summary ===');
for (const { name, counts, tookSec } of outcomes) {
  const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
  const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
  console.log(
    `${name.padEnd(12)} ${verdict.padEnd(7)} ${clock(tookSec).padStart(6)}  ${counts.passed} passed, ${counts.failed} failed${skipped}`,
  );
}
const total = sum(outcomes.map((outcome) => outcome.counts));
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
