import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { benchClips } from './bench/clips-bench.ts';
import { benchDetector } from './bench/detector-bench.ts';
import { benchDrift } from './bench/drift-bench.ts';
import { benchEfforts } from './bench/effort-bench.ts';
import { benchFortyClips } from './bench/forty-clips-bench.ts';
import { benchLong } from './bench/long-bench.ts';
import { machineLine } from './bench/machine.ts';
import { benchReels, benchSample } from './bench/sample-bench.ts';
import { benchStudio } from './bench/studio-bench.ts';
import { ensureSystem } from './ensure-system.ts';

/*
 * `npm run bench -- [--data DIR] [--quick] [--detector [--against FILE.onnx]] [--studio] [--reels] [--long [--minutes 90]]`: the figures of the README, measured now, on this machine, as Markdown on
 * standard output. `--quick` leaves the real clips and the reels out; `--detector` measures one look of the network alone, beside another one if named, and nothing else;
 * `--studio` the review page in Chromium alone, its timeline and list with two thousand events among it; `--reels` forty clips and a reel of 300 alone. `--long` adds the
 * memory of a 90-minute match and takes its time.
 */

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    quick: { type: 'boolean', default: false },
    detector: { type: 'boolean', default: false },
    reels: { type: 'boolean', default: false },
    against: { type: 'string' },
    studio: { type: 'boolean', default: false },
    long: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '90' },
  },
});
await ensureSystem(values.studio ? ['ffmpeg', 'chromium'] : ['ffmpeg']);
const workDir = mkdtempSync(path.join(tmpdir(), 'touchline-bench-'));
const note = (what: string) => console.error(`bench: ${what}`);
try {
  const from = (file: string) => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
  const parts = [`Measured on: ${machineLine()}.`];
  if (values.detector) parts.push(await benchDetector(values.against ? from(values.against) : null));
  else if (values.studio) parts.push(await benchStudio(path.join(workDir, 'studio')));
  else if (values.reels) await benchCutting(parts);
  else await benchWhole(parts, values.data ? from(values.data) : null);
  if (values.long) {
    note(`a match of ${values.minutes} minutes in 1080p: this takes a while`);
    parts.push(await benchLong(workDir, Number(values.minutes)));
  }
  console.log(parts.join('\n\n'));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(workDir, { recursive: true, force: true });
}

async function benchCutting(parts: string[]): Promise<void> {
  note('forty clips, exact and by stream copy, beside bare FFmpeg');
  parts.push(await benchFortyClips(path.join(workDir, 'forty')));
  note('300 clips: are picture and sound together at the end?');
  parts.push(await benchDrift(path.join(workDir, 'drift')));
}

async function benchWhole(parts: string[], dataDir: string | null): Promise<void> {
  note('the sample match');
  const sampleDir = path.join(workDir, 'sample');
  const sample = await benchSample(sampleDir);
  parts.push(sample.markdown);
  if (values.quick) return;
  note('fast, balanced and thorough');
  parts.push(await benchEfforts(path.join(workDir, 'efforts')));
  note('reels of the sample');
  parts.push(await benchReels(sample.run, sampleDir));
  await benchCutting(parts);
  note('real video');
  parts.push(await benchClips(dataDir, path.join(workDir, 'clips')));
}
