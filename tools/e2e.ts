import { buildWeb, ensureClient, isBuildCurrent } from './build.ts';
import { ensureSystem } from './ensure-system.ts';
import { runTool } from './run-tool.ts';

/* `npm run e2e [-- playwright arguments]`: the journeys alone, on a current build. */

await ensureSystem(['ffmpeg', 'chromium']);
await ensureClient();
if (!isBuildCurrent()) await buildWeb();
process.exitCode = await runTool('playwright', ['test', ...process.argv.slice(2)]);
