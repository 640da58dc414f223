import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { request } from '@playwright/test';
import { PROJECT_ROOT } from '../tools/data-folder.ts';
import { bringUp } from '../tools/stack.ts';
import { tellStackState } from './stack-state.ts';

const run = promisify(execFile);
const EMAIL = 'coach@touchline.local';
const PASSWORD = 'correct-horse-battery';
const SAMPLE_DIR = path.join(PROJECT_ROOT, 'public/sample');

/** The real stack on a fresh data folder; answers with how to take it down. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const workDir = mkdtempSync(path.join(tmpdir(), 'touchline-e2e-'));
  const mediaDir = path.join(workDir, 'media');
  await layOutMedia(mediaDir);
  const lastWords: string[] = [];
  const stack = await bringUp({
    dataDir: path.join(workDir, 'data'),
    wantedPort: 0,
    dev: false,
    say: (line) => console.log(line),
    log: (line) => void lastWords.push(line),
    env: {
      TOUCHLINE_MEDIA_ROOTS: `Sample=${SAMPLE_DIR},Academy=${mediaDir}`,
      TOUCHLINE_ADMIN_EMAIL: EMAIL,
      TOUCHLINE_ADMIN_PASSWORD: PASSWORD,
    },
    signal: new AbortController().signal,
  });
  const storageState = path.join(workDir, 'signed-in.json');
  await signInOnce(stack.url, storageState);
  tellStackState({
    url: stack.url,
    email: EMAIL,
    password: PASSWORD,
    dataDir: path.join(workDir, 'data'),
    mediaDir,
    storageState,
  });
  return async () => {
    await stack.stop();
    rmSync(workDir, { recursive: true, force: true });
    const crashes = lastWords.filter((line) => /ended \(|"level":(50|60)|unhandled/i.test(line));
    if (crashes.length > 0) console.log(`What web and worker complained about:\n${crashes.slice(-20).join('\n')}`);
  };
}

async function layOutMedia(mediaDir: string): Promise<void> {
  mkdirSync(mediaDir, { recursive: true });
  const quiet = ['-v', 'error', '-nostdin', '-y'];
  const short = path.join(mediaDir, 'short match.mp4');
  await run('ffmpeg', [...quiet, '-i', path.join(SAMPLE_DIR, 'video.mp4'), '-t', '10', '-c', 'copy', short]);
  // Cut at key frames, so that they are two files as one camera writes them.
  for (const [name, fromSec, lengthSec] of [
    ['half 1.mp4', 36, 8],
    ['half 2.mp4', 44, 10],
  ] as const) {
    const cut = [
      '-ss',
      String(fromSec),
      '-i',
      path.join(SAMPLE_DIR, 'video.mp4'),
      '-t',
      String(lengthSec),
      '-c',
      'copy',
    ];
    mkdirSync(path.join(mediaDir, 'Cup final'), { recursive: true });
    await run('ffmpeg', [...quiet, ...cut, path.join(mediaDir, 'Cup final', name)]);
  }
  symlinkSync('/etc/hostname', path.join(mediaDir, 'way-out.mp4'));
}

/** Once for all journeys: signing in is rate-limited, as it should be. */
async function signInOnce(url: string, storageState: string): Promise<void> {
  const context = await request.newContext({ baseURL: url, extraHTTPHeaders: { origin: url } });
  const answer = await context.post('/api/auth/sign-in/email', { data: { email: EMAIL, password: PASSWORD } });
  if (!answer.ok()) throw new Error(`Signing in failed: ${answer.status()} ${await answer.text()}`);
  await context.storageState({ path: storageState });
  await context.dispose();
}
