import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { type ClipSound, soundAndFile, soundFilters } from './clip-args.ts';
import { silenceInput, VIDEO_TICKS_PER_SEC } from './encoding-args.ts';
import { inputGuards } from './probe-args.ts';
import { type FfmpegCommand, type FfmpegInput, withOutputs } from './run-ffmpeg.ts';
import { indexedSeek } from './seek-args.ts';
import { fileUrl, type SourceFile } from './source-file.ts';

/** Whole groups of pictures, from one key frame to another or to the end of the video. */
export type CopiedCut = {
  /** Where the first key frame is shown; sound begins there. */
  readonly startSec: number;
  readonly lengthSec: number;
  /** How many pictures are stored in it; null: all to the end. */
  readonly frames: number | null;
};
export type CopiedClip = CopiedCut & { readonly output: string };

/** Pictures are stored in another order than they are shown: the last of a cut may stand a little behind its end. */
const READ_ON_SEC = 1;

/**
 * Several clips in one go: starting a program and reading a video's index take longer than the copying. Pictures as they are stored; sound
 * decoded, so that it begins and ends where the picture does.
 */
export function copiedClipsCommand(
  source: SourceFile,
  video: ProbedVideo,
  clips: readonly [CopiedClip, ...CopiedClip[]],
  sound: ClipSound,
): FfmpegCommand {
  const inputs: FfmpegInput[] = [];
  const outputs = clips.map((clip) => {
    const picture = inputs.push(inputOf(source, clip)) - 1;
    const sounding = video.hasAudio ? picture : inputs.push(silenceInput(clip.lengthSec)) - 1;
    return {
      options: [
        // Not every container can be entered at a picture: what stands before the wished one is read and left out.
        ...['-map', `${picture}:V:0`, '-c:v', 'copy', '-copypriorss:v', '0'],
        // FFmpeg's own limit of frames (-frames) ends the sound of the clip, too.
        ...(clip.frames === null ? [] : ['-bsf:v', `noise=drop=gte(n\\,${clip.frames})`]),
        ...(video.codec === 'hevc' ? ['-tag:v', 'hvc1'] : []),
        // To the sample as long as the picture: a reel of hundreds would hear every gap add up.
        ...['-map', `${sounding}:a:0`, '-af', soundFilters(clip.lengthSec).join(',')],
        ...['-sn', '-dn', '-map_chapters', '-1', '-map_metadata', '-1', '-avoid_negative_ts', 'make_zero'],
        ...['-video_track_timescale', String(VIDEO_TICKS_PER_SEC), ...soundAndFile(sound)],
      ],
      output: fileUrl(clip.output),
    };
  });
  return withOutputs(inputs, outputs);
}

function inputOf(source: SourceFile, { startSec, lengthSec, frames }: CopiedCut): FfmpegInput {
  const seek = indexedSeek({ seekSec: startSec, readSec: frames === null ? null : lengthSec + READ_ON_SEC });
  return { options: [...inputGuards(source.demuxer), ...seek.input], source: fileUrl(source.path) };
}
