import { REEL_LABELS } from '../../lib/domain/football.ts';
import type { StoredReelFile } from '../../lib/ports/share-link-repository.ts';
import type { Deps } from './deps.ts';
import { sendFile } from './send-file.ts';

/** A reel to play or, under a name that says what it is, to save. */
export async function sendReel(
  deps: Pick<Deps, 'artifacts'>,
  request: Request,
  reel: StoredReelFile,
  { download }: { download: boolean },
): Promise<Response> {
  const name = `${reel.title} - ${REEL_LABELS[reel.reelType]} v${reel.version}.mp4`;
  return sendFile(request, await deps.artifacts.localPath(reel.artifactKey), {
    contentType: 'video/mp4',
    ...(download ? { downloadAs: name } : {}),
  });
}
