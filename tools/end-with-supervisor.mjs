// Preloaded into web and worker: when the supervisor is gone, even by kill -9, they end too and free port and queue.
import { isMainThread } from 'node:worker_threads';

const GRACE_MS = 8000;

if (isMainThread && process.connected) {
  process.once('disconnect', () => {
    process.kill(process.pid, 'SIGTERM');
    setTimeout(() => process.exit(1), GRACE_MS).unref();
  });
  process.channel?.unref();
  // Processes that Next.js forks would inherit the preload and lose their own channel to it.
  process.execArgv = [];
}
