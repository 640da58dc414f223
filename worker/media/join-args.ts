import { type FrameRate, framesPerSecond } from '../../lib/domain/time.ts';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import {
  AAC_OPTIONS,
  ENCODER_THREADS,
  ffSec,
  fittedSizePx,
  framesWithin,
  KEEP_TIMESTAMPS,
  SOUND_FILTERS,
  silenceInput,
} from './encoding-args.ts';
import { inputGuards } from './probe-args.ts';
import type { FfmpegCommand } from './run-ffmpeg.ts';
import { fileUrl, type SourceFile } from './source-file.ts';

/** Pictures that follow one another in a concat script: what may stand in it, and which stream of each it is. */
export type PictureTrack = {
  readonly script: string;
  readonly demuxer: string;
  readonly streamIndex: number;
  readonly codec: ProbedVideo['codec'];
};

/** The sound of one file: as long as its pictures. */
export type SoundPart = { readonly source: SourceFile; readonly hasAudio: boolean; readonly lengthSec: number };

/**
 * Pictures copied behind each other, sound decoded and encoded once over the whole length: files without sound are silent, and none pushes
 * the next one's sound away from its pictures. Only what reads files on this disk will read it: its index stays at the end.
 */
export function joinCommand(pictures: PictureTrack, sounds: readonly SoundPart[], output: string): FfmpegCommand {
  const script = {
    options: [
      ...['-protocol_whitelist', 'file,pipe', '-format_whitelist', `concat,${pictures.demuxer}`],
      // The script's clock as it is: FFmpeg would begin it where the first sound's lead-in does.
      ...['-seek_timestamp', '1', '-safe', '0', '-f', 'concat'],
    ],
    source: fileUrl(pictures.script),
  };
  const hasSound = sounds.some(({ hasAudio }) => hasAudio);
  return {
    inputs: [script, ...(hasSound ? sounds.map(soundInput) : [])],
    options: [
      ...(hasSound ? ['-filter_complex', soundGraph(sounds)] : []),
      ...[
        '-map',
        `0:${pictures.streamIndex}`,
        '-c:v',
        'copy',
        ...(pictures.codec === 'hevc' ? ['-tag:v', 'hvc1'] : []),
      ],
      ...(hasSound ? ['-map', '[sound]', ...AAC_OPTIONS] : ['-an']),
      ...['-sn', '-dn', '-map_chapters', '-1', '-map_metadata', '-1', '-max_muxing_queue_size', '4096', '-f', 'mp4'],
    ],
    output: fileUrl(output),
  };
}

function soundInput({ source, hasAudio, lengthSec }: SoundPart): FfmpegCommand['inputs'][number] {
  if (!hasAudio) return silenceInput(lengthSec);
  return { options: ['-vn', ...inputGuards(source.demuxer)], source: fileUrl(source.path) };
}

function soundGraph(sounds: readonly SoundPart[]): string {
  const parts = sounds.map(({ lengthSec }, index) => {
    const length = [`apad=whole_dur=${ffSec(lengthSec)}`, `atrim=end=${ffSec(lengthSec)}`];
    return `[${index + 1}:a:0]${[...SOUND_FILTERS, ...length].join(',')}[s${index}]`;
  });
  const all = sounds.map((_, index) => `[s${index}]`).join('');
  return [...parts, `${all}concat=n=${sounds.length}:v=0:a=1[sound]`].join(';');
}

/**
 * The source of all that follows: detection looks at it and reels are cut from it, so it must lose little. crf 18 at this preset is as good
 * as crf 21 of `veryfast` and costs two thirds.
 */
const MASTER_ENCODER = ['-c:v', 'libx264', '-preset', 'superfast', '-crf', '18', '-profile:v', 'high'] as const;

/** One file's pictures as the first file's are: upright, its size, with bars where the shape is another. */
export function pictureCommand(
  source: SourceFile,
  like: ProbedVideo,
  cut: { readonly steadyRate: FrameRate | null; readonly lengthSec: number },
  output: string,
): FfmpegCommand {
  const { widthPx, heightPx } = fittedSizePx(like, like.heightPx);
  const size = `${widthPx}:${heightPx}`;
  const filters = [
    ...timeFilters(cut),
    `scale=${size}:force_original_aspect_ratio=decrease:force_divisible_by=2:flags=bicubic`,
    `pad=${size}:-1:-1`,
    'setsar=1',
    'format=yuv420p',
  ];
  return {
    inputs: [{ options: ['-threads', ENCODER_THREADS, ...inputGuards(source.demuxer)], source: fileUrl(source.path) }],
    options: [
      ...['-map', '0:V:0', '-an', '-sn', '-dn', '-map_chapters', '-1', '-map_metadata', '-1'],
      ...['-filter_threads', '1', '-vf', filters.join(','), ...MASTER_ENCODER, '-threads', ENCODER_THREADS],
      ...['-g', String(framesWithin(2, like.frameRate)), ...KEEP_TIMESTAMPS, '-f', 'mp4'],
    ],
    output: fileUrl(output),
  };
}

/** Every picture in its slot, the first from second 0 on and the last to the very end: the next file begins where this one ends. */
function timeFilters({ steadyRate, lengthSec }: Parameters<typeof pictureCommand>[2]): readonly string[] {
  if (steadyRate === null) return ["setpts='if(eq(N,0),0,PTS)'"];
  const fps = framesPerSecond(steadyRate);
  return [
    // Shown on before they are counted: at the end of a file with B-frames the counting may miss the last one.
    'tpad=stop_duration=1:stop_mode=clone',
    `fps=${steadyRate.num}/${steadyRate.den}:start_time=0`,
    `trim=end_frame=${Math.round(lengthSec * fps)}`,
  ];
}
