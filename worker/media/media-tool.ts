import type { Logger } from '../../lib/ports/logger.ts';
import type { Chapter, MediaTool } from '../../lib/ports/media-tool.ts';
import { concatClips } from './concat-clips.ts';
import { type ExtractedClip, extractClip } from './extract-clip.ts';
import { hashFile } from './hash-file.ts';
import { joinVideos } from './join-videos.ts';
import { makeProxy } from './make-proxy.ts';
import { makePoster, makeSprite } from './make-thumbnails.ts';
import type { MediaTools } from './media-tools.ts';
import { probeVideo } from './probe.ts';
import { readFrames } from './read-frames.ts';
import { readImage } from './read-image.ts';
import { readSound } from './read-sound.ts';
import { renderReel } from './render-reel.ts';
import { ffmpegVersion } from './run-ffmpeg.ts';

export type MediaToolOptions = {
  readonly logger: Logger;
  /** Programs by name (looked up on the PATH) or by path. */
  readonly ffmpegPath?: string | undefined;
  readonly ffprobePath?: string | undefined;
};

/** The port, and the two functions of the binding contract that `renderReel` is made of. */
export type FfmpegMediaTool = MediaTool & {
  extractClip(
    sourcePath: string,
    startSec: number,
    endSec: number,
    outputPath: string,
    useStreamCopy?: boolean,
    signal?: AbortSignal,
  ): Promise<ExtractedClip>;
  concatClips(
    clipPaths: readonly string[],
    outputPath: string,
    addTimestamps?: boolean,
    signal?: AbortSignal,
  ): Promise<{ durationSec: number; chapters: readonly Chapter[] }>;
};

/** The `MediaTool` port over FFmpeg 5.1 or later. */
export function createMediaTool(options: MediaToolOptions): FfmpegMediaTool {
  const tools: MediaTools = {
    ffmpegPath: options.ffmpegPath ?? 'ffmpeg',
    ffprobePath: options.ffprobePath ?? 'ffprobe',
    logger: options.logger,
  };
  return {
    version: () => ffmpegVersion(tools),
    probe: (path, signal) => probeVideo(tools, path, signal),
    hash: hashFile,
    joinVideos: (request, onProgress, signal) => joinVideos(tools, request, onProgress, signal),
    makeProxy: (request, onProgress, signal) => makeProxy(tools, request, onProgress, signal),
    makePoster: (request, signal) => makePoster(tools, request, signal),
    makeSprite: (request, signal) => makeSprite(tools, request, signal),
    readSound: (request, onBlock, signal) => readSound(tools, request, onBlock, signal),
    readFrames: (request, signal) => readFrames(tools, request, signal),
    readImage: (request, signal) => readImage(tools, request, signal),
    renderReel: (request, onProgress, signal) => renderReel(tools, request, onProgress, signal),
    extractClip: (...args) => extractClip(tools, ...args),
    concatClips: (...args) => concatClips(tools, ...args),
  };
}
