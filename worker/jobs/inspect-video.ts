import { basename } from 'node:path';
import type { InspectReply, QueuePayload } from '../../lib/contracts/queue.ts';
import { AppError } from '../../lib/domain/errors.ts';
import { framesPerSecond } from '../../lib/domain/time.ts';
import type { MediaTool } from '../../lib/ports/media-tool.ts';

/** Probe and hash a file that someone wants to submit; what is wrong with it is an answer, not a failure of the queue. */
export async function inspectVideo(
  { media }: { media: MediaTool },
  { nasPath, hashWithinSec }: QueuePayload<'video.inspect'>,
  signal: AbortSignal,
): Promise<InspectReply> {
  try {
    const video = await media.probe(nasPath, signal);
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
        sha256: await hashInTime(media, nasPath, hashWithinSec, signal),
      },
    };
  } catch (error) {
    if (error instanceof AppError && !signal.aborted) return { ok: false, code: error.code, message: error.message };
    throw error;
  }
}

/** The file's sha256, or "" when reading it takes longer than someone should wait for an answer. */
async function hashInTime(media: MediaTool, path: string, withinSec: number, signal: AbortSignal): Promise<string> {
  const tooLong = AbortSignal.timeout(withinSec * 1000);
  try {
    return await media.hash(path, AbortSignal.any([signal, tooLong]));
  } catch (error) {
    if (tooLong.aborted && !signal.aborted) return '';
    throw error;
  }
}
