import { AppError } from '../../lib/domain/errors.ts';
import { inputWidthFor } from '../../lib/domain/input-width.ts';
import type { MediaTool, RawFrame } from '../../lib/ports/media-tool.ts';
import type { MediaTools } from './media-tools.ts';
import { PictureSink } from './picture-sink.ts';
import { describeMedia } from './probe.ts';
import { networkSizePx, readImageCommand } from './read-frames-args.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { openImageFile } from './source-file.ts';

/** A still picture as the network wants it. */
export async function readImage(
  tools: MediaTools,
  request: Parameters<MediaTool['readImage']>[0],
  signal?: AbortSignal,
): Promise<RawFrame> {
  const source = await openImageFile(request.source);
  const [stream] = (await describeMedia(tools, source, signal)).streams;
  const picturePx = { widthPx: stream?.width ?? 0, heightPx: stream?.height ?? 0 };
  if (picturePx.widthPx === 0 || picturePx.heightPx === 0)
    throw new AppError('broken_media', 'This picture is damaged.');
  const widthPx = request.isUsualWidth ? inputWidthFor(picturePx, request.widthPx) : request.widthPx;
  const sizePx = networkSizePx(picturePx, widthPx, request.multipleOfPx);
  const sink = new PictureSink(sizePx.widthPx * sizePx.heightPx * 3);
  await runFfmpeg(tools, readImageCommand(source, sizePx), { signal, stdout: sink.writable });
  const planesGbr = await sink.next();
  if (!planesGbr) throw new AppError('broken_media', 'This picture is damaged.');
  return { frameNumber: 0, ptsSec: 0, ...sizePx, planesGbr };
}
