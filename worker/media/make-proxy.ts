import type { MediaTool, OnProgress } from '../../lib/ports/media-tool.ts';
import { requireContent, writeThenRename } from './finished-file.ts';
import type { MediaTools } from './media-tools.ts';
import { proxyCommand } from './proxy-args.ts';
import { runFfmpeg } from './run-ffmpeg.ts';
import { openSourceFile } from './source-file.ts';

/** The copy that browsers play during review: its times are the presentation times of the source. */
export async function makeProxy(
  tools: MediaTools,
  request: Parameters<MediaTool['makeProxy']>[0],
  onProgress: OnProgress,
  signal?: AbortSignal,
): Promise<void> {
  const source = await openSourceFile(request.source);
  await writeThenRename(request.output, async (unfinished) => {
    const command = proxyCommand(source, request.video, request.maxHeightPx, unfinished);
    await runFfmpeg(tools, command, { onProgress, signal });
    await requireContent(unfinished);
  });
}
