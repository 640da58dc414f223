import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PROJECT_ROOT } from './data-folder.ts';
import { scoreEvents } from './quality/events.ts';
import { scoreSection } from './quality/score-section.ts';
import { EVENTS, SECTIONS } from './quality/sections.ts';

/*
 * `npm run quality -- [DATA_DIR] [--only SECTION[,SECTION]] [--update] [--pixels] [--runs DIR] [--draws N]`: how well the product sees and tells,
 * against what is recorded in worker/pipeline/golden. Exit 1 when a figure fell by more than noise. Without data it says so and passes.
 * Sections: `events` (by source and type) and those of quality/sections.ts; how to add one stands in quality/section.ts.
 * --pixels also runs the videos of DATA_DIR/sim through the whole engine (slow; results are kept under --runs and reused).
 * --draws also draws the noise of places seen through a camera anew, so many times: events as they are found by luck neither way.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string', multiple: true, default: [] },
    update: { type: 'boolean', default: false },
    pixels: { type: 'boolean', default: false },
    runs: { type: 'string' },
    draws: { type: 'string', default: '0' },
  },
});
const from = (file: string) => path.resolve(process.env.INIT_CWD ?? '.', file);
const dataDir = positionals[0] ? from(positionals[0]) : path.join(PROJECT_ROOT, '..', 'shared', 'data');
const runsDir = values.runs ? from(values.runs) : path.join(PROJECT_ROOT, '.data', 'quality-runs');
const only = values.only.flatMap((names) => names.split(','));
const known = [EVENTS, ...Object.keys(SECTIONS)];
const unknown = only.filter((name) => !known.includes(name));

const draws = Number(values.draws);

if (!Number.isInteger(draws) || draws < 0 || draws > 1000) {
  console.error(`--draws takes a whole number up to 1000, not ${values.draws}.`);
  process.exitCode = 2;
} else if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}: choose from ${known.join(', ')}.`);
  process.exitCode = 2;
} else if (!existsSync(dataDir)) {
  console.log(`Skipped: there is no annotated data in ${dataDir}. Name a folder with tracking/ and sim/ to score.`);
} else if (!(await scoreAll())) process.exitCode = 1;

/** False when a figure of any section fell; all sections are measured even so. */
async function scoreAll(): Promise<boolean> {
  const isChosen = (name: string) => only.length === 0 || only.includes(name);
  const isUpdate = values.update;
  let isFine = true;
  if (isChosen(EVENTS))
    isFine = (await scoreEvents(dataDir, { fromPixels: values.pixels, runsDir, isUpdate, draws })) && isFine;
  for (const [name, measure] of Object.entries(SECTIONS)) {
    if (!isChosen(name)) continue;
    isFine = (await scoreSection(name, measure, { dataDir, runsDir, log: console.log, isUpdate })) && isFine;
  }
  return isFine;
}
