import { framesPerSecond } from '../../lib/domain/time.ts';
import type { ProbedVideo } from '../../lib/ports/media-tool.ts';
import { type Caption, captionFilter } from './caption.ts';
import {
  AAC_OPTIONS,
  AUDIO_RATE_HZ,
  ENCODER_THREADS,
  ffSec,
  framesWithin,
  KEEP_TIMESTAMPS,
  MP4_OPTIONS,
  SOUND_FILTERS,
  silenceInput,
} from './encoding-args.ts';
import { type Framing, framingFilters } from './framing.ts';
import { inputGuards } from './probe-args.ts';
import type { FfmpegCommand } from './run-ffmpeg.ts';
import type { SeekArgs } from './seek-args.ts';
import { fileUrl, type SourceFile } from './source-file.ts';

/** Clips on their way into a reel carry plain samples: AAC has a lead-in, and one at every joint would be heard. */
export type ClipSound = 'aac' | 'pcm';

/** What every clip of a reel has in common, so that they can be joined without another encoding. */
export type ClipStyle = {
  readonly framing: Framing;
  readonly sound: ClipSound;
};

/** What one clip has for itself. */
export type ClipLook = {
  readonly caption: Caption | null;
  /** Of an upright clip: where its window stands at first (part of how far it can go), and the file that moves it. */
  readonly window: { readonly place: number; readonly commandsFile: string | null };
};
export const PLAIN_LOOK: ClipLook = { caption: null, window: { place: 0.5, commandsFile: null } };

/** The exact length of all frames of a clip together; `leadSec`: how much of what is read lies before the first of them. */
export type ExactCut = { readonly lengthSec: number; readonly frames: number; readonly leadSec: number };

/**
 * Measured on the sample at 1080p (CPU seconds a second of video, decoding included; Mbit/s; SSIM): veryfast crf 21 1.6 and 3.4, superfast 1.04,
 * 5.1 and 0.993, superfast without weighing where B-frames go 0.78, 5.1 and 0.993, ultrafast crf 23 0.54, 9.7 and 0.982. On twelve seconds of
 * much movement, crf 21 beside 23: 0.91 and 0.78, 5.7 and 4.3, 0.992 and 0.990. On 14 s of a broadcast at 1080p this is 0.56 (decoding 0.11), 6.9 and
 * 0.9865; cheaper ways cost more than they save: subme=0 0.51, 7.7 and 0.9856; cabac=0 0.52, 7.8 and 0.9865; no B-frames 0.56 and 10.6.
 */
export const PICTURE_ENCODER = [
  ...['-c:v', 'libx264', '-preset', 'superfast', '-crf', '23', '-profile:v', 'high'],
  ...['-x264-params', 'b-adapt=0:weightp=0'],
] as const;

/** A clip from its first to its last frame exactly: decoded, cut and encoded in one go, so that picture and sound stay together. */
export function exactClipCommand(
  source: SourceFile,
  video: ProbedVideo,
  seek: SeekArgs,
  cut: ExactCut,
  { framing, sound, caption, window }: ClipStyle & ClipLook,
  output: string,
): FfmpegCommand {
  const match = {
    options: ['-threads', ENCODER_THREADS, ...inputGuards(source.demuxer), ...seek.input],
    source: fileUrl(source.path),
  };
  const filters = [
    ...seek.picture,
    'setpts=PTS-STARTPTS',
    ...(video.isVariableFrameRate ? [] : steadyFilters(video, cut.frames)),
    ...framingFilters(framing, window),
    ...(caption === null ? [] : [captionFilter(caption, framing)]),
  ];
  const sounds = video.hasAudio ? exactSoundFilters(seek, cut) : soundFilters(cut.lengthSec);
  return {
    inputs: video.hasAudio ? [match] : [match, silenceInput(cut.lengthSec)],
    options: [
      ...['-map', '0:V:0', '-filter_threads', '1', '-vf', filters.join(','), ...PICTURE_ENCODER],
      ...['-threads', ENCODER_THREADS, '-g', String(framesWithin(2, video.frameRate)), ...KEEP_TIMESTAMPS],
      ...['-map', video.hasAudio ? '0:a:0' : '1:a:0', '-af', sounds.join(',')],
      ...['-sn', '-dn', '-map_chapters', '-1', '-map_metadata', '-1', ...soundAndFile(sound)],
    ],
    output: fileUrl(output),
  };
}

/** Sound that begins with the first picture, not where reading does. */
export function exactSoundFilters({ sound }: SeekArgs, { leadSec, lengthSec }: ExactCut): readonly string[] {
  const lead = leadSec > 0 ? [`atrim=start=${ffSec(leadSec)}`, `asetpts=PTS-${ffSec(leadSec)}/TB`] : [];
  return [...sound, ...lead, ...soundFilters(lengthSec)];
}

/** Every frame in its slot, and exactly so many: a frame that the recording lost is shown again. */
function steadyFilters(video: ProbedVideo, frames: number): readonly string[] {
  const { num, den } = video.frameRate;
  return [
    `fps=${num}/${den}`,
    `tpad=stop=${Math.ceil(framesPerSecond(video.frameRate))}:stop_mode=clone`,
    `trim=end_frame=${frames}`,
  ];
}

/** Exactly as long as the picture: sound that ends early or late would push the next clip out of step. */
export function soundFilters(lengthSec: number): readonly string[] {
  return [...SOUND_FILTERS, `apad=whole_dur=${ffSec(lengthSec)}`, `atrim=end=${ffSec(lengthSec)}`];
}

export function soundAndFile(sound: ClipSound): readonly string[] {
  if (sound === 'aac') return [...AAC_OPTIONS, ...MP4_OPTIONS];
  return ['-c:a', 'pcm_s16le', '-ar', String(AUDIO_RATE_HZ), '-ac', '2', '-f', 'mov'];
}
