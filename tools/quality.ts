import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from './data-folder.ts';
import {
  type DataSource,
  findFromPositions,
  findFromRuns,
  listSources,
  type SourceFindings,
} from './quality/data-sets.ts';
import { findFalls, type RecordedFigures, readRecorded, toFigure } from './quality/recorded.ts';
import { figureRows, reliabilityLines, reportLines } from './quality/report.ts';
import { runNode } from './run-tool.ts';

/*
 * `npm run quality -- [DATA_DIR] [--update] [--pixels] [--runs DIR]`: how well events are found, by source and type, against what is
 * recorded in worker/pipeline/golden/quality.json. Exit 1 when a figure fell by more than noise. Without data it says so and passes.
 * --pixels also runs the videos of DATA_DIR/sim through the whole engine (slow; results are kept under --runs and reused).
 */
const RECORDED_FILE = path.join(PROJECT_ROOT, 'worker', 'pipeline', 'golden', 'quality.json');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    update: { type: 'boolean', default: false },
    pixels: { type: 'boolean', default: false },
    runs: { type: 'string', default: path.join(PROJECT_ROOT, '.data', 'quality-runs') },
  },
});
const dataDir = path.resolve(
  process.env.INIT_CWD ?? '.',
  positionals[0] ?? path.join(PROJECT_ROOT, '..', 'shared', 'data'),
);

if (!existsSync(dataDir)) {
  console.log(`Skipped: there is no annotated data in ${dataDir}. Name a folder with tracking/ and sim/ to score.`);
} else {
  process.exitCode = await scoreAll(dataDir);
}

async function scoreAll(dir: string): Promise<number> {
  const sources = listSources(dir);
  const findings = sources.map(findFromPositions);
  if (values.pixels) findings.push(await findingsFromPixels(sources));
  const current: RecordedFigures = {};
  for (const { name, matches, rulesSec } of findings) {
    for (const line of reportLines(name, matches)) console.log(line);
    for (const line of reliabilityLines(name, matches)) console.log(line);
    console.log(rulesSec > 0 ? `  rules took ${rulesSec.toFixed(2)} s\n` : '');
    current[name] = Object.fromEntries([...figureRows(name, matches)].map(([row, score]) => [row, toFigure(score)]));
  }
  return values.update ? record(current) : compare(current);
}

async function findingsFromPixels(sources: readonly DataSource[]): Promise<SourceFindings> {
  const sim = sources.find((source) => source.name === 'sim') ?? { name: 'sim', matchDirs: [] };
  for (const matchDir of sim.matchDirs) {
    const out = path.join(values.runs, path.basename(matchDir));
    if (existsSync(path.join(out, 'events.json'))) continue;
    console.log(`Running ${path.basename(matchDir)} …`);
    const code = await runNode(['tools/touchline.ts', 'run', path.join(matchDir, 'video.mp4'), '--out', out]);
    if (code !== 0 && !existsSync(path.join(out, 'events.json')))
      throw new Error(`The run of ${matchDir} failed (exit ${code}).`);
  }
  return findFromRuns(sim, values.runs);
}

function record(current: RecordedFigures): number {
  mkdirSync(path.dirname(RECORDED_FILE), { recursive: true });
  // Sources that were not scored this time keep their figures.
  const kept = readRecorded(RECORDED_FILE) ?? {};
  writeFileSync(RECORDED_FILE, `${JSON.stringify({ ...kept, ...current }, null, 2)}\n`);
  console.log(`Recorded in ${path.relative(PROJECT_ROOT, RECORDED_FILE)}.`);
  return 0;
}

function compare(current: RecordedFigures): number {
  const recorded = readRecorded(RECORDED_FILE);
  if (!recorded) {
    console.log('Nothing recorded yet: npm run quality -- --update');
    return 1;
  }
  const falls = findFalls(recorded, current);
  for (const fall of falls) console.log(`FELL  ${fall.source}  ${fall.row}: ${fall.was} → ${fall.is}`);
  if (falls.length === 0) console.log('No figure fell.');
  return falls.length === 0 ? 0 : 1;
}
