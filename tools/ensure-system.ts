import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { findChromium } from './find-chromium.ts';

/*
 * The two programs that npm cannot bring: FFmpeg (everything needs it) and a browser (only the end-to-end tests).
 * Missing ones are installed where that is ours to do, root on Debian or Ubuntu; elsewhere one line says what to install.
 */

export const SYSTEM_TOOLS = ['ffmpeg', 'chromium'] as const;
export type SystemTool = (typeof SYSTEM_TOOLS)[number];

type Recipe = {
  readonly why: string;
  isThere(): boolean;
  readonly aptPackages: readonly string[];
  readonly byHand: Readonly<Partial<Record<NodeJS.Platform, string>>>;
};

const RECIPES: Readonly<Record<SystemTool, Recipe>> = {
  ffmpeg: {
    why: 'reads, cuts and joins video',
    isThere: () => answers('ffmpeg', '-version') && answers('ffprobe', '-version'),
    aptPackages: ['ffmpeg'],
    byHand: { darwin: 'brew install ffmpeg', win32: 'choco install ffmpeg', linux: 'sudo apt-get install ffmpeg' },
  },
  chromium: {
    why: 'the end-to-end tests click in it',
    isThere: () => findChromium() !== null,
    aptPackages: ['chromium', 'fonts-dejavu-core'],
    byHand: {
      darwin: 'brew install --cask chromium',
      win32: 'choco install chromium',
      linux: 'sudo apt-get install chromium (or set CHROMIUM_PATH)',
    },
  },
};

/** True when the program starts and ends well: being on the PATH is not enough (a wrong architecture, a snap stub). */
export function answers(program: string, versionFlag: string): boolean {
  return spawnSync(program, [versionFlag], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** The sentence for a machine on which we may not, or cannot, install. */
export function installAdvice(tool: SystemTool, platform: NodeJS.Platform): string {
  const recipe = RECIPES[tool];
  const command = recipe.byHand[platform];
  const how = command ? `Install it: ${command}` : `Install ${tool} and put it on the PATH.`;
  return `${tool} is missing (${recipe.why}). ${how}`;
}

/** Make sure the tools are there, installing what we may; answers with one line for each that cannot be had. */
export async function systemProblems(tools: readonly SystemTool[]): Promise<readonly string[]> {
  const missing = tools.filter((tool) => !RECIPES[tool].isThere());
  if (missing.length > 0 && isRootOnDebian()) await installWithApt(missing);
  return missing.filter((tool) => !RECIPES[tool].isThere()).map((tool) => installAdvice(tool, process.platform));
}

/** The same for a command that cannot go on without: says what is missing and ends the process. */
export async function ensureSystem(tools: readonly SystemTool[]): Promise<void> {
  const problems = await systemProblems(tools);
  if (problems.length === 0) return;
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

function isRootOnDebian(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !answers('apt-get', '--version')) return false;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(release);
}

async function installWithApt(missing: readonly SystemTool[]): Promise<void> {
  const packages = missing.flatMap((tool) => RECIPES[tool].aptPackages);
  const reasons = missing.map((tool) => `${tool} ${RECIPES[tool].why}`).join('; ');
  // To standard error: the command line's standard output carries results only.
  console.error(`Installing ${packages.join(', ')} with apt-get (${reasons}).`);
  const done =
    (await aptGet(['update', '-qq'])) &&
    (await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages]));
  if (!done) console.error('apt-get did not succeed; its own words stand above.');
}

async function aptGet(args: readonly string[]): Promise<boolean> {
  const child = spawn('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  return code === 0;
}

if (import.meta.main) {
  const asked = SYSTEM_TOOLS.filter((tool) => process.argv.includes(tool));
  await ensureSystem(asked.length > 0 ? asked : SYSTEM_TOOLS);
}
