import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * The plan of the house as a test: which room may import which, which packages each may use, no circles, small files,
 * and a domain that knows no clock, no chance and no outside world. The longest matching room wins.
 */
const ANY = ['*'];
const LIB = ['lib/domain', 'lib/contracts', 'lib/ports', 'lib/usecases', 'lib/adapters', 'lib/config'];
const PLAN: Readonly<Record<string, { rooms: readonly string[]; packages: readonly string[] }>> = {
  'lib/domain': { rooms: [], packages: [] },
  'lib/contracts': { rooms: ['lib/domain'], packages: ['zod', 'zod-openapi'] },
  'lib/ports': { rooms: ['lib/domain', 'lib/contracts'], packages: [] },
  'lib/config': { rooms: ['lib/domain'], packages: ['zod', 'node:path'] },
  'lib/usecases': { rooms: ['lib/domain', 'lib/contracts', 'lib/ports'], packages: [] },
  'lib/adapters': { rooms: ['lib/domain', 'lib/contracts', 'lib/ports'], packages: ANY },
  components: { rooms: ['lib/domain', 'lib/contracts'], packages: ['react', '@tanstack/react-query', 'next', 'zod'] },
  'app/_server': { rooms: LIB, packages: ANY },
  app: { rooms: ['app/_server', 'components', 'lib/domain', 'lib/contracts', 'lib/usecases'], packages: ANY },
  'worker/media': { rooms: ['lib/domain', 'lib/contracts', 'lib/ports'], packages: ANY },
  'worker/inference': { rooms: ['lib/domain', 'lib/contracts', 'lib/ports'], packages: ANY },
  'worker/pipeline': { rooms: ['lib/domain', 'lib/contracts', 'lib/ports'], packages: ['zod', 'node:*'] },
  'worker/jobs': {
    rooms: ['lib/domain', 'lib/contracts', 'lib/ports', 'lib/usecases', 'worker/pipeline'],
    packages: ['node:*'],
  },
  worker: {
    rooms: [...LIB, 'worker/media', 'worker/inference', 'worker/pipeline', 'worker/jobs', 'worker/cli'],
    packages: ANY,
  },
  'worker/cli': {
    rooms: [...LIB, 'worker/media', 'worker/inference', 'worker/pipeline', 'worker'],
    packages: ['zod', 'node:*'],
  },
};
const MAX_LINES = 250;
/** Only these may read the environment: the config, and what runs before there is one. */
const ENV_READERS = [/^lib\/config\//, /^(next|prisma)\.config\.ts$/];
/** The two that start a process: FFmpeg through fluent-ffmpeg, and ffprobe, whose answer is read as a stream. */
const STARTERS: readonly string[] = ['worker/media/run-ffmpeg.ts', 'worker/media/run-ffprobe.ts'];
const IMPURE =
  /\b(Date\.now|new Date\(|Math\.random|process\.|console\.|fetch\(|setTimeout|setInterval|performance\.|globalThis)/;

const files = globSync(['{app,components,lib,worker}/**/*.{ts,tsx}', '*.ts'], {
  exclude: (name) => /(^|\/)(generated|node_modules|\.next)(\/|$)/.test(name),
}).map((file) => file.replaceAll('\\', '/'));
const sources = files.filter((file) => !/\.(test|contract|fixture)\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const textOf = (file: string) => readFileSync(file, 'utf8');
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

function importsOf(file: string): string[] {
  const pattern =
    /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;(=])import\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...withoutComments(textOf(file)).matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

function roomOf(file: string): string | null {
  const rooms = Object.keys(PLAN).filter((room) => file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? null;
}

const targetOf = (file: string, specifier: string) => normalize(join(dirname(file), specifier)).replaceAll('\\', '/');

function mayUsePackage(allowed: readonly string[], specifier: string): boolean {
  return allowed.some((name) =>
    name === '*'
      ? true
      : name === 'node:*'
        ? specifier.startsWith('node:')
        : specifier === name || specifier.startsWith(`${name}/`),
  );
}

function wrongArrows(file: string): string[] {
  const room = roomOf(file);
  const plan = room ? PLAN[room] : undefined;
  if (!room || !plan) return [];
  return importsOf(file).flatMap((specifier) => {
    if (!specifier.startsWith('.'))
      return mayUsePackage(plan.packages, specifier) ? [] : [`${file} -> package ${specifier}`];
    const target = targetOf(file, specifier);
    const targetRoom = roomOf(target);
    if (targetRoom === room) return [];
    return targetRoom && plan.rooms.includes(targetRoom) ? [] : [`${file} -> ${target}`];
  });
}

describe('the plan of the house', () => {
  it('reads the house', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.some((file) => importsOf(file).length > 0)).toBe(true);
  });

  it('has arrows that point down only', () => {
    expect(sources.flatMap(wrongArrows)).toEqual([]);
  });

  it('has no import circle, not even of types', () => {
    const known = new Set(sources);
    const arrows = new Map(
      sources.map((file) => [
        file,
        importsOf(file)
          .flatMap((name) => (name.startsWith('.') ? [targetOf(file, name)] : []))
          .filter((to) => known.has(to)),
      ]),
    );
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (path.includes(file) || done.has(file)) return;
      for (const next of arrows.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of sources) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps clocks, chance and the outside world out of the domain', () => {
    const impure = sources.filter(
      (file) => file.startsWith('lib/domain/') && IMPURE.test(withoutComments(textOf(file))),
    );
    expect(impure).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = sources.filter((file) => /process\.env/.test(withoutComments(textOf(file))));
    expect(readers.filter((file) => !ENV_READERS.some((allowed) => allowed.test(file)))).toEqual([]);
  });

  it(`has no file over ${MAX_LINES} lines and no drawer`, () => {
    const long = sources.filter((file) => textOf(file).split('\n').length > MAX_LINES + 1);
    const drawers = sources.filter((file) => /\/(utils?|common|helpers?|misc)\.tsx?$/.test(file));
    expect([...long, ...drawers]).toEqual([]);
  });

  it('starts FFmpeg in one file and the network in one room', () => {
    const starters = sources.filter((file) => /from ['"](node:child_process|fluent-ffmpeg)['"]/.test(textOf(file)));
    expect(starters.filter((file) => !STARTERS.includes(file))).toEqual([]);
    const onnx = sources.filter((file) => /onnxruntime-node/.test(withoutComments(textOf(file))));
    expect(onnx.filter((file) => !file.startsWith('worker/inference/') && file !== 'next.config.ts')).toEqual([]);
  });
});
