import { inFilmedOrder, suggestedBeginnings } from '../../lib/domain/camera-files.ts';
import type { Beginning } from '../../lib/domain/match-files.ts';

/** A file of the match that is being submitted; `begins` null: as the names tell. */
export type FileDraft = { readonly path: string; readonly begins: Beginning | null };

/** The files that were picked: those that are there keep their place and what was said of them, new ones follow in the order in which they were filmed. */
export function withPicked(files: readonly FileDraft[], paths: readonly string[]): readonly FileDraft[] {
  const kept = files.filter(({ path }) => paths.includes(path));
  const fresh = paths.filter((path) => !kept.some((file) => file.path === path));
  return [...kept, ...inFilmedOrder(fresh, (path) => path).map((path) => ({ path, begins: null }))];
}

/** @param by places down; less than 0: up */
export function withMoved(files: readonly FileDraft[], index: number, by: number): readonly FileDraft[] {
  const file = files[index];
  const to = index + by;
  if (!file || to < 0 || to >= files.length) return files;
  const others = files.filter((_, place) => place !== index);
  return [...others.slice(0, to), file, ...others.slice(to)];
}

export function sorted(files: readonly FileDraft[]): readonly FileDraft[] {
  return inFilmedOrder(files, ({ path }) => path);
}

export function isSorted(files: readonly FileDraft[]): boolean {
  return sorted(files).every((file, index) => file === files[index]);
}

/** What begins with each file: null with the first, for the others as people said or the names tell. */
export function beginningsOf(files: readonly FileDraft[]): readonly (Beginning | null)[] {
  const suggested = suggestedBeginnings(files.map(({ path }) => path));
  return files.map(({ begins }, index) => (index === 0 ? null : (begins ?? suggested[index - 1] ?? 'piece')));
}

const HALVES = ['The first half', 'The second half', 'Extra time', 'Extra time, second half', 'Penalties'];

/** What the half is called that would begin with a file. */
export function halfName(begins: readonly (Beginning | null)[], index: number): string {
  const before = begins.slice(1, index).filter((one) => one === 'half').length;
  return HALVES[before + 1] ?? 'The next part';
}

export const fileName = (path: string) => path.split(/[/\\]/).at(-1) || path;
