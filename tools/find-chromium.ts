import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
  darwin: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** Path of a Chromium that plays H.264: `CHROMIUM_PATH`, else what the system has; null when none answers. */
export function findChromium(): string | null {
  const wished = process.env.CHROMIUM_PATH;
  const candidates = wished ? [wished] : (CANDIDATES[process.platform] ?? []);
  for (const candidate of candidates) {
    const path = candidate.includes('/') || candidate.includes('\\') ? candidate : onPath(candidate);
    if (path && existsSync(path) && runs(path)) return path;
  }
  return null;
}

function onPath(program: string): string | null {
  const found = spawnSync('which', [program], { encoding: 'utf8' });
  return found.status === 0 ? found.stdout.trim() : null;
}

/** Ubuntu's package is a stub that asks for snap: only one that tells its version counts. On Windows asking opens a window. */
function runs(path: string): boolean {
  if (process.platform === 'win32') return true;
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return asked.status === 0 && /\d+\.\d+/.test(asked.stdout);
}
