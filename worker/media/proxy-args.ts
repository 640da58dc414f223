import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import {
  AAC_OPTIONS,
  ENCODER_THREADS,
  fittedSizePx,
  framesWithin,
  KEEP_TIMESTAMPS,
  MP4_OPTIONS,
  pictureFilters,
  SOUND_FILTERS,
  silenceInput,
  VIDEO_TICKS_PER_SEC,
} from './encoding-args.ts';
import { inputGuards } from './probe-args.ts';
import type { FfmpegCommand } from './run-ffmpeg.ts';
import { fileUrl, type SourceFile } from './source-file.ts';

/**
 * The review copy. Measured on the sample (720p25, 30 s, CPU seconds, of which decoding 1.9 / MB / SSIM):
 * ultrafast crf 28: 5.0 / 14.2 / 0.961; superfast crf 28: 7.3 / 7.0 / 0.972.
 */
export function proxyCommand(
  source: SourceFile,
  video: ProbedVideo,
  maxHeightPx: number,
  output: string,
): FfmpegCommand {
  const match = {
    options: ['-threads', ENCODER_THREADS, ...inputGuards(source.demuxer)],
    source: fileUrl(source.path),
  };
  const sound = video.hasAudio ? ['-map', '0:a:0', '-af', SOUND_FILTERS.join(',')] : ['-map', '1:a:0'];
  // Frames of a variable rate may lie far apart: then the clock asks for key frames, not the count.
  const keyFramesByClock = video.isVariableFrameRate ? ['-force_key_frames', 'expr:gte(t,n_forced)'] : [];
  return {
    inputs: video.hasAudio ? [match] : [match, silenceInput(video.durationSec)],
    options: [
      ...['-map', '0:V:0', ...sound, '-sn', '-dn', '-map_chapters', '-1'],
      ...['-filter_threads', '1', '-vf', pictureFilters(fittedSizePx(video, maxHeightPx)).join(',')],
      ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', '28', '-profile:v', 'high', '-threads', ENCODER_THREADS],
      // No B-frames: without reordering the first picture needs no edit list to stand at its time.
      ...['-g', String(framesWithin(1, video.frameRate)), '-bf', '0', ...keyFramesByClock],
      ...[...KEEP_TIMESTAMPS, ...AAC_OPTIONS, ...MP4_OPTIONS],
    ],
    output: fileUrl(output),
  };
}

/** The review copy of a video that browsers play as it is stored: a twentieth of the cost. Sound is encoded anew, at next to none. */
export function copiedProxyCommand(source: SourceFile, video: ProbedVideo, output: string): FfmpegCommand {
  const match = { options: inputGuards(source.demuxer), source: fileUrl(source.path) };
  const sound = video.hasAudio ? ['-map', '0:a:0', '-af', SOUND_FILTERS.join(',')] : ['-map', '1:a:0'];
  return {
    inputs: video.hasAudio ? [match] : [match, silenceInput(video.durationSec)],
    options: [
      ...['-map', '0:V:0', '-c:v', 'copy', ...sound, '-sn', '-dn', '-map_chapters', '-1', '-map_metadata', '-1'],
      ...['-video_track_timescale', String(VIDEO_TICKS_PER_SEC), ...AAC_OPTIONS, ...MP4_OPTIONS],
    ],
    output: fileUrl(output),
  };
}
