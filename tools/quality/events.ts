import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from '../data-folder.ts';
import { runNode } from '../run-tool.ts';
import { type DataSource, findFromPositions, findFromRuns, listSources, type SourceFindings } from './data-sets.ts';
import { noiseDrawLines } from './noise-draws.ts';
import { findFalls, type RecordedFigures, readRecorded, toFigure } from './recorded.ts';
import { figureRows, reliabilityLines, reportLines } from './report.ts';

const RECORDED_FILE = path.join(PROJECT_ROOT, 'worker', 'pipeline', 'golden', 'quality.json');

/**
 * How well events are found, by source and type, against what is recorded.
 * @param options.draws how often the noise of places seen through a camera is drawn anew as well; printed, not recorded
 * @returns false when a figure fell by more than noise, or nothing is recorded yet
 */
export async function scoreEvents(
  dataDir: string,
  options: {
    readonly fromPixels: boolean;
    readonly runsDir: string;
    readonly isUpdate: boolean;
    readonly draws: number;
  },
): Promise<boolean> {
  const sources = listSources(dataDir);
  const findings = sources.map(findFromPositions);
  if (options.fromPixels) findings.push(await findingsFromPixels(sources, options.runsDir));
  const current: RecordedFigures = {};
  for (const { name, matches, rulesSec } of findings) {
    for (const line of reportLines(name, matches)) console.log(line);
    for (const line of reliabilityLines(name, matches)) console.log(line);
    console.log(rulesSec > 0 ? `  rules took ${rulesSec.toFixed(2)} s\n` : '');
    current[name] = Object.fromEntries([...figureRows(name, matches)].map(([row, score]) => [row, toFigure(score)]));
  }
  if (options.draws > 0) for (const line of noiseDrawLines(sources, options.draws)) console.log(line);
  return options.isUpdate ? record(current) : compare(current);
}

async function findingsFromPixels(sources: readonly DataSource[], runsDir: string): Promise<SourceFindings> {
  const sim = sources.find((source) => source.name === 'sim') ?? { name: 'sim', matchDirs: [] };
  for (const matchDir of sim.matchDirs) {
    const out = path.join(runsDir, path.basename(matchDir));
    if (existsSync(path.join(out, 'events.json'))) continue;
    console.log(`Running ${path.basename(matchDir)} …`);
    const code = await runNode(['tools/touchline.ts', 'run', path.join(matchDir, 'video.mp4'), '--out', out]);
    if (code !== 0 && !existsSync(path.join(out, 'events.json')))
      throw new Error(`The run of ${matchDir} failed (exit ${code}).`);
  }
  return findFromRuns(sim, runsDir);
}

function record(current: RecordedFigures): boolean {
  mkdirSync(path.dirname(RECORDED_FILE), { recursive: true });
  // Sources that were not scored this time keep their figures.
  const kept = readRecorded(RECORDED_FILE) ?? {};
  writeFileSync(RECORDED_FILE, `${JSON.stringify({ ...kept, ...current }, null, 2)}\n`);
  console.log(`Recorded in ${path.relative(PROJECT_ROOT, RECORDED_FILE)}.`);
  return true;
}

function compare(current: RecordedFigures): boolean {
  const recorded = readRecorded(RECORDED_FILE);
  if (!recorded) {
    console.log('No events recorded yet: npm run quality -- --update');
    return false;
  }
  const falls = findFalls(recorded, current);
  for (const fall of falls) console.log(`FELL  ${fall.source}  ${fall.row}: ${fall.was} → ${fall.is}`);
  if (falls.length === 0) console.log('events: no figure fell.\n');
  return falls.length === 0;
}
