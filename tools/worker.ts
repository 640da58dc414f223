import { readEnv } from '../lib/config/env.ts';
import { startWorker } from '../worker/main.ts';
import { ensureSystem } from './ensure-system.ts';

/* One worker process: part of `npm start`, or alone on another machine as `npm run worker` with DATABASE_URL. */
const GRACE_SEC = 6;

await ensureSystem(['ffmpeg']);
const worker = await startWorker(readEnv());

let stopping = false;
const stop = async () => {
  if (stopping) return;
  stopping = true;
  await worker.stop(GRACE_SEC);
  process.exit(0);
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
