import type { ClipSetView, CutClip } from '../contracts/clip-set.ts';
import { AppError } from '../domain/errors.ts';
import type { ClipSet, ClipSetRepository } from '../ports/clip-set-repository.ts';

/** How far a set of clips is. @throws {AppError} `not_found` */
export async function getClipSet(
  deps: { clipSets: Pick<ClipSetRepository, 'find'> },
  jobId: string,
  clipSetId: string,
): Promise<ClipSetView> {
  return clipSetView(await findClipSet(deps, jobId, clipSetId));
}

export async function findClipSet(
  { clipSets }: { clipSets: Pick<ClipSetRepository, 'find'> },
  jobId: string,
  clipSetId: string,
): Promise<ClipSet> {
  const set = await clipSets.find(jobId, clipSetId);
  if (set === null) throw new AppError('not_found', 'There is no such set of clips. Ask for the clips again.');
  return set;
}

export function clipSetView(set: ClipSet): ClipSetView {
  const { clipSetId, jobId, status, clips, cut } = set;
  return {
    clip_set_id: clipSetId,
    status,
    clips_total: clips.length,
    clips_done: cut.filter((clip) => clip !== null).length,
    missing: clips.flatMap(({ path }, index) => {
      const problem = problemOf(cut[index] ?? null);
      return problem === null ? [] : [{ path, problem }];
    }),
    size_bytes: cut.reduce((sum, clip) => sum + (clip && 'sizeBytes' in clip ? clip.sizeBytes : 0), 0),
    error: set.error,
    download_url: status === 'ready' ? `/api/jobs/${jobId}/clips/${clipSetId}/file` : null,
    created_at: set.createdAt,
  };
}

/** Why a clip has no file; null: it has, or nobody has tried yet. */
export function problemOf(cut: CutClip): string | null {
  return cut !== null && 'problem' in cut ? cut.problem : null;
}
