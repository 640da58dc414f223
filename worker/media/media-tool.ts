import type { Logger } from '../../lib/ports/logger.ts';
import type { MediaTool } from '../../lib/ports/media-tool.ts';
import { hashFile } from './hash-file.ts';
import type { MediaTools } from './media-tools.ts';
import { probeVideo } from './probe.ts';
import { readFrames } from './read-frames.ts';

export type MediaToolOptions = {
  readonly logger: Logger;
  /** Programs by name (looked up on the PATH) or by path. */
  readonly ffmpegPath?: string | undefined;
  readonly ffprobePath?: string | undefined;
};

/** The `MediaTool` port over FFmpeg 5 or later. */
export function createMediaTool(options: MediaToolOptions): Pick<MediaTool, 'probe' | 'hash' | 'readFrames'> {
  const tools: MediaTools = {
    ffmpegPath: options.ffmpegPath ?? 'ffmpeg',
    ffprobePath: options.ffprobePath ?? 'ffprobe',
    logger: options.logger,
  };
  return {
    probe: (path, signal) => probeVideo(tools, path, signal),
    hash: hashFile,
    readFrames: (request, signal) => readFrames(tools, request, signal),
  };
}
