import type { CutClip } from '../../lib/contracts/clip-set.ts';
import { userMessage } from '../../lib/domain/errors.ts';
import type { ClipSetStore } from '../../lib/ports/clip-set-repository.ts';
import { cutClips } from '../pipeline/cut-clips.ts';
import type { EngineDeps } from '../pipeline/stage.ts';
import { writeAtMostEvery } from './write-at-most-every.ts';

const REPORT_EVERY_SEC = 0.7;
const ALL_MISSING = 'None of these clips could be cut: the video has no picture there, or is damaged.';

/** Cut the clips of a set. Safe to be called again after a crash: what is cut already is found. */
export async function executeClipSet(
  { sets, engine }: { sets: ClipSetStore; engine: EngineDeps },
  clipSetId: string,
  signal: AbortSignal,
): Promise<void> {
  const todo = await sets.take(clipSetId);
  if (!todo) return;
  const { jobId, config, clips, tracksKey, videoPath: sourcePath, moreFiles } = todo;
  const writer = writeAtMostEvery(REPORT_EVERY_SEC, engine.clockSec, (cut: readonly CutClip[]) =>
    sets.report(clipSetId, cut),
  );
  let known: readonly CutClip[] = [];
  const onCut = (cut: readonly CutClip[]) => {
    known = [...cut];
    writer.offer(known);
  };
  const startedSec = engine.clockSec();
  try {
    const cut = await cutClips(
      { ...engine, config, jobId, sourcePath, moreFiles, signal, onProgress() {} },
      clips,
      tracksKey,
      onCut,
    );
    await writer.flush();
    const isEmpty = !cut.some((clip) => clip !== null && 'artifactKey' in clip);
    await sets.settle(clipSetId, cut, isEmpty ? ALL_MISSING : null);
    engine.logger.info(
      { jobId, clipSetId, clips: cut.length, runtimeSec: engine.clockSec() - startedSec },
      'clips cut',
    );
  } catch (error) {
    if (signal.aborted) throw error;
    engine.logger.error(
      { jobId, clipSetId, cause: error instanceof Error ? error.stack : String(error) },
      'cutting clips broke off',
    );
    await sets.settle(clipSetId, known, userMessage(error));
  }
}
