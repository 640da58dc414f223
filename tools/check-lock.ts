import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { PROJECT_ROOT } from './data-folder.ts';

/*
 * npm drops optional platform packages that a registry lacks without a word; `npm ci` on another machine then refuses the
 * lock file. This finds them before anybody else does.
 */

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ optionalDependencies: z.record(z.string(), z.string()).optional() })),
});
export type LockedPackages = z.infer<typeof lockSchema>['packages'];

/** `"who -> what"` for every optional dependency that the lock file names but does not hold. */
export function missingOptionalPackages(packages: LockedPackages): readonly string[] {
  return Object.entries(packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isHeld(packages, place, name))
      .map((name) => `${place || 'package.json'} -> ${name}`),
  );
}

/** As Node looks a package up: beside, then in every folder above. */
function isHeld(packages: LockedPackages, place: string, name: string): boolean {
  for (let folder = place; ; ) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true;
    if (!folder) return false;
    const cut = folder.lastIndexOf('node_modules/');
    folder = cut <= 0 ? '' : folder.slice(0, cut - 1);
  }
}

if (import.meta.main) {
  const text = readFileSync(path.join(PROJECT_ROOT, 'package-lock.json'), 'utf8');
  const missing = missingOptionalPackages(lockSchema.parse(JSON.parse(text)).packages);
  if (missing.length > 0) {
    console.error(`package-lock.json is not complete, npm ci will refuse it elsewhere:\n${missing.join('\n')}`);
    process.exit(1);
  }
  console.log('package-lock.json holds every optional package it names.');
}
