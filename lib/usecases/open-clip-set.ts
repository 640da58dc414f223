import type { CutClip } from '../contracts/clip-set.ts';
import { clipTable, missingClips, type ToldClip } from '../domain/clip-table.ts';
import { AppError } from '../domain/errors.ts';
import { safeFileName } from '../domain/safe-file-name.ts';
import type { ArtifactStore } from '../ports/artifact-store.ts';
import type { ClipSet, ClipSetRepository } from '../ports/clip-set-repository.ts';
import { findClipSet, problemOf } from './get-clip-set.ts';

/** What goes into a zip, in this order: bytes of a local file, or a text. Names have `/` between folders. */
export type ZipEntry = { readonly name: string } & ({ readonly localPath: string } | { readonly text: string });

export type OpenedClipSet = {
  readonly downloadName: string;
  readonly entries: readonly ZipEntry[];
  readonly createdAt: string;
};

const GONE = 'It is no longer stored. Ask for the clips again.';

/**
 * The files of a set that is ready: the clips that are there, a table of all of them, and a list of those that are missing if any are.
 * @throws {AppError} `not_found`; `conflict` while it is not ready; `gone` when none of its clips is stored any more
 */
export async function openClipSet(
  deps: { clipSets: Pick<ClipSetRepository, 'find'>; artifacts: Pick<ArtifactStore, 'localPath'> },
  jobId: string,
  clipSetId: string,
): Promise<OpenedClipSet> {
  const set = await findClipSet(deps, jobId, clipSetId);
  if (set.status !== 'ready') throw new AppError('conflict', notReady(set));
  const files: ZipEntry[] = [];
  const told: ToldClip[] = [];
  for (const [index, clip] of set.clips.entries()) {
    const cut = set.cut[index] ?? null;
    const localPath = await fileOf(deps.artifacts, cut);
    told.push({ clip, problem: localPath === null ? (problemOf(cut) ?? GONE) : null });
    if (localPath !== null) files.push({ name: clip.path, localPath });
  }
  if (files.length === 0) throw new AppError('gone', 'None of these clips is stored any more. Ask for them again.');
  const missing = files.length < told.length ? [{ name: 'missing clips.txt', text: missingClips(told) }] : [];
  return {
    downloadName: `${safeFileName(set.title) || 'clips'}.zip`,
    entries: [{ name: 'clips.csv', text: clipTable(told) }, ...missing, ...files],
    createdAt: set.createdAt,
  };
}

async function fileOf(artifacts: Pick<ArtifactStore, 'localPath'>, cut: CutClip): Promise<string | null> {
  if (cut === null || !('artifactKey' in cut)) return null;
  try {
    return await artifacts.localPath(cut.artifactKey);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return null;
    throw error;
  }
}

function notReady({ status, error, clips, cut }: ClipSet): string {
  if (status === 'failed') return `These clips could not be cut: ${error ?? 'the log says why.'} Ask for them again.`;
  return `These clips are still being cut: ${cut.filter((clip) => clip !== null).length} of ${clips.length}. Wait for them.`;
}
