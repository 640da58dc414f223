import { AppError } from '../../lib/domain/errors.ts';
import { type FrameSpan, frameSpan, nearestFrame, sampledFrames } from '../../lib/domain/frame-sampling.ts';
import type { MediaTool, RawFrame } from '../../lib/ports/media-tool.ts';
import type { MediaTools } from './media-tools.ts';
import { PictureSink } from './picture-sink.ts';
import { PrintedTimes } from './printed-times.ts';
import { planSeek } from './probe.ts';
import { networkSizePx, readFramesCommand, type Sampling } from './read-frames-args.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { hasNoIndex } from './seek-args.ts';
import { openSourceFile, type SourceFile } from './source-file.ts';

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
  const sampling = samplingOf(request, source, span);
  const sink = new PictureSink(sizePx.widthPx * sizePx.heightPx * 3);
  const giveBack = (picture: Uint8Array) => sink.giveBack(picture);
  const times = new PrintedTimes();
  const leaving = new AbortController();
  const running = runFfmpeg(tools, readFramesCommand(source, seek, sampling, sizePx), {
    signal: signal ? AbortSignal.any([signal, leaving.signal]) : leaving.signal,
    stdout: sink.writable,
    takesLine: (line) => times.take(line),
  });
  // The failure is thrown to the reader after the last picture; here it only has to end the waiting.
  running.then(
    () => times.end(),
    () => {
      sink.end();
      times.end();
    },
  );
  const numbers =
    sampling.kind === 'thrifty'
      ? printedFrames(times, framePtsSec, span)
      : sampledFrames(framePtsSec, span, sampling.kind === 'steady' ? sampling.fps : null);
  try {
    let lastFrame = -1;
    for await (const frameNumber of numbers) {
      const planesGbr = await sink.next();
      if (!planesGbr) break;
      if (frameNumber === lastFrame) continue;
      lastFrame = frameNumber;
      yield { frameNumber, ptsSec: framePtsSec[frameNumber] ?? 0, ...sizePx, planesGbr, giveBack };
    }
    await running;
    if (lastFrame < 0) throw new AppError('broken_media', 'No picture of this part of the video could be decoded.');
  } finally {
    leaving.abort();
  }
}

/** A stream without an index keeps a clock of its own: there every frame is decoded. */
function samplingOf(
  { sampleFps, isThrifty = false }: ReadFramesRequest,
  source: SourceFile,
  span: FrameSpan,
): Sampling {
  if (sampleFps === null) return { kind: 'every' };
  if (isThrifty && !hasNoIndex(source)) return { kind: 'thrifty', fps: sampleFps, seekSec: span.seekSec };
  return { kind: 'steady', fps: sampleFps };
}

/** Frames by the times that FFmpeg prints, up to the end of the span: across a gap in the times FFmpeg gives a picture too many. */
async function* printedFrames(times: PrintedTimes, framePtsSec: Float64Array, span: FrameSpan): AsyncGenerator<number> {
  const lastSec = framePtsSec[span.endFrame - 1] ?? 0;
  const borderSec = (lastSec + (framePtsSec[span.endFrame] ?? Number.POSITIVE_INFINITY)) / 2;
  for (let timeSec = await times.next(); timeSec !== null; timeSec = await times.next()) {
    const shownSec = timeSec + span.seekSec;
    if (shownSec >= borderSec) return;
    yield nearestFrame(framePtsSec, span, shownSec);
  }
}
