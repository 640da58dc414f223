import path from 'node:path';
import { REEL_LABELS, REEL_TYPES } from '../lib/domain/football.ts';
import { formatClock } from '../lib/domain/time.ts';
import { dataFolderPath, PROJECT_ROOT } from './data-folder.ts';
import { welcomeAddress } from './first-admin.ts';
import { cookiesOf, portalWith } from './portal-client.ts';
import { clock, progressPrinter } from './progress-line.ts';
import { bringUp, type Stack } from './stack.ts';
import { untilInterrupted } from './until-interrupted.ts';

/*
 * `npm run demo`: the portal with the bundled sample match already cut. Everything goes the way it goes for a real match:
 * through the API, the queue and the worker.
 */

const SAMPLE = path.join(PROJECT_ROOT, 'public/sample/video.mp4');
const startedAtMs = performance.now();
const elapsedSec = () => (performance.now() - startedAtMs) / 1000;

async function cutTheSample(stack: Stack, signal: AbortSignal): Promise<string> {
  const welcome = await fetch(await welcomeAddress(stack, '/'), { redirect: 'manual', signal });
  await welcome.body?.cancel();
  const portal = portalWith(stack.url, cookiesOf(welcome));
  const job = await portal.submit(SAMPLE, REEL_TYPES);
  const printer = progressPrinter(process.stdout);
  try {
    await portal.waitFor(job.job_id, (status, pct) => printer.show(status, pct, elapsedSec()), signal);
  } finally {
    printer.end();
  }
  const match = await portal.match(job.job_id);
  console.log(`\n${match.events.length} events found. Done in ${clock(elapsedSec())}.`);
  for (const reel of match.reels) {
    console.log(`  ${REEL_LABELS[reel.reel_type]}: ${reel.clip_count} clips, ${formatClock(reel.duration_sec)}`);
  }
  return job.job_id;
}

function tellHowToGoOn(stack: Stack, review: string): void {
  console.log(`\nReview it here (signs you in once, within half an hour):\n  ${review}`);
  if (stack.firstAdmin) {
    console.log(`Later sign in at ${stack.url} as ${stack.firstAdmin.email}`);
    if (stack.firstAdmin.password) console.log(`Password ${stack.firstAdmin.password}   (shown this once)`);
  }
  console.log('Ctrl-C stops everything.');
}

const interruption = untilInterrupted();
const lastWords: string[] = [];
let stack: Stack | null = null;
try {
  console.log(
    'Touchline demo: PostgreSQL, web and worker come up, then the sample match is cut. A few minutes the first time.',
  );
  stack = await bringUp({
    dataDir: dataFolderPath(),
    wantedPort: Number(process.env.PORT || 3000),
    dev: false,
    say: (line) => console.log(line),
    // Kept for when something goes wrong: between them the progress line could not be read.
    log: (line) => void (lastWords.push(line) > 40 && lastWords.shift()),
    signal: interruption.signal,
  });
  const jobId = await cutTheSample(stack, interruption.signal);
  tellHowToGoOn(stack, await welcomeAddress(stack, `/matches/${jobId}`));
  await interruption.happened;
} catch (error) {
  if (!interruption.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    if (lastWords.length > 0) console.error(`\nThe last words of web and worker:\n${lastWords.join('\n')}`);
    process.exitCode = 1;
  }
}
await stack?.stop();
interruption.dispose();
