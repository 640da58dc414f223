import { AAC_OPTIONS, MP4_OPTIONS } from './encoding-args.ts';
import type { FfmpegCommand } from './run-ffmpeg.ts';
import { fileUrl } from './source-file.ts';

const FILES_ONLY = ['-protocol_whitelist', 'file,pipe'] as const;

/** Texts beside the clips, as paths; null where the reel shall have none. */
export type ReelTexts = { readonly metadata: string | null; readonly subtitles: string | null };

/** Clips of one style to a reel: pictures copied, sound encoded once over the whole length. */
export function concatCommand(script: string, texts: ReelTexts, codec: 'h264' | 'hevc', output: string): FfmpegCommand {
  const clips = {
    // The script is ours; the clips it names may be nothing but MP4 or MOV.
    options: [...FILES_ONLY, '-format_whitelist', 'concat,mov', '-safe', '0', '-f', 'concat'],
    source: fileUrl(script),
  };
  const metadata =
    texts.metadata === null ? [] : [{ options: [...FILES_ONLY, '-f', 'ffmetadata'], source: fileUrl(texts.metadata) }];
  const subtitles =
    texts.subtitles === null ? [] : [{ options: [...FILES_ONLY, '-f', 'webvtt'], source: fileUrl(texts.subtitles) }];
  const subtitleIndex = 1 + metadata.length;
  return {
    inputs: [clips, ...metadata, ...subtitles],
    options: [
      ...['-map', '0:v:0', '-c:v', 'copy', ...(codec === 'hevc' ? ['-tag:v', 'hvc1'] : [])],
      ...['-map', '0:a:0', '-af', 'aresample=async=1:first_pts=0', ...AAC_OPTIONS],
      ...(subtitles.length === 0
        ? ['-sn']
        : ['-map', `${subtitleIndex}:s:0`, '-c:s', 'mov_text', '-metadata:s:s:0', 'language=eng']),
      ...(metadata.length === 0
        ? ['-map_metadata', '-1', '-map_chapters', '-1']
        : ['-map_metadata', '1', '-map_chapters', '1']),
      ...['-video_track_timescale', '90000', ...MP4_OPTIONS],
    ],
    output: fileUrl(output),
  };
}
