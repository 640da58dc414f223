import { AppError } from '../../lib/domain/errors.ts';
import { frameSpan, sampledFrames } from '../../lib/domain/frame-sampling.ts';
import type { MediaTool, RawFrame } from '../../lib/ports/media-tool.ts';
import type { MediaTools } from './media-tools.ts';
import { PictureSink } from './picture-sink.ts';
import { planSeek } from './probe.ts';
import { networkSizePx, readFramesCommand } from './read-frames-args.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { openSourceFile } from './source-file.ts';

export type ReadFramesRequest = Parameters<MediaTool['readFrames']>[0];

/**
 * Sampled pictures of a part of a video, each with the number and time of the source frame it shows.
 * A frame that would be shown twice (a gap in the recording, or sampling faster than the video) comes once.
 * Leaving the loop early ends FFmpeg.
 */
export async function* readFrames(
  tools: MediaTools,
  request: ReadFramesRequest,
  signal?: AbortSignal,
): AsyncGenerator<RawFrame, void, undefined> {
  const { framePtsSec } = request.video;
  const span = frameSpan(framePtsSec, request.startSec, request.endSec);
  if (!span) return;
  const source = await openSourceFile(request.source);
  const sizePx = networkSizePx(request.video, request.widthPx, request.multipleOfPx);
  const seek = await planSeek(tools, source, span, signal);
  const sink = new PictureSink(sizePx.widthPx * sizePx.heightPx * 3);
  const leaving = new AbortController();
  const running = runFfmpeg(tools, readFramesCommand(source, seek, request.sampleFps, sizePx), {
    signal: signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal,
    stdout: sink.writable,
  });
  // The failure is thrown to the reader after the last picture; here it only has to end the waiting.
  running.catch(() => sink.end());
  try {
    let lastFrame = -1;
    for (const frameNumber of sampledFrames(framePtsSec, span, request.sampleFps)) {
      const planesGbr = await sink.next();
      if (!planesGbr) break;
      if (frameNumber === lastFrame) continue;
      lastFrame = frameNumber;
      yield { frameNumber, ptsSec: framePtsSec[frameNumber] ?? 0, ...sizePx, planesGbr };
    }
    await running;
    if (lastFrame < 0) throw new AppError('broken_media', 'No picture of this part of the video could be decoded.');
  } finally {
    leaving.abort();
  }
}
