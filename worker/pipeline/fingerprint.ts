import { createHash } from 'node:crypto';
import type { Stage } from '../../lib/domain/job-status.ts';

/** Raised when a stage's code changes what it makes from the same input: old artifacts are then simply not found. */
export const STAGE_VERSIONS: Readonly<Record<Stage, number>> = {
  ingest: 2,
  detect: 8,
  track: 10,
  classify: 15,
  segment: 1,
  assemble: 3,
};

/** Short name of everything that shaped an artifact: stage, its version, the settings it reads, the artifacts it reads. */
export function fingerprint(stage: Stage, shapedBy: Readonly<Record<string, unknown>>): string {
  return createHash('sha256')
    .update(canonicalJson({ stage, version: STAGE_VERSIONS[stage], shapedBy }))
    .digest('hex')
    .slice(0, 16);
}

/** Key of an artifact in the store, `<sha12>/<stage>-<fingerprint>/<name>`. */
export function artifactKey(sourceSha256: string, stage: Stage, print: string, name: string): string {
  return `${sourceSha256.slice(0, 12)}/${stage}-${print}/${name}`;
}

/** A version-5-like UUID: the same words always give the same id. */
export function uuidOf(...words: readonly string[]): string {
  const hex = createHash('sha256').update(words.join('\u0000')).digest('hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** JSON with sorted keys, so that the order in which a config was written changes nothing. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
