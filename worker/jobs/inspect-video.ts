import { basename } from 'node:path';
import type { InspectReply } from '../../lib/contracts/queue.ts';
import { AppError } from '../../lib/domain/errors.ts';
import { framesPerSecond } from '../../lib/domain/time.ts';
import type { MediaTool } from '../../lib/ports/media-tool.ts';

/** Probe and hash a file that someone wants to submit; what is wrong with it is an answer, not a failure of the queue. */
export async function inspectVideo(
  deps: { media: MediaTool },
  nasPath: string,
  signal: AbortSignal,
): Promise<InspectReply> {
  try {
    const video = await deps.media.probe(nasPath, signal);
    const sha256 = await deps.media.hash(nasPath, signal);
    return {
      ok: true,
      video_file: {
        path: nasPath,
        filename: basename(nasPath),
        duration_sec: video.durationSec,
        fps: framesPerSecond(video.frameRate),
        width: video.widthPx,
        height: video.heightPx,
        codec: video.codec,
        size_bytes: video.sizeBytes,
        sha256,
      },
    };
  } catch (error) {
    if (error instanceof AppError && !signal.aborted) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}
