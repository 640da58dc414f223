import { parseArgs } from 'node:util';
import { dataFolderPath } from './data-folder.ts';
import { AlreadyRunning, bringUp } from './stack.ts';
import { untilInterrupted } from './until-interrupted.ts';

/* `npm start`: the whole portal on this machine, until Ctrl-C. `--dev`: the same with pages that follow the sources. */

const { values } = parseArgs({ options: { dev: { type: 'boolean', default: false } } });
const interruption = untilInterrupted();
try {
  const stack = await bringUp({
    dataDir: dataFolderPath(),
    wantedPort: Number(process.env.PORT || 3000),
    dev: values.dev,
    say: (line) => console.log(line),
    log: (line) => console.log(line),
    signal: interruption.signal,
  });
  console.log(`\nTouchline is ready: ${stack.url}`);
  if (stack.firstAdmin) {
    console.log(`Sign in as  ${stack.firstAdmin.email}`);
    if (stack.firstAdmin.password) console.log(`Password    ${stack.firstAdmin.password}   (shown this once)`);
  }
  console.log('Ctrl-C stops everything.\n');
  await interruption.happened;
  await stack.stop();
} catch (error) {
  if (!interruption.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = error instanceof AlreadyRunning ? 2 : 1;
  }
}
interruption.dispose();
