import type { MediaTool, OnProgress } from '../../lib/ports/media-tool.ts';
import { requireContent, writeThenRename } from './finished-file.ts';
import { keyFramesOf } from './key-frames.ts';
import type { MediaTools } from './media-tools.ts';
import { describeMedia, probeVideo } from './probe.ts';
import { copiedProxyCommand, proxyCommand } from './proxy-args.ts';
import { playsAsStored, seeksQuickly } from './proxy-plan.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { sameTimes } from './same-times.ts';
import { openSourceFile, type SourceFile } from './source-file.ts';

type ProxyRequest = Parameters<MediaTool['makeProxy']>[0];

/**
 * The copy that browsers play during review: its times are the presentation times of the source. Pictures that browsers can play as they
 * are stored are not encoded again.
 */
export async function makeProxy(
  tools: MediaTools,
  request: ProxyRequest,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<void> {
  const source = await openSourceFile(request.source);
  const { video, maxHeightPx } = request;
  await writeThenRename(request.output, async (unfinished) => {
    if (await copyIfItPlays(tools, source, request, unfinished, onProgress, signal)) return;
    const command = proxyCommand(source, video, maxHeightPx, unfinished);
    await runFfmpeg(tools, command, { onProgress, signal });
    await requireContent(unfinished);
  });
}

async function copyIfItPlays(
  tools: MediaTools,
  source: SourceFile,
  { video, maxHeightPx }: ProxyRequest,
  output: string,
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<boolean> {
  if (!playsAsStored(source, video, await describeMedia(tools, source, signal), maxHeightPx)) return false;
  if (!seeksQuickly(await keyFramesOf(tools, source.path, video, signal), video.durationSec)) return false;
  await runFfmpeg(tools, copiedProxyCommand(source, video, output), { onProgress, signal });
  const copy = await probeVideo(tools, output, signal);
  const isSame = sameTimes(video.framePtsSec, copy.framePtsSec);
  if (!isSame)
    tools.logger.warn({ path: source.path }, 'A copy would show other times than the video: encoding instead');
  return isSame;
}
